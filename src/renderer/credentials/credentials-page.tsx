import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Blank } from '../components/blank';
import { Sentence } from '../components/sentence';
import { searchTexts } from '../kinds/credential-words';
import { sortedBy } from '../lists/sorting';
import { Page } from '../shell/page';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { CredentialTable } from './credential-table';
import { EmptyCredentials } from './empty-credentials';
import { FIRST_SORTING, listed } from './list-model';
import { NewMenu } from './new-menu';
import { WelcomeCard } from './welcome-card';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  search: { flexGrow: 1, maxWidth: '360px' },
  count: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

/** All credentials, what ends first on top. */
export function CredentialsPage() {
  const texts = useTexts().credentials;
  const { credentials, settings, health } = useSnapshot();
  return (
    <Page title={texts.title} actions={credentials.length > 0 && <NewMenu />}>
      {!settings.welcomed && health.metadata.ok && <WelcomeCard />}
      {credentials.length > 0 ? (
        <CredentialList />
      ) : health.metadata.ok ? (
        <EmptyCredentials />
      ) : (
        <Blank title={texts.damaged} />
      )}
    </Page>
  );
}

function CredentialList() {
  const styles = useStyles();
  const catalogue = useTexts();
  const texts = catalogue.credentials;
  const { credentials } = useSnapshot();
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState(FIRST_SORTING);
  // Typing stays quick in a long list: the list follows a moment later.
  const wanted = useDeferredValue(query);
  const rows = useMemo(
    () => listed(credentials, wanted, sorting, (each) => searchTexts(each, catalogue)),
    [credentials, wanted, sorting, catalogue],
  );
  const search = useSlashFocus();
  return (
    <>
      <search className={styles.bar}>
        <SearchBox
          ref={search}
          className={styles.search}
          aria-label={texts.search}
          aria-keyshortcuts="/"
          placeholder={texts.searchHint}
          value={query}
          onChange={(_event, data) => setQuery(data.value)}
        />
        <Text size={200} className={styles.count} role="status">
          {wanted.trim() === ''
            ? texts.count(credentials.length)
            : texts.matches(rows.length, credentials.length)}
        </Text>
      </search>
      {rows.length > 0 ? (
        <CredentialTable
          credentials={rows}
          sorting={sorting}
          onSort={(column) => setSorting(sortedBy(sorting, column))}
        />
      ) : (
        <Blank
          icon={<SearchRegular />}
          title={texts.noMatch}
          text={<Sentence text={texts.noMatchText} slots={{ query: <bdi>{wanted}</bdi> }} />}
        >
          <Button onClick={() => setQuery('')}>{texts.clearSearch}</Button>
        </Blank>
      )}
    </>
  );
}

/** `/` puts the focus in the search box, except while something is being typed. */
function useSlashFocus() {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target;
      const typing =
        target instanceof HTMLElement &&
        target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null;
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || typing) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return search;
}
