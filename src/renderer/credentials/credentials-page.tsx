import { makeStyles, SearchBox, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Blank } from '../components/blank';
import { FirstStepsCard } from '../first-steps/first-steps-card';
import { useListFilter } from '../lists/list-filter';
import { sortedBy } from '../lists/sorting';
import { Overview } from '../overview/overview';
import { Page } from '../shell/page';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { CredentialTable } from './credential-table';
import { EmptyCredentials } from './empty-credentials';
import { FIRST_SORTING, listed, matching, parted, remembered, tagQuery } from './list-model';
import { listTexts } from './list-texts';
import { NewMenu } from './new-menu';
import { NothingListed } from './nothing-listed';
import { TagMenu } from './tag-menu';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  search: { flexGrow: 1, flexBasis: '220px', maxWidth: '380px' },
  count: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', marginInlineStart: 'auto' },
});

/** All credentials, what ends first on top. */
export function CredentialsPage() {
  const texts = useTexts().credentials;
  const { credentials, settings, health } = useSnapshot();
  return (
    <Page title={texts.title} actions={credentials.length > 0 && <NewMenu />}>
      {!settings.welcomed && health.metadata.ok && <FirstStepsCard />}
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
  const { query, setQuery } = useListFilter();
  const [sorting, setSorting] = useState(FIRST_SORTING);
  const [showsArchived, setShowsArchived] = useState(false);
  // Typing stays quick in a long list: the list follows a moment later.
  const wanted = useDeferredValue(query);
  const textOf = useMemo(
    () => remembered((credential) => listTexts(credential, catalogue)),
    [catalogue],
  );
  const { here, elsewhere, archivedCount } = useMemo(
    () => parted(credentials, showsArchived),
    [credentials, showsArchived],
  );
  const rows = useMemo(
    () => listed(here, wanted, sorting, textOf),
    [here, wanted, sorting, textOf],
  );
  const search = useSlashFocus();
  return (
    <>
      <Overview credentials={here} />
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
        <TagMenu
          credentials={here}
          onChoose={(tag) => {
            setQuery(tagQuery(tag));
            search.current?.focus();
          }}
        />
        {(archivedCount > 0 || showsArchived) && (
          <ToggleButton
            appearance="subtle"
            icon={<ArchiveRegular />}
            checked={showsArchived}
            onClick={() => setShowsArchived(!showsArchived)}
          >
            {texts.showArchived(archivedCount)}
          </ToggleButton>
        )}
        <Text size={200} className={styles.count} role="status">
          {wanted.trim() === ''
            ? texts.count(here.length)
            : texts.matches(rows.length, here.length)}
        </Text>
      </search>
      {rows.length > 0 ? (
        <CredentialTable
          credentials={rows}
          sorting={sorting}
          onSort={(column) => setSorting(sortedBy(sorting, column))}
        />
      ) : (
        <NothingListed
          query={wanted}
          showsArchived={showsArchived}
          elsewhere={matching(elsewhere, wanted, textOf).length}
          onClear={() => setQuery('')}
          onTurn={() => setShowsArchived(!showsArchived)}
        />
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
