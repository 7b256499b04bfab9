import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { GrafanaTestAnswer } from '../../shared/ipc/api';
import { Heading } from '../components/heading';
import { Verdict } from '../components/verdict';
import { useTexts } from '../texts/use-texts';
import { Fingerprint } from './fingerprint';

const useStyles = makeStyles({
  trust: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
});

interface TestFailureProps {
  readonly answer: Extract<GrafanaTestAnswer, { ok: false }>;
  onTrust(fingerprint: string): void;
}

/** Why it did not work; a certificate that nobody vouches for may be trusted by its fingerprint. */
export function TestFailure({ answer, onTrust }: TestFailureProps) {
  const styles = useStyles();
  const texts = useTexts().connection.form;
  const { fingerprint, problem } = answer;
  return (
    <>
      <Verdict verdict="bad" title={texts.failed}>
        {problem.message}
      </Verdict>
      {fingerprint !== undefined && (
        <div className={styles.trust}>
          <Heading level="h3" size={300}>
            {texts.certificateTitle}
          </Heading>
          <Text>{texts.certificateText}</Text>
          <Text size={200}>{texts.fingerprint}</Text>
          <Fingerprint value={fingerprint} />
          <Button size="small" onClick={() => onTrust(fingerprint)}>
            {texts.trust}
          </Button>
        </div>
      )}
    </>
  );
}
