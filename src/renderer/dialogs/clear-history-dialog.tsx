import type { CredentialView } from '../../shared/ipc/api';
import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { ConfirmDialog } from './confirm-dialog';

interface ClearHistoryDialogProps {
  readonly credential: CredentialView;
  /** Settles once the page shows it. */
  onDone(): Promise<void>;
  onClose(): void;
}

/** Asks once before what was done with a credential is forgotten. */
export function ClearHistoryDialog({ credential, onDone, onClose }: ClearHistoryDialogProps) {
  const texts = useTexts().history.clearDialog;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const run = async () => {
    const result = await bridge.clearHistory(credential.id);
    if (result.ok) {
      feedback.done({ title: texts.done });
      await onDone();
    }
    return result;
  };
  return (
    <ConfirmDialog
      title={<Sentence text={texts.title} slots={{ name: <bdi>{credential.name}</bdi> }} />}
      action={{ label: texts.action, run }}
      onClose={onClose}
    >
      {texts.text}
    </ConfirmDialog>
  );
}
