import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { ConfirmDialog } from './confirm-dialog';

interface DeleteUnknownSecretDialogProps {
  readonly secretId: string;
  onClose(): void;
}

/** Asks once before an entry of the keychain goes that somebody else may own. */
export function DeleteUnknownSecretDialog({ secretId, onClose }: DeleteUnknownSecretDialogProps) {
  const texts = useTexts().settings.unknown;
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const run = async () => {
    const result = await bridge.deleteUnknownSecret(secretId);
    if (result.ok) {
      feedback.done({ title: texts.removed });
      await store.refresh();
    }
    return result;
  };
  return (
    <ConfirmDialog
      title={texts.removeTitle}
      action={{ label: texts.remove, run }}
      onClose={onClose}
    >
      {texts.removeText}
    </ConfirmDialog>
  );
}
