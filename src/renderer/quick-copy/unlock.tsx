import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { FingerprintRegular } from '@fluentui/react-icons/svg/fingerprint';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/domain/result';
import type { LockView, QuickBridge } from '../../shared/ipc/api';
import { Heading } from '../components/heading';
import { FocusMarks } from '../fluent/focus-marks';
import { SecretInput } from '../forms/secret-input';
import { waitSeconds } from '../lock/wait-seconds';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '16px 24px',
    textAlign: 'center',
  },
  icon: { display: 'flex', fontSize: '32px', color: tokens.colorBrandForeground1 },
  text: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    width: '320px',
    maxWidth: '100%',
    textAlign: 'start',
  },
});

interface UnlockProps {
  readonly bridge: Pick<QuickBridge, 'unlock' | 'unlockByTouchId'>;
  readonly lock: LockView;
  onUnlocked(): Promise<void>;
}

/** The box of a locked app: the passphrase, and then what it was opened for. */
export function Unlock({ bridge, lock, onUnlocked }: UnlockProps) {
  const styles = useStyles();
  const { lock: texts, quickCopy } = useTexts();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const wait = waitSeconds(lock.waitUntilMs, useNow(500));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const attempt = async (ask: () => ReturnType<QuickBridge['unlock']>) => {
    setBusy(true);
    const result = await ask();
    setProblem(result.ok ? undefined : result.problem);
    setBusy(false);
    await onUnlocked();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || wait > 0 || passphrase === '') return;
    void attempt(() => bridge.unlock(passphrase));
  };
  return (
    <div className={styles.screen}>
      <span className={styles.icon}>
        <LockClosedRegular />
      </span>
      <Heading level="h1" size={400}>
        {texts.title}
      </Heading>
      <span className={styles.text}>{quickCopy.locked}</span>
      <form ref={form} className={styles.form} noValidate onSubmit={submit}>
        <Field
          label={texts.passphrase}
          validationState={problem === undefined ? 'none' : 'error'}
          validationMessage={problem?.message}
          hint={wait > 1 ? texts.wait(wait) : undefined}
        >
          <SecretInput value={passphrase} onChange={setPassphrase} />
        </Field>
        <Button type="submit" appearance="primary" disabledFocusable={busy || wait > 0}>
          {busy ? texts.unlocking : texts.unlock}
        </Button>
        {lock.method === 'touch-id' && (
          <Button
            icon={<FingerprintRegular />}
            onClick={() => void attempt(() => bridge.unlockByTouchId())}
          >
            {texts.touchId}
          </Button>
        )}
      </form>
      <FocusMarks />
    </div>
  );
}
