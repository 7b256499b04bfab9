import { makeStyles, mergeClasses, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';
import type { CredentialView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { MomentDetails } from '../components/moment-details';
import { StateMark } from '../components/state-mark';
import { wordsOf } from '../kinds/credential-words';
import { useTexts } from '../texts/use-texts';
import { toMs } from '../time/moments';
import { timeLeft } from '../time/time-left';
import { timeSpan } from '../time/time-span';
import { nextRenewalMs } from './renewal/auto-renew-model';

const useStyles = makeStyles({
  left: { display: 'flex', alignItems: 'center', gap: '8px' },
  big: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  renews: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  muted: { color: tokens.colorNeutralForeground3 },
  mono: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

interface ExpiryCardProps {
  readonly credential: CredentialView;
  readonly state: ExpiryState;
  readonly nowMs: number;
}

/** How long it lives: in words, in local time and exactly. */
export function ExpiryCard({ credential, state, nowMs }: ExpiryCardProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { expiresAt, issuedAt } = credential;
  const dead = wordsOf(credential).deadWord(credential, texts);
  return (
    <Card title={texts.credential.expiry}>
      <div className={styles.left}>
        <StateMark state={dead === undefined ? state : 'expired'} />
        <span className={styles.big}>
          {dead ??
            (expiresAt === undefined
              ? texts.credentials.noEnd
              : timeLeft(expiresAt, nowMs, texts.time))}
        </span>
        {dead === undefined && state !== 'expired' && (
          <Text className={styles.muted}>{texts.credentials.states[state]}</Text>
        )}
      </div>
      {dead === undefined && expiresAt !== undefined && issuedAt !== undefined && (
        <ProgressBar
          value={partPassed(toMs(issuedAt), toMs(expiresAt), nowMs)}
          thickness="large"
          color={state === 'fine' ? 'brand' : state === 'soon' ? 'warning' : 'error'}
          aria-label={texts.credential.lifetime}
        />
      )}
      <NextRenewal credential={credential} nowMs={nowMs} />
      {expiresAt !== undefined && (
        <div>
          <MomentDetails at={expiresAt} full />
          <br />
          <span
            className={mergeClasses(styles.muted, styles.mono)}
            title={texts.credential.exactly}
          >
            {expiresAt}
          </span>
        </div>
      )}
    </Card>
  );
}

function NextRenewal({ credential, nowMs }: Pick<ExpiryCardProps, 'credential' | 'nowMs'>) {
  const styles = useStyles();
  const texts = useTexts();
  const nextMs = nextRenewalMs(credential);
  if (nextMs === undefined) return null;
  const words = texts.renewal.auto;
  return (
    <span className={mergeClasses(styles.renews, styles.muted)}>
      <ArrowRepeatAllRegular aria-hidden="true" />
      {nextMs <= nowMs
        ? words.dueShort
        : (credential.autoRenew?.trouble === undefined ? words.nextShort : words.retryShort)(
            texts.time.ahead(timeSpan(nextMs - nowMs)),
          )}
    </span>
  );
}

/** From 0, just issued, to 1, ended. */
function partPassed(issuedMs: number, endsMs: number, nowMs: number): number {
  const part = (nowMs - issuedMs) / Math.max(1, endsMs - issuedMs);
  // Of a token just made it would be written as 5e-8, which assistive technology does not read.
  return Math.min(1, Math.max(0, Math.round(part * 1000) / 1000));
}
