import { Text } from '@fluentui/react-components';
import { ok, refuse } from '../../shared/domain/result';
import { FormDialog } from '../dialogs/form-dialog';
import { useFeedback } from '../feedback/use-feedback';
import { errorsOf } from '../forms/errors';
import { useForm } from '../forms/use-form';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { PassphraseField } from './passphrase-field';
import { newPassphrase } from './passphrase-model';

/** Asks for the passphrase until now and for a new one. */
export function ChangePassphraseDialog({ onClose }: { onClose(): void }) {
  const texts = useTexts().secrets;
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const form = useForm({
    initial: { passphrase: '', next: '', repeat: '' },
    check: ({ passphrase, next, repeat }) => {
      const { first, second } = newPassphrase(next, repeat, texts.differ);
      const typed = passphrase === '' ? refuse('passphrase-empty', texts.needed) : ok(null);
      return errorsOf({ passphrase: typed, next: first, repeat: second });
    },
    submit: async ({ passphrase, next }) => {
      const result = await bridge.changeSecretPassphrase(passphrase, next);
      await store.refresh();
      return result;
    },
    done: () => {
      onClose();
      feedback.done({ title: texts.changing.done });
    },
  });
  const { values, errors, set, leave } = form;
  return (
    <FormDialog
      title={texts.changing.title}
      action={texts.changing.action}
      savingText={texts.changing.busy}
      form={form}
      onClose={onClose}
    >
      <Text>{texts.changing.text}</Text>
      <PassphraseField
        label={texts.changing.old}
        value={values.passphrase}
        error={errors.passphrase}
        onChange={(value) => set('passphrase', value)}
        onBlur={(event) => leave('passphrase', event)}
      />
      <PassphraseField
        label={texts.changing.next}
        judged
        value={values.next}
        error={errors.next}
        onChange={(value) => set('next', value)}
        onBlur={(event) => leave('next', event)}
      />
      <PassphraseField
        label={texts.repeat}
        value={values.repeat}
        error={errors.repeat}
        onChange={(value) => set('repeat', value)}
        onBlur={(event) => leave('repeat', event)}
      />
    </FormDialog>
  );
}
