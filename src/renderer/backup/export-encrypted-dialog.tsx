import { Checkbox, Text } from '@fluentui/react-components';
import { FormDialog } from '../dialogs/form-dialog';
import { useFeedback } from '../feedback/use-feedback';
import { errorsOf } from '../forms/errors';
import { useForm } from '../forms/use-form';
import { NewPassphraseFields } from '../secrets/new-passphrase-fields';
import { newPassphrase } from '../secrets/passphrase-model';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

/** Asks for the passphrase of an encrypted export and what goes into it. */
export function ExportEncryptedDialog({ onClose }: { onClose(): void }) {
  const texts = useTexts().backup.export;
  const secrets = useTexts().secrets;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const form = useForm({
    initial: { passphrase: '', repeat: '', history: true, settings: true },
    check: ({ passphrase, repeat }) => {
      const { first, second } = newPassphrase(passphrase, repeat, secrets.differ);
      return errorsOf({ passphrase: first, repeat: second });
    },
    submit: ({ passphrase, history, settings }) =>
      bridge.exportEncrypted({ passphrase, history, settings }),
    done: (file) => {
      if (file === null) return;
      onClose();
      feedback.done({ title: texts.done(file) });
    },
  });
  const { values, set } = form;
  return (
    <FormDialog
      title={texts.encryptedTitle}
      action={texts.action}
      savingText={texts.busy}
      form={form}
      onClose={onClose}
    >
      <Text>{texts.passphraseText}</Text>
      <NewPassphraseFields form={form} />
      <div>
        <Checkbox
          label={texts.history}
          checked={values.history}
          onChange={(_event, data) => set('history', data.checked === true)}
        />
        <Checkbox
          label={texts.settings}
          checked={values.settings}
          onChange={(_event, data) => set('settings', data.checked === true)}
        />
      </div>
    </FormDialog>
  );
}
