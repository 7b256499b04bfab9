import { mergeClasses } from '@fluentui/react-components';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import type { ServerKeyRow } from '../../shared/ipc/api';
import { Moment } from '../components/moment';
import { StateMark } from '../components/state-mark';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { shortTimeLeft, timeLeft } from '../time/time-left';
import { useServerKeyStyles } from './server-key-styles';
import { rowState } from './server-keys-model';

interface ExpiryCellProps {
  readonly row: ServerKeyRow;
  readonly nowMs: number;
}

/** How a key on the server stands: in a word, and when it ends. */
export function ExpiryCell({ row, nowMs }: ExpiryCellProps) {
  const styles = useServerKeyStyles();
  const { serverKeys: texts, credentials, time } = useTexts();
  const { settings } = useSnapshot();
  const state = rowState(row, settings, nowMs);
  const { expiresAt } = row;
  return (
    <>
      <div className={styles.state}>
        {state === 'revoked' ? (
          <ProhibitedRegular className={styles.revoked} aria-hidden="true" />
        ) : (
          <StateMark state={state} />
        )}
        <span
          className={mergeClasses(styles.clipped, styles.strong)}
          title={expiresAt === undefined ? undefined : timeLeft(expiresAt, nowMs, time)}
        >
          {state === 'revoked'
            ? texts.revoked
            : expiresAt === undefined
              ? state === 'expired'
                ? credentials.states.expired
                : texts.noEnd
              : shortTimeLeft(expiresAt, nowMs, time)}
        </span>
      </div>
      <span className={mergeClasses(styles.clipped, styles.second)}>
        {state === 'revoked' && texts.revokedHint}
        {(state === 'fine' || state === 'soon') && credentials.states[state]}
        {state !== 'revoked' && expiresAt !== undefined && (
          <>
            {state !== 'expired' && ' · '}
            <Moment at={expiresAt} />
          </>
        )}
      </span>
    </>
  );
}
