import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { PulseRegular } from '@fluentui/react-icons/svg/pulse';
import { Card } from '../components/card';
import { useTexts } from '../texts/use-texts';
import type { ConnectionValues } from './connection-form-model';
import { TestFailure } from './test-failure';
import { TestReport } from './test-report';
import type { ConnectionTesting } from './use-connection-test';

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground3 },
  answer: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

interface TestCardProps {
  readonly testing: ConnectionTesting;
  readonly values: ConnectionValues;
  onTest(): void;
  onTrust(fingerprint: string): void;
}

/** Asks the server before anything is saved, and gives its answer. */
export function TestCard({ testing, values, onTest, onTrust }: TestCardProps) {
  const styles = useStyles();
  const texts = useTexts().connection.form;
  const { busy, answer } = testing;
  const current = answer !== undefined && testing.isAbout(values);
  return (
    <Card
      title={texts.testTitle}
      aside={
        <Button
          size="small"
          icon={<PulseRegular />}
          disabledFocusable={busy}
          onClick={() => {
            if (!busy) onTest();
          }}
        >
          {busy ? texts.testing : texts.test}
        </Button>
      }
    >
      <div>
        <div role="status" className={styles.answer}>
          {busy && <Spinner size="tiny" label={texts.testing} labelPosition="after" />}
          {current && answer.ok && <TestReport report={answer.report} />}
          {current && !answer.ok && <TestFailure answer={answer} onTrust={onTrust} />}
          {answer !== undefined && !current && (
            <Text size={200} className={styles.muted}>
              {texts.testStale}
            </Text>
          )}
        </div>
        {answer === undefined && !busy && (
          <Text size={200} className={styles.muted}>
            {texts.testIntro}
          </Text>
        )}
      </div>
    </Card>
  );
}
