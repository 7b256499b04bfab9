import { Text } from '@fluentui/react-components';
import { FormDialog } from '../dialogs/form-dialog';
import { useFeedback } from '../feedback/use-feedback';
import { errorsOf } from '../forms/errors';
import { useForm } from '../forms/use-form';
import { NewPassphraseFields } from '../secrets/new-passphrase-fields';
import { newPassphrase } from '../secrets/passphrase-model';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

interface RecoveryPassphraseDialogProps {
  /** There is one already. */
  readonly again: boolean;
  onClose(): void;
}

/** Asks for the passphrase that opens backups on any computer. */
export function RecoveryPassphraseDialog({ again, onClose }: RecoveryPassphraseDialogProps) {
  const texts = useTexts().backup.passphraseDialog;
  const secrets = useTexts().secrets;
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const form = useForm({
    initial: { passphrase: '', repeat: '' },
    check: ({ passphrase, repeat }) => {
      const { first, second } = newPassphrase(passphrase, repeat, secrets.differ);
      return errorsOf({ passphrase: first, repeat: second });
    },
    submit: async ({ passphrase }) => {
      const result = await bridge.setRecoveryPassphrase(passphrase);
      await store.refresh();
      return result;
    },
    done: () => {
      onClose();
      feedback.done({ title: texts.done });
    },
  });
  return (
    <FormDialog
      title={texts.title}
      action={texts.action}
      savingText={texts.busy}
      form={form}
      onClose={onClose}
    >
      <Text>{texts.text}</Text>
      {again && <Text>{texts.again}</Text>}
      <NewPassphraseFields form={form} />
    </FormDialog>
  );
}
