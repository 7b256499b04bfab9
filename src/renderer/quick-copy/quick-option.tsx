import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { StarFilled } from '@fluentui/react-icons/svg/star';
import type { MouseEvent } from 'react';
import type { QuickRow } from '../../shared/ipc/api';
import { EnvironmentBadge } from '../components/environment-badge';
import { StateMark } from '../components/state-mark';
import { useTexts } from '../texts/use-texts';
import { timeLeft } from '../time/time-left';
import { kindNameOf } from './kind-name';

const useStyles = makeStyles({
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    height: '48px',
    boxSizing: 'border-box',
    padding: '0 12px',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    // Colours of one's own leave neither background nor shadow.
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  nameLine: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  clipped: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  star: { flexShrink: 0, fontSize: '14px', color: tokens.colorPaletteMarigoldForeground1 },
  second: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  badge: { display: 'flex', flexShrink: 0, maxWidth: '140px' },
  left: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-start',
    gap: '6px',
    flexShrink: 0,
    width: '208px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
});

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
  const styles = useStyles();
  const texts = useTexts();
  const { quickCopy, credentials, time } = texts;
  const left =
    row.expiresAt === undefined ? credentials.noEnd : timeLeft(row.expiresAt, nowMs, time);
  return (
    // The keyboard's focus stays in the field, which says which option is the active one.
    <div
      id={id}
      className={mergeClasses(styles.option, chosen && styles.chosen)}
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
          <bdi className={mergeClasses(styles.clipped, styles.name)}>{row.name}</bdi>
          {row.favourite && (
            <StarFilled className={styles.star} role="img" aria-label={quickCopy.favourite} />
          )}
        </span>
        <span className={mergeClasses(styles.clipped, styles.second)}>
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
        <span className={styles.clipped}>{left}</span>
      </span>
    </div>
  );
}
