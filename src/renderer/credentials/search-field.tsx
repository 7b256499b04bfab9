import { DismissRegular } from '@fluentui/react-icons/headless/svg/dismiss';
import { SearchRegular } from '@fluentui/react-icons/headless/svg/search';
import type { RefObject } from 'react';
import { useFirstTexts } from '../texts/use-first-texts';
import styles from './search-field.module.css';
import { SearchHelp } from './search-help';

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
  const texts = useFirstTexts().credentials;
  const { clearTyped } = useFirstTexts().shell;
  return (
    <div className={styles.field}>
      <span className={styles.box}>
        <span className={styles.icon} aria-hidden="true">
          <SearchRegular />
        </span>
        <input
          ref={box}
          type="search"
          className={styles.input}
          aria-label={texts.search}
          aria-keyshortcuts="/"
          aria-describedby={remarksId}
          placeholder={texts.searchHint}
          spellCheck={false}
          autoComplete="off"
          value={query}
          onChange={(event) => onQuery(event.target.value)}
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
        <button
          type="button"
          tabIndex={-1}
          className={styles.clear}
          aria-label={clearTyped}
          onClick={() => {
            onQuery('');
            box.current?.focus();
          }}
        >
          <DismissRegular />
        </button>
      </span>
      <SearchHelp
        onChoose={(example) => {
          onQuery(`${query.trimEnd()} ${example}`.trim());
          box.current?.focus();
        }}
      />
    </div>
  );
}
