import { useEffect, useRef } from 'react';
import { Sentence } from '../components/sentence';
import { useFirstTexts } from '../texts/use-first-texts';
import { formOfKeys } from './form-of-keys';
import styles from './quick-list.module.css';
import { QuickOption } from './quick-option';
import type { QuickSearch, QuickState } from './quick-search';

interface QuickListProps {
  readonly id: string;
  readonly state: QuickState;
  readonly search: QuickSearch;
}

/** The rows that were found; the keyboard's focus stays in the field. */
export function QuickList({ id, state, search }: QuickListProps) {
  const texts = useFirstTexts().quickCopy;
  const list = useRef<HTMLDivElement>(null);
  const { answer, chosen } = state;
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (answer === undefined) return <div className={styles.blank} />;
  if (answer.rows.length === 0) {
    const [title, text] =
      answer.searched === 0 ? [texts.emptyTitle, texts.empty] : [texts.nothingTitle, texts.nothing];
    return (
      <div className={styles.blank} role="status">
        <span className={styles.blankTitle}>
          <Sentence text={title} slots={{ text: state.text }} />
        </span>
        <span>{text}</span>
      </div>
    );
  }
  return (
    <div ref={list} id={id} className={styles.list} role="listbox" aria-label={texts.list}>
      {answer.rows.map((row, index) => (
        <QuickOption
          key={row.id}
          id={`${id}-${index}`}
          row={row}
          nowMs={answer.nowMs}
          chosen={index === chosen}
          onPoint={() => search.choose(index)}
          onTake={(held) => {
            search.choose(index);
            void search.copy(formOfKeys(held));
          }}
        />
      ))}
    </div>
  );
}
