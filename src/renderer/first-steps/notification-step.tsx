import { Button, Field, makeStyles, Switch, Text } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useState } from 'react';
import type { Result } from '../../shared/domain/result';
import { Verdict } from '../components/verdict';
import { useEditSettings } from '../settings/use-edit-settings';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({ buttons: { display: 'flex' } });

/** Shows what a reminder looks like here, and offers to be there when one is due. */
export function NotificationStep() {
  const styles = useStyles();
  const texts = useTexts().firstSteps.steps.notifications;
  const settingsTexts = useTexts().settings;
  const { bridge } = useApp();
  const { settings } = useSnapshot();
  const edit = useEditSettings();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result<string>>();
  const send = async () => {
    if (busy) return;
    setBusy(true);
    setResult(await bridge.sendTestNotification());
    setBusy(false);
  };
  return (
    <>
      <Text>{texts.text}</Text>
      <div className={styles.buttons}>
        <Button icon={<SendRegular />} disabledFocusable={busy} onClick={() => void send()}>
          {busy ? texts.sending : texts.send}
        </Button>
      </div>
      <div role="status">
        {result !== undefined &&
          (result.ok ? (
            <Verdict verdict="good" title={texts.sent}>
              {texts.sentText}
            </Verdict>
          ) : (
            <Verdict verdict="bad" title={texts.notSent}>
              {result.problem.message} {texts.notSentText}
            </Verdict>
          ))}
      </div>
      <Field hint={texts.launchHint}>
        <Switch
          label={settingsTexts.launch}
          checked={settings.launchAtLogin}
          onChange={(_event, data) => void edit({ launchAtLogin: data.checked })}
        />
      </Field>
    </>
  );
}
