import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { RocketRegular } from '@fluentui/react-icons/svg/rocket';
import { useId } from 'react';
import { Heading } from '../components/heading';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';
import { useWelcomed } from './use-welcomed';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '12px 16px',
    padding: '12px 16px',
    marginBottom: '16px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  icon: { fontSize: '24px', color: tokens.colorBrandForeground2, display: 'flex' },
  words: { flexGrow: 1, flexBasis: '280px', minWidth: 0 },
  actions: { display: 'flex', gap: '8px' },
});

/** Offered until it was gone through or turned down; what is beneath it works meanwhile. */
export function FirstStepsCard() {
  const styles = useStyles();
  const texts = useTexts().firstSteps.card;
  const { go } = useNavigation();
  const { busy, welcomed } = useWelcomed();
  const titleId = useId();
  const leave = async () => {
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
        <Text size={200}>{texts.text}</Text>
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => go({ page: 'first-steps' })}>
          {texts.begin}
        </Button>
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => void leave()}>
          {texts.no}
        </Button>
      </div>
    </section>
  );
}
