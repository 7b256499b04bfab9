import {
  Button,
  makeStyles,
  mergeClasses,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircleFilled } from '@fluentui/react-icons/svg/question-circle';
import { useState } from 'react';
import type { KeyTestAnswer } from '../../../shared/ipc/api';
import { Card } from '../../components/card';
import { useFeedback } from '../../feedback/use-feedback';
import { useApp } from '../../store/use-app';
import { useTexts } from '../../texts/use-texts';
import { toldBy } from './test-verdict';

const useStyles = makeStyles({
  answer: { display: 'flex', alignItems: 'flex-start', gap: '8px', overflowWrap: 'anywhere' },
  icon: { display: 'flex', flexShrink: 0, fontSize: '20px' },
  alive: { color: tokens.colorPaletteGreenForeground1 },
  notAlive: { color: tokens.colorPaletteRedForeground1 },
  unknown: { color: tokens.colorPaletteDarkOrangeForeground1 },
  muted: { color: tokens.colorNeutralForeground3 },
});

const ICONS = {
  alive: CheckmarkCircleFilled,
  notAlive: ErrorCircleFilled,
  unknown: QuestionCircleFilled,
};

/** Asks the server whether the key is alive and gives its answer in words. */
export function KeyTestCard({ credentialId }: { readonly credentialId: string }) {
  const styles = useStyles();
  const texts = useTexts().grafanaKey.test;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<KeyTestAnswer>();
  const ask = async () => {
    if (busy) return;
    setBusy(true);
    setAnswer(undefined);
    const result = await bridge.testGrafanaKey(credentialId);
    setBusy(false);
    if (result.ok) setAnswer(result.value);
    else feedback.refused(result.problem);
  };
  return (
    <Card
      title={texts.title}
      aside={
        <Button size="small" disabledFocusable={busy} onClick={() => void ask()}>
          {busy ? texts.busy : texts.action}
        </Button>
      }
    >
      <div role="status">
        {busy ? <Spinner size="tiny" label={texts.busy} labelPosition="after" /> : null}
        {answer !== undefined && <Answer answer={answer} />}
      </div>
      {answer === undefined && !busy && (
        <Text size={200} className={styles.muted}>
          {texts.text}
        </Text>
      )}
    </Card>
  );
}

function Answer({ answer }: { readonly answer: KeyTestAnswer }) {
  const styles = useStyles();
  const texts = useTexts().grafanaKey.test;
  const verdict = toldBy(answer);
  const Icon = ICONS[verdict];
  return (
    <div className={styles.answer} data-verdict={verdict}>
      <span className={mergeClasses(styles.icon, styles[verdict])} aria-hidden="true">
        <Icon />
      </span>
      <div>
        <Text weight="semibold" block>
          {texts[verdict]}
        </Text>
        <Text>{answer.words}</Text>
      </div>
    </div>
  );
}
