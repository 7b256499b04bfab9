import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { useEffect, useRef } from 'react';
import { Blank } from '../components/blank';
import { DiagnosisPanel } from '../diagnosis/diagnosis-panel';
import { FocusMarks } from '../fluent/focus-marks';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { useLook } from '../theme/use-look';
import type { Failure } from './error-boundary';
import { faultOf } from './fault-of';

const useStyles = makeStyles({
  window: { height: '100vh', overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  page: { height: '100%', overflowY: 'auto' },
  rest: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    maxWidth: '680px',
    margin: '0 auto',
    padding: '0 24px 32px',
  },
  where: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

interface FailedProps {
  readonly failure: Failure;
}

/** In place of a page that could not be drawn; the rest of the window goes on. */
export function PageFailed({ failure }: FailedProps) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <Failed failure={failure} title={useTexts().failure.page} />
    </div>
  );
}

/** In place of the whole window. */
export function WindowFailed({ failure }: FailedProps) {
  const styles = useStyles();
  useLook(undefined);
  const title = useTexts().failure.window;
  return (
    <>
      <main className={styles.window}>
        <Failed failure={failure} title={title} />
      </main>
      <FocusMarks />
    </>
  );
}

function Failed({ failure, title }: FailedProps & { readonly title: string }) {
  const styles = useStyles();
  const texts = useTexts().failure;
  const { bridge } = useApp();
  const box = useRef<HTMLDivElement>(null);
  const { error, frames } = faultOf(failure.error);
  useEffect(() => {
    box.current?.querySelector('button')?.focus();
  }, []);
  const restart = async () => {
    const restarted = await bridge.restartWindow();
    // A locked app refuses; drawing it once more shows the lock screen.
    if (!restarted.ok) failure.again();
  };
  return (
    <div ref={box}>
      <div role="alert">
        <Blank alone title={title} text={texts.text} icon={<ErrorCircleRegular />}>
          <Button appearance="primary" onClick={() => void restart()}>
            {texts.restart}
          </Button>
          <Button onClick={failure.again}>{texts.again}</Button>
        </Blank>
      </div>
      <div className={styles.rest}>
        <Text className={styles.where}>{[error, frames[0]].filter(Boolean).join(' · ')}</Text>
        <DiagnosisPanel />
      </div>
    </div>
  );
}
