import { Text } from '@fluentui/react-components';
import { FormDialog } from '../dialogs/form-dialog';
import { useFeedback } from '../feedback/use-feedback';
import { errorsOf } from '../forms/errors';
import { useForm } from '../forms/use-form';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { NewPassphraseFields } from './new-passphrase-fields';
import { newPassphrase } from './passphrase-model';

/** Asks for a passphrase and says what it protects from, before all secrets go under it. */
export function UseSecretFileDialog({ onClose }: { onClose(): void }) {
  const texts = useTexts().secrets;
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const form = useForm({
    initial: { passphrase: '', repeat: '' },
    check: ({ passphrase, repeat }) => {
      const { first, second } = newPassphrase(passphrase, repeat, texts.differ);
      return errorsOf({ passphrase: first, repeat: second });
    },
    submit: async ({ passphrase }) => {
      const result = await bridge.moveToSecretFile(passphrase);
      await store.refresh();
      return result;
    },
    done: ({ leftInKeychain }) => {
      onClose();
      feedback.done({
        title: texts.file.done,
        body: leftInKeychain > 0 ? texts.left : undefined,
      });
    },
  });
  return (
    <FormDialog
      title={texts.file.title}
      action={texts.file.action}
      savingText={texts.file.busy}
      form={form}
      onClose={onClose}
    >
      <Text>{texts.file.protects}</Text>
      <Text weight="semibold">{texts.file.noWayBack}</Text>
      <Text>{texts.file.asks}</Text>
      <NewPassphraseFields form={form} />
    </FormDialog>
  );
}
