import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons/svg/alert';
import { useId, useState } from 'react';
import { Heading } from '../components/heading';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '12px 16px',
    padding: '12px 16px',
    marginBottom: '16px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  icon: { fontSize: '24px', color: tokens.colorBrandForeground2, display: 'flex' },
  words: { flexGrow: 1, flexBasis: '280px', minWidth: 0 },
  actions: { display: 'flex', gap: '8px' },
});

/** Asked once, at the first run. */
export function WelcomeCard() {
  const styles = useStyles();
  const texts = useTexts().credentials.welcome;
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const titleId = useId();
  const [busy, setBusy] = useState(false);
  const answer = async (launchAtLogin: boolean) => {
    setBusy(true);
    const result = await bridge.editSettings(
      launchAtLogin ? { launchAtLogin, welcomed: true } : { welcomed: true },
    );
    await store.refresh();
    setBusy(false);
    if (!result.ok) feedback.refused(result.problem);
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <span className={styles.icon}>
        <AlertRegular />
      </span>
      <div className={styles.words}>
        <Heading level="h2" id={titleId}>
          {texts.title}
        </Heading>
        <Text size={200}>{texts.text}</Text>
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void answer(true)}>
          {texts.yes}
        </Button>
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => void answer(false)}>
          {texts.no}
        </Button>
      </div>
    </section>
  );
}
