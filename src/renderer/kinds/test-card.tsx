import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Result } from '../../shared/domain/result';
import { Card } from '../components/card';
import { Verdict } from '../components/verdict';
import { useFeedback } from '../feedback/use-feedback';

const useStyles = makeStyles({ muted: { color: tokens.colorNeutralForeground3 } });

type Told = 'good' | 'bad' | 'unknown';

interface TestCardProps {
  readonly texts: {
    readonly title: string;
    /** What is asked, and that nothing is changed. */
    readonly text: string;
    readonly action: string;
    readonly busy: string;
    readonly verdicts: { readonly [verdict in Told]: string };
  };
  ask(): Promise<Result<{ readonly verdict: Told; readonly words: string }>>;
}

/** Asks whether a secret still works and gives the answer in words. */
export function TestCard({ texts, ask }: TestCardProps) {
  const styles = useStyles();
  const feedback = useFeedback();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<{ readonly verdict: Told; readonly words: string }>();
  const test = async () => {
    if (busy) return;
    setBusy(true);
    setAnswer(undefined);
    const result = await ask();
    setBusy(false);
    if (result.ok) setAnswer(result.value);
    else feedback.refused(result.problem);
  };
  return (
    <Card
      title={texts.title}
      aside={
        <Button size="small" disabledFocusable={busy} onClick={() => void test()}>
          {busy ? texts.busy : texts.action}
        </Button>
      }
    >
      <div>
        <div role="status">
          {busy && <Spinner size="tiny" label={texts.busy} labelPosition="after" />}
          {answer !== undefined && (
            <Verdict verdict={answer.verdict} title={texts.verdicts[answer.verdict]}>
              {answer.words}
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
