import { SearchRegular } from '@fluentui/react-icons/headless/svg/search';
import { type KeyboardEvent, useId } from 'react';
import silent from '../components/silent.module.css';
import { useFirstTexts } from '../texts/use-first-texts';
import { formOfKeys } from './form-of-keys';
import { KeyHints } from './key-hints';
import { QuickList } from './quick-list';
import type { QuickSearch, QuickState } from './quick-search';
import styles from './search-view.module.css';

const PAGE = 6;

interface SearchViewProps {
  readonly state: QuickState;
  readonly search: QuickSearch;
}

/** The field, what it finds, and what the keys do. */
export function SearchView({ state, search }: SearchViewProps) {
  const texts = useFirstTexts().quickCopy;
  const listId = useId();
  const rows = state.answer?.rows ?? [];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key];
    if (by !== undefined) search.move(by);
    else if (event.key === 'Enter') void search.copy(formOfKeys(event));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <h1 className={silent.silent}>{texts.title}</h1>
      <div className={styles.head}>
        <SearchRegular className={styles.icon} aria-hidden="true" />
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={texts.field}
          aria-expanded={rows.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={rows.length > 0 ? `${listId}-${state.chosen}` : undefined}
          placeholder={texts.placeholder}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          value={state.text}
          onChange={(event) => search.type(event.target.value)}
          onKeyDown={onKeyDown}
          ref={focusOnce}
        />
      </div>
      <QuickList id={listId} state={state} search={search} />
      {state.problem !== undefined && (
        <div className={styles.problem} role="alert">
          {state.problem.message}
        </div>
      )}
      <KeyHints state={state} row={search.row()} />
    </>
  );
}

function focusOnce(element: HTMLInputElement | null): void {
  element?.focus();
}
