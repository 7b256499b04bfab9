import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { expiryState } from '../../shared/domain/reminders/expiry-state';
import { Moment } from '../components/moment';
import { StateMark } from '../components/state-mark';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { timeLeft } from '../time/time-left';
import type { Ending } from './ending-model';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-start', gap: '8px', minWidth: 0 },
  mark: { display: 'inline-flex', flexShrink: 0, paddingTop: '2px' },
  left: { fontWeight: tokens.fontWeightSemibold },
  expired: { color: tokens.colorPaletteRedForeground1 },
  muted: { color: tokens.colorNeutralForeground3 },
  result: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface EndWordsProps {
  readonly expiresAt: string;
  /** When it was made; absent where nobody told. */
  readonly issuedAt?: string | undefined;
  /** It is not kept yet: where nobody told, it counts from now, as it will then. */
  readonly fresh?: boolean;
  readonly nowMs: number;
}

/** An end: its sign, how long until then, and the moment in local time. */
export function EndWords({ expiresAt, issuedAt, fresh = false, nowMs }: EndWordsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { settings } = useSnapshot();
  const from = issuedAt ?? (fresh ? new Date(nowMs).toISOString() : undefined);
  const dates = from === undefined ? { expiresAt } : { expiresAt, issuedAt: from };
  const state = expiryState(dates, settings, nowMs);
  return (
    <span className={styles.line} data-end={state}>
      <span className={styles.mark}>
        <StateMark state={state} />
      </span>
      <span>
        <span className={mergeClasses(styles.left, state === 'expired' && styles.expired)}>
          {timeLeft(expiresAt, nowMs, texts.time)}
        </span>
        <span className={styles.muted}> · </span>
        <Moment at={expiresAt} />
      </span>
    </span>
  );
}

interface EndingResultProps {
  readonly ending: Ending;
  readonly nowMs: number;
}

/** What the end comes to, and who says so; nothing until it is known. */
export function EndingResult({ ending, nowMs }: EndingResultProps) {
  const styles = useStyles();
  const texts = useTexts().add.fields;
  const why = {
    secret: texts.toldByIt,
    kind: texts.follows,
    typed: '',
  };
  return (
    <div role="status">
      {'expiresAt' in ending && (
        <div className={styles.result}>
          <EndWords expiresAt={ending.expiresAt} fresh nowMs={nowMs} />
          <Text size={200} className={styles.muted}>
            {[why[ending.by], ending.past ? texts.past : ''].filter(Boolean).join(' ')}
          </Text>
        </div>
      )}
    </div>
  );
}
