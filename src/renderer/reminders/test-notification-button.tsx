import { Button } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useState } from 'react';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

/** Shows a notification now, or says in words why the system would not. */
export function TestNotificationButton() {
  const texts = useTexts().reminders;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (busy) return;
    setBusy(true);
    const result = await bridge.sendTestNotification();
    setBusy(false);
    if (result.ok) feedback.done({ title: result.value });
    else feedback.refused(result.problem, texts.testFailed);
  };
  return (
    <Button icon={<SendRegular />} disabledFocusable={busy} onClick={() => void send()}>
      {busy ? texts.testing : texts.test}
    </Button>
  );
}
