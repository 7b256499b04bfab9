import { Checkbox, Field, Input } from '@fluentui/react-components';
import { checkName } from '../../shared/domain/names';
import { formatLeadTimes, parseLeadTimes } from '../../shared/domain/reminders/lead-times';
import type { CredentialView } from '../../shared/ipc/api';
import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';
import { errorsOf } from '../forms/errors';
import { useForm } from '../forms/use-form';
import { kindWordsOf } from '../kinds/kind-words';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { FormDialog } from './form-dialog';

interface EditCredentialDialogProps {
  readonly credential: CredentialView;
  onClose(): void;
}

/** Name, favourite and lead times; the token itself stays as it is. */
export function EditCredentialDialog({ credential, onClose }: EditCredentialDialogProps) {
  const catalogue = useTexts();
  const texts = catalogue.dialogs.edit;
  const { bridge, store } = useApp();
  const { credentials, settings } = useSnapshot();
  const feedback = useFeedback();
  const form = useForm({
    initial: {
      name: credential.name,
      favourite: credential.favourite,
      leadTimes: credential.leadTimes === undefined ? '' : formatLeadTimes(credential.leadTimes),
    },
    check: ({ name, leadTimes }) =>
      errorsOf({
        name: checkName(name, {
          taken: credentials.filter((each) => each.id !== credential.id).map((each) => each.name),
        }),
        leadTimes: leadTimes.trim() === '' ? undefined : parseLeadTimes(leadTimes),
      }),
    submit: async (values) => {
      const result = await bridge.editCredential(credential.id, values);
      if (result.ok) await store.refresh();
      return result;
    },
    done: ({ notes }) => {
      onClose();
      feedback.done({ title: texts.done, body: notes.join(' ') || undefined });
    },
  });
  return (
    <FormDialog
      title={<Sentence text={texts.title} slots={{ name: <bdi>{credential.name}</bdi> }} />}
      action={texts.action}
      savingText={texts.saving}
      form={form}
      onClose={onClose}
    >
      <Field
        label={kindWordsOf(credential, catalogue).nameField}
        required
        validationMessage={form.errors.name}
      >
        <Input
          name="name"
          dir="auto"
          autoComplete="off"
          value={form.values.name}
          onChange={(_event, data) => form.set('name', data.value)}
          onBlur={(event) => form.leave('name', event)}
        />
      </Field>
      <Field
        label={texts.leadTimes}
        hint={texts.leadTimesHint(formatLeadTimes(settings.leadTimesSeconds))}
        validationMessage={form.errors.leadTimes}
      >
        <Input
          name="leadTimes"
          autoComplete="off"
          spellCheck={false}
          value={form.values.leadTimes}
          onChange={(_event, data) => form.set('leadTimes', data.value)}
          onBlur={(event) => form.leave('leadTimes', event)}
        />
      </Field>
      <Checkbox
        label={texts.favourite}
        checked={form.values.favourite}
        onChange={(_event, data) => form.set('favourite', data.checked === true)}
      />
    </FormDialog>
  );
}
