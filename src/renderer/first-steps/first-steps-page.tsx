import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { Heading } from '../components/heading';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useTexts } from '../texts/use-texts';
import { CredentialStep } from './credential-step';
import { KeychainStep } from './keychain-step';
import { NotificationStep } from './notification-step';
import { StepMarks } from './step-marks';
import { useWelcomed } from './use-welcomed';

const STEPS = ['keychain', 'notifications', 'credential'] as const;

const BODIES = {
  keychain: KeychainStep,
  notifications: NotificationStep,
  credential: CredentialStep,
};

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '24px', maxWidth: '680px' },
  step: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '20px 24px 24px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },

  skip: { marginInlineStart: 'auto' },
});

/** Three short steps: the keychain, the notifications, the first credential. */
export function FirstStepsPage() {
  const styles = useStyles();
  const texts = useTexts().firstSteps;
  const { go } = useNavigation();
  const { busy, welcomed } = useWelcomed();
  const [at, setAt] = useState(0);
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    // Each step begins at its heading, as a page does.
    if (at >= 0) body.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [at]);
  const step = STEPS[at] ?? 'keychain';
  const Body = BODIES[step];
  const leave = async () => {
    await welcomed();
    go({ page: 'credentials' });
  };
  return (
    <Page
      title={texts.title}
      focusElsewhere
      footer={
        <>
          {at > 0 && <Button onClick={() => setAt(at - 1)}>{texts.back}</Button>}
          {at < STEPS.length - 1 ? (
            <Button appearance="primary" onClick={() => setAt(at + 1)}>
              {texts.next}
            </Button>
          ) : (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void leave()}>
              {texts.finish}
            </Button>
          )}
          {at < STEPS.length - 1 && (
            <Button
              className={styles.skip}
              appearance="subtle"
              disabledFocusable={busy}
              onClick={() => void leave()}
            >
              {texts.skip}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.content}>
        <StepMarks steps={STEPS} at={at} />
        <section ref={body} className={styles.step} aria-label={texts.steps[step].title}>
          <Heading level="h2" size={500} focusable>
            {texts.steps[step].title}
          </Heading>
          <Body onLeave={welcomed} />
        </section>
      </div>
    </Page>
  );
}
