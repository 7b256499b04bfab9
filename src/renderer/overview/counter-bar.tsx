import { CalendarClockRegular } from '@fluentui/react-icons/headless/svg/calendar-clock';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/headless/svg/error-circle';
import { KeyMultipleRegular } from '@fluentui/react-icons/headless/svg/key-multiple';
import { WarningFilled } from '@fluentui/react-icons/headless/svg/warning';
import type { ReactElement } from 'react';
import type { CounterId, Counts } from '../../shared/domain/overview';
import { useFirstTexts } from '../texts/use-first-texts';
import styles from './counter-bar.module.css';
import { COUNTER_QUERIES } from './counters';

const ICONS: { readonly [id in CounterId]: ReactElement } = {
  expired: <ErrorCircleFilled />,
  week: <WarningFilled />,
  month: <CalendarClockRegular />,
  fine: <CheckmarkCircleFilled />,
  endless: <KeyMultipleRegular />,
};

const ALWAYS: readonly CounterId[] = ['expired', 'week', 'month', 'fine'];

interface CounterBarProps {
  readonly counts: Counts;
  /** What the list is searched for now. */
  readonly query: string;
  onFilter(query: string): void;
}

/** How many end when; each shows its own in the list, and all again by a second click. */
export function CounterBar({ counts, query, onFilter }: CounterBarProps) {
  const texts = useFirstTexts().overview;
  const shown: readonly CounterId[] = counts.endless > 0 ? [...ALWAYS, 'endless'] : ALWAYS;
  return (
    <fieldset aria-label={texts.counters} className={styles.bar}>
      {shown.map((id) => {
        const { word, hint } = texts.counter[id];
        const count = counts[id];
        const pressed = query.trim() === COUNTER_QUERIES[id];
        return (
          <button
            key={id}
            type="button"
            className={count === 0 ? `${styles.counter} ${styles.none}` : styles.counter}
            aria-pressed={pressed}
            title={hint}
            data-counter={id}
            onClick={() => onFilter(pressed ? '' : COUNTER_QUERIES[id])}
          >
            <span className={styles.line}>
              <span className={styles.icon}>{ICONS[id]}</span>
              <span className={styles.number}>{texts.number(count)}</span>
            </span>{' '}
            <span className={styles.word}>{word}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
