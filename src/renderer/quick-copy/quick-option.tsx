import { StarFilled } from '@fluentui/react-icons/headless/svg/star';
import type { MouseEvent } from 'react';
import type { QuickRow } from '../../shared/ipc/api';
import { EnvironmentBadge } from '../components/environment-badge';
import { StateMark } from '../components/state-mark';
import { useFirstTexts } from '../texts/use-first-texts';
import { timeLeft } from '../time/time-left';
import { kindNameOf } from './kind-name';
import styles from './quick-option.module.css';

interface QuickOptionProps {
  readonly id: string;
  readonly row: QuickRow;
  readonly nowMs: number;
  readonly chosen: boolean;
  onPoint(): void;
  onTake(held: MouseEvent): void;
}

/** One credential of the list: what it is, where it works, and how long. */
export function QuickOption({ id, row, nowMs, chosen, onPoint, onTake }: QuickOptionProps) {
  const texts = useFirstTexts();
  const { quickCopy, credentials, time } = texts;
  const left =
    row.expiresAt === undefined ? credentials.noEnd : timeLeft(row.expiresAt, nowMs, time);
  return (
    // The keyboard's focus stays in the field, which says which option is the active one.
    <div
      id={id}
      className={styles.option}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      data-state={row.state}
      onMouseDown={(event) => event.preventDefault()}
      // Also told of where rows move under a pointer that rests.
      onMouseMove={({ movementX, movementY }) => {
        if (!chosen && (movementX !== 0 || movementY !== 0)) onPoint();
      }}
      onClick={onTake}
      onKeyDown={() => undefined}
    >
      <span className={styles.words}>
        <span className={styles.nameLine}>
          <bdi className={styles.name}>{row.name}</bdi>
          {row.favourite && (
            <StarFilled className={styles.star} role="img" aria-label={quickCopy.favourite} />
          )}
        </span>
        <span className={styles.second}>
          {kindNameOf(row, texts)}
          {row.sourceName !== '' && (
            <>
              {' · '}
              <bdi>{row.sourceName}</bdi>
            </>
          )}
          {!row.heldHere && ` · ${credentials.heldElsewhere}`}
        </span>
      </span>
      <span className={styles.badge}>
        <EnvironmentBadge environment={row.environment} />
      </span>
      <span className={styles.left}>
        <StateMark state={row.state} />
        <span className={styles.time}>{left}</span>
      </span>
    </div>
  );
}
