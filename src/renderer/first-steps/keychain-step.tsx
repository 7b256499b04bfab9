import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { Verdict } from '../components/verdict';
import { useDialogs } from '../dialogs/use-dialogs';
import { useAnswer } from '../store/use-answer';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  muted: { color: tokens.colorNeutralForeground2 },
});

const VERDICTS = { ready: 'good', locked: 'unknown', absent: 'bad', unknown: 'unknown' } as const;

/** Whether secrets have a safe place on this system, and what to do where they have none. */
export function KeychainStep() {
  const { where } = useSnapshot().secrets;
  // Asked anew once the secrets have moved.
  return <Check key={where} where={where} />;
}

function Check({ where }: { readonly where: 'keychain' | 'file' }) {
  const styles = useStyles();
  const texts = useTexts().firstSteps.steps.keychain;
  const useFileText = useTexts().secrets.useFile;
  const { bridge } = useApp();
  const { open } = useDialogs();
  const check = useAnswer(() => bridge.checkKeychain());
  const info = useAnswer(() => bridge.getSystemInfo());
  const status = check.problem === undefined ? check.value?.status : 'unknown';
  const platform = info.value?.platform;
  return (
    <>
      <Text>{texts.text}</Text>
      <div role="status">
        {status === undefined ? (
          <Spinner labelPosition="after" size="small" label={texts.asking} />
        ) : where === 'file' ? (
          <Verdict verdict="good" title={texts.file.title}>
            {texts.file.text}
          </Verdict>
        ) : (
          <Verdict verdict={VERDICTS[status]} title={texts.status[status].title}>
            {texts.status[status].text}
          </Verdict>
        )}
      </div>
      {where === 'keychain' && status !== undefined && status !== 'ready' && (
        <>
          {platform !== undefined && <Text className={styles.muted}>{texts.help[platform]}</Text>}
          <div className={styles.buttons}>
            <Button onClick={check.again}>{texts.again}</Button>
            <Button onClick={() => open({ kind: 'use-secret-file' })}>{useFileText}</Button>
          </div>
        </>
      )}
    </>
  );
}
