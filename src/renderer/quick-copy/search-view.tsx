import { makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { type KeyboardEvent, useId } from 'react';
import { useTexts } from '../texts/use-texts';
import { formOfKeys } from './form-of-keys';
import { KeyHints } from './key-hints';
import { QuickList } from './quick-list';
import type { QuickSearch, QuickState } from './quick-search';

const PAGE = 6;

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
    height: '56px',
    padding: '0 18px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3, flexShrink: 0 },
  input: {
    flexGrow: 1,
    minWidth: 0,
    height: '100%',
    padding: 0,
    border: 'none',
    outline: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase500,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  title: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  problem: {
    flexShrink: 0,
    padding: '8px 18px',
    borderTop: `1px solid ${tokens.colorPaletteRedBorder1}`,
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface SearchViewProps {
  readonly state: QuickState;
  readonly search: QuickSearch;
}

/** The field, what it finds, and what the keys do. */
export function SearchView({ state, search }: SearchViewProps) {
  const styles = useStyles();
  const texts = useTexts().quickCopy;
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
      <h1 className={styles.title}>{texts.title}</h1>
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
