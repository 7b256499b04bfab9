import { Link, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { type RefObject, useId } from 'react';
import { withSuggestion } from '../../shared/domain/search/parse';
import type { SearchProblem } from '../../shared/domain/search/query';
import { useTexts } from '../texts/use-texts';
import { SearchHelp } from './search-help';

const useStyles = makeStyles({
  field: {
    display: 'flex',
    alignItems: 'center',
    flexGrow: 1,
    flexBasis: '260px',
    // Its button to empty it comes and goes with the focus: the line must not be broken anew by that.
    minWidth: '200px',
    maxWidth: '420px',
  },
  box: { flexGrow: 1, minWidth: 0, maxWidth: 'none', width: '100%' },
});

interface SearchFieldProps {
  readonly query: string;
  readonly box: RefObject<HTMLInputElement | null>;
  /** Of {@link SearchRemarks}, where there are any. */
  readonly remarksId: string | undefined;
  onQuery(query: string): void;
  /** Goes on into the list. */
  onLeave(): void;
}

/** The search box: Escape empties it, Enter and the arrow go on into the list. */
export function SearchField({ query, box, remarksId, onQuery, onLeave }: SearchFieldProps) {
  const styles = useStyles();
  const texts = useTexts().credentials;
  const { clearTyped } = useTexts().shell;
  return (
    <div className={styles.field}>
      <SearchBox
        ref={box}
        className={styles.box}
        aria-label={texts.search}
        aria-keyshortcuts="/"
        aria-describedby={remarksId}
        placeholder={texts.searchHint}
        spellCheck={false}
        autoComplete="off"
        dismiss={{ 'aria-label': clearTyped }}
        value={query}
        onChange={(_event, data) => onQuery(data.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query !== '') {
            event.preventDefault();
            onQuery('');
          } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onLeave();
          }
        }}
      />
      <SearchHelp
        onChoose={(example) => {
          onQuery(`${query.trimEnd()} ${example}`.trim());
          box.current?.focus();
        }}
      />
    </div>
  );
}

const useRemarkStyles = makeStyles({
  remarks: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: '-4px 0 12px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  remark: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '4px 8px' },
  icon: { display: 'flex', fontSize: '16px' },
  wrong: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface SearchRemarksProps {
  readonly id: string;
  readonly query: string;
  readonly problems: readonly SearchProblem[];
  onQuery(query: string): void;
}

/** What of the query was not understood, in sentences, with what may have been meant. */
export function SearchRemarks({ id, query, problems, onQuery }: SearchRemarksProps) {
  const styles = useRemarkStyles();
  const texts = useTexts().list;
  return (
    <div id={id} role="status" className={problems.length > 0 ? styles.remarks : undefined}>
      {problems.map((problem) => (
        <div key={problem.start} className={styles.remark}>
          <span className={styles.icon} aria-hidden="true">
            <InfoRegular className={problem.code === 'unfinished' ? undefined : styles.wrong} />
          </span>
          <span>{problem.message}</span>
          {problem.suggestions.length > 0 && (
            <span>
              {texts.didYouMean}{' '}
              {problem.suggestions.map((suggestion, index) => (
                <span key={suggestion}>
                  {index > 0 && ' · '}
                  <Link
                    as="button"
                    onClick={() => onQuery(withSuggestion(query, problem, suggestion))}
                  >
                    {suggestion}
                  </Link>
                </span>
              ))}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

/** An id for {@link SearchRemarks}. */
export function useRemarksId(): string {
  return `${useId()}remarks`;
}
