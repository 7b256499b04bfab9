import type { CredentialView } from '../../shared/ipc/api';
import { Sentence } from '../components/sentence';
import { undoableFormer } from '../credential/renewal/formers-model';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { ConfirmDialog } from './confirm-dialog';

interface UndoRenewalDialogProps {
  readonly credential: CredentialView;
  onClose(): void;
}

/** Asks once before the replaced one takes its place again. */
export function UndoRenewalDialog({ credential, onClose }: UndoRenewalDialogProps) {
  const texts = useTexts().renewal.formers.undoDialog;
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const former = undoableFormer(credential);
  const name = <bdi>{credential.name}</bdi>;
  const run = async () => {
    const result = await bridge.undoRenewal(credential.id);
    if (result.ok) {
      feedback.done({
        title: <Sentence text={texts.done} slots={{ name }} />,
        body: result.value.notes.join(' ') || undefined,
      });
      await store.refresh();
    }
    return result;
  };
  return (
    <ConfirmDialog
      title={<Sentence text={texts.title} slots={{ name }} />}
      action={{ label: texts.action, harmless: true, run }}
      onClose={onClose}
    >
      <Sentence
        text={texts.text}
        slots={{ former: <bdi>{former?.serverName ?? credential.name}</bdi> }}
      />
    </ConfirmDialog>
  );
}
