import { ConfirmDialog } from '../dialogs/confirm-dialog';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

/** Asks once before the file is given up. */
export function UseKeychainDialog({ onClose }: { onClose(): void }) {
  const texts = useTexts().secrets.keychain;
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const run = async () => {
    const result = await bridge.moveToKeychain();
    await store.refresh();
    if (result.ok) feedback.done({ title: texts.done });
    return result;
  };
  return (
    <ConfirmDialog
      title={texts.title}
      action={{ label: texts.action, harmless: true, run }}
      onClose={onClose}
    >
      {texts.text}
    </ConfirmDialog>
  );
}
