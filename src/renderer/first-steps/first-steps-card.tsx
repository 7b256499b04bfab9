import { RocketRegular } from '@fluentui/react-icons/headless/svg/rocket';
import { useId } from 'react';
import { Heading } from '../components/heading';
import { PlainButton } from '../components/plain-button';
import { useNavigation } from '../navigation/use-navigation';
import { useFirstTexts } from '../texts/use-first-texts';
import styles from './first-steps-card.module.css';
import { useWelcomed } from './use-welcomed';

/**
 * Offered until it was gone through or turned down; what is beneath it works meanwhile. The window
 * begins with it: coming a moment later it would push the list down under the mouse.
 */
export function FirstStepsCard() {
  const texts = useFirstTexts().firstSteps.card;
  const { go } = useNavigation();
  const { busy, welcomed } = useWelcomed();
  const titleId = useId();
  const leave = async () => {
    if (busy) return;
    await welcomed();
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <span className={styles.icon}>
        <RocketRegular />
      </span>
      <div className={styles.words}>
        <Heading level="h2" id={titleId}>
          {texts.title}
        </Heading>
        <span className={styles.text}>{texts.text}</span>
      </div>
      <div className={styles.actions}>
        <PlainButton appearance="primary" onClick={() => go({ page: 'first-steps' })}>
          {texts.begin}
        </PlainButton>
        <PlainButton appearance="subtle" aria-disabled={busy} onClick={() => void leave()}>
          {texts.no}
        </PlainButton>
      </div>
    </section>
  );
}
