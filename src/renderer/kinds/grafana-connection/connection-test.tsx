import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { PulseRegular } from '@fluentui/react-icons/svg/pulse';
import { useState } from 'react';
import type { GrafanaConnectionView, GrafanaTestAnswer } from '../../../shared/ipc/api';
import { useFeedback } from '../../feedback/use-feedback';
import { useApp } from '../../store/use-app';
import { useTexts } from '../../texts/use-texts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    flexBasis: '100%',
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  button: { flexShrink: 0, marginInlineStart: '-8px' },
  answer: {
    display: 'flex',
    gap: '6px',
    minWidth: 0,
    paddingTop: '2px',
    overflowWrap: 'anywhere',
  },
  icon: { display: 'flex', flexShrink: 0, fontSize: '16px', paddingTop: '2px' },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

/** Asks the server, as it is stored, and says in a sentence what it is. */
export function ConnectionTest({ source }: { readonly source: GrafanaConnectionView }) {
  const styles = useStyles();
  const texts = useTexts().connection;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<GrafanaTestAnswer>();
  const test = async () => {
    if (busy) return;
    setBusy(true);
    setAnswer(undefined);
    const result = await bridge.testGrafanaConnection(source.id);
    setBusy(false);
    if (result.ok) setAnswer(result.value);
    else feedback.refused(result.problem);
  };
  return (
    <div className={styles.row}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<PulseRegular />}
        aria-label={texts.testOf(source.name)}
        disabledFocusable={busy}
        onClick={() => void test()}
      >
        {busy ? texts.testing : texts.test}
      </Button>
      <div role="status">
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
    </div>
  );
}
