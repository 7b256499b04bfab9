import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { FingerprintRegular } from '@fluentui/react-icons/svg/fingerprint';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/domain/result';
import { Heading } from '../components/heading';
import { FormProblem } from '../forms/form-problem';
import { SecretInput } from '../forms/secret-input';
import { useForm } from '../forms/use-form';
import { useApp, useSnapshot } from '../store/use-app';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { GiveUpFile } from './give-up-file';
import { waitSeconds } from './wait-seconds';

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    height: '100%',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: '24px',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    width: '360px',
    maxWidth: '100%',
    boxSizing: 'border-box',
    // Without it, what is too high for the window could not be scrolled to.
    margin: 'auto',
    padding: '32px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    textAlign: 'center',
  },
  picture: { display: 'flex', fontSize: '40px', color: tokens.colorBrandForeground1 },
  text: { color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** All that a locked app shows. */
export function LockScreen() {
  const styles = useStyles();
  const texts = useTexts().lock;
  const { lock, health } = useSnapshot();
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <div className={styles.head}>
          <span className={styles.picture}>
            <LockClosedRegular />
          </span>
          <Heading level="h1" size={500}>
            {texts.title}
          </Heading>
          <Text className={styles.text} align="center">
            {lock.why === 'file' ? texts.fileText : texts.text}
          </Text>
        </div>
        {health.keychain.problem !== undefined && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{health.keychain.problem.message}</MessageBarBody>
          </MessageBar>
        )}
        {lock.method === 'touch-id' && <TouchIdButton />}
        <PassphraseForm />
      </div>
    </main>
  );
}

function PassphraseForm() {
  const styles = useStyles();
  const texts = useTexts().lock;
  const { bridge, store } = useApp();
  const { lock } = useSnapshot();
  const wait = waitSeconds(lock.waitUntilMs, useNow(500));
  const form = useForm({
    initial: { passphrase: '', fromCopy: false },
    check: ({ passphrase }) => (passphrase === '' ? { passphrase: texts.missing } : {}),
    submit: async ({ passphrase, fromCopy }) => {
      const result = await (fromCopy
        ? bridge.unlockFromCopy(passphrase)
        : bridge.unlock(passphrase));
      await store.refresh();
      return result;
    },
    done: () => undefined,
  });
  const { formRef } = form;
  useEffect(() => formRef.current?.querySelector('input')?.focus(), [formRef]);
  const refused = form.errors.passphrase;
  const waiting = wait > 1 ? texts.wait(wait) : undefined;
  return (
    <form
      ref={formRef}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        // Told already, and it would only be refused.
        if (waitSeconds(lock.waitUntilMs, Date.now()) > 0) event.preventDefault();
        else form.onSubmit(event);
      }}
    >
      <Field
        label={texts.passphrase}
        validationState={refused === undefined ? 'none' : 'error'}
        validationMessage={refused}
        hint={waiting}
      >
        <SecretInput
          value={form.values.passphrase}
          onChange={(passphrase) => {
            form.set('passphrase', passphrase);
            form.set('fromCopy', false);
          }}
        />
      </Field>
      <FormProblem problem={form.problem} />
      {form.problem?.code === 'secret-file-damaged' && (
        <Button disabledFocusable={form.saving} onClick={() => form.submitWith({ fromCopy: true })}>
          {texts.useCopy}
        </Button>
      )}
      {form.problem?.code === 'secret-file-missing' && <GiveUpFile />}
      <Button type="submit" appearance="primary" disabledFocusable={form.saving || wait > 0}>
        {form.saving ? texts.unlocking : texts.unlock}
      </Button>
    </form>
  );
}

function TouchIdButton() {
  const texts = useTexts().lock;
  const { bridge, store } = useApp();
  const [problem, setProblem] = useState<Problem>();
  const ask = async () => {
    const result = await bridge.unlockByTouchId();
    setProblem(result.ok ? undefined : result.problem);
    await store.refresh();
  };
  return (
    <>
      <Button appearance="primary" icon={<FingerprintRegular />} onClick={() => void ask()}>
        {texts.touchId}
      </Button>
      <FormProblem problem={problem} />
    </>
  );
}
