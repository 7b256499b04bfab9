import type { QuickRow } from '../../shared/ipc/api';
import { KeyCaps } from '../components/key-caps';
import { useFirstTexts } from '../texts/use-first-texts';
import styles from './key-hints.module.css';
import type { QuickState } from './quick-search';

interface KeyHintsProps {
  readonly state: QuickState;
  readonly row: QuickRow | undefined;
}

/** What the keys do with the chosen row, and how many rows there are. */
export function KeyHints({ state, row }: KeyHintsProps) {
  const texts = useFirstTexts().quickCopy;
  const { answer } = state;
  const more = answer !== undefined && answer.total > answer.rows.length;
  return (
    <div className={styles.foot}>
      {row?.heldHere === true && (
        <>
          <Hint keys={[texts.enter]} text={texts.copy(row.secretNoun)} />
          <Hint keys={[texts.shift, texts.enter]} text={texts.header} />
          {row.hasCurl && <Hint keys={[texts.main, texts.enter]} text={texts.curl} />}
        </>
      )}
      <span className={styles.end} role="status">
        {answer === undefined || answer.total === 0
          ? ''
          : more
            ? texts.some(answer.rows.length, answer.total)
            : texts.count(answer.total)}
      </span>
      <Hint keys={[texts.escape]} text={texts.close} />
    </div>
  );
}

function Hint({ keys, text }: { readonly keys: readonly string[]; readonly text: string }) {
  return (
    <span className={styles.hint}>
      <KeyCaps keys={keys} />
      {text}
    </span>
  );
}
