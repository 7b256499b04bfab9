import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import type { GrafanaTestAnswer } from '../../../shared/ipc/api';

const useStyles = makeStyles({
  status: { flexBasis: '100%', ':empty': { marginTop: '-12px' } },
  answer: {
    display: 'flex',
    gap: '6px',
    paddingTop: '10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  icon: { display: 'flex', flexShrink: 0, fontSize: '16px', paddingTop: '1px' },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

interface TestResultProps {
  /** Undefined until the server was asked. */
  readonly answer: GrafanaTestAnswer | undefined;
}

/** What the server of a stored connection said, in a sentence. */
export function TestResult({ answer }: TestResultProps) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.status}>
      {answer !== undefined && (
        <div className={styles.answer}>
          <span className={styles.icon} aria-hidden="true">
            {answer.ok ? (
              <CheckmarkCircleFilled className={styles.good} />
            ) : (
              <ErrorCircleFilled className={styles.bad} />
            )}
          </span>
          <Text size={200}>{answer.ok ? answer.report.words : answer.problem.message}</Text>
        </div>
      )}
    </div>
  );
}
