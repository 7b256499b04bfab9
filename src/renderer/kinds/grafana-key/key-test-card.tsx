import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { GrafanaKeyView, KeyTestAnswer } from '../../../shared/ipc/api';
import { Card } from '../../components/card';
import { Verdict } from '../../components/verdict';
import { useFeedback } from '../../feedback/use-feedback';
import { useApp } from '../../store/use-app';
import { useTexts } from '../../texts/use-texts';
import type { CredentialProps } from '../credential-parts';
import { toldBy } from './test-verdict';

const useStyles = makeStyles({ muted: { color: tokens.colorNeutralForeground3 } });

/** Asks the server whether the key is alive and gives its answer in words. */
export function KeyTestCard({ credential }: CredentialProps<GrafanaKeyView>) {
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
    const result = await bridge.testGrafanaKey(credential.id);
    setBusy(false);
    if (result.ok) setAnswer(result.value);
    else feedback.refused(result.problem);
  };
  const verdict = answer === undefined ? undefined : toldBy(answer);
  return (
    <Card
      title={texts.title}
      aside={
        <Button size="small" disabledFocusable={busy} onClick={() => void ask()}>
          {busy ? texts.busy : texts.action}
        </Button>
      }
    >
      <div>
        <div role="status">
          {busy ? <Spinner size="tiny" label={texts.busy} labelPosition="after" /> : null}
          {verdict !== undefined && (
            <Verdict verdict={verdict} title={texts.verdicts[verdict]}>
              {answer?.words}
            </Verdict>
          )}
        </div>
        {answer === undefined && !busy && (
          <Text size={200} className={styles.muted}>
            {texts.text}
          </Text>
        )}
      </div>
    </Card>
  );
}
