import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { formatLeadTimes } from '../../shared/domain/reminders/lead-times';
import { parseTags } from '../../shared/domain/tags';
import type { CredentialView } from '../../shared/ipc/api';
import { Sentence } from '../components/sentence';
import { TagChips } from '../components/tag-chips';
import { useFeedback } from '../feedback/use-feedback';
import { EntryFields } from '../forms/entry-fields';
import { EnvironmentInput } from '../forms/environment-input';
import { NameField } from '../forms/name-field';
import { Understood } from '../forms/understood';
import { leadTimeWords } from '../forms/units-model';
import { useForm } from '../forms/use-form';
import { kindWordsOf } from '../kinds/kind-words';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { checkEdit, type EditValues, editFields, editValues, typedEdit } from './edit-model';
import { FormDialog } from './form-dialog';

interface EditCredentialDialogProps {
  readonly credential: CredentialView;
  onClose(): void;
}

/** What a person says of a credential; the secret itself stays as it is. */
export function EditCredentialDialog({ credential, onClose }: EditCredentialDialogProps) {
  const catalogue = useTexts();
  const texts = catalogue.dialogs.edit;
  const { bridge, store } = useApp();
  const { credentials, settings } = useSnapshot();
  const feedback = useFeedback();
  const [favourite, setFavourite] = useState(credential.favourite);
  const form = useForm({
    initial: editValues(credential),
    draft: { form: 'credential', subject: credential.id, secretFields: [] },
    check: (values: EditValues) =>
      checkEdit(
        credential,
        values,
        credentials.filter(({ id }) => id !== credential.id).map(({ name }) => name),
      ),
    submit: async (values) => {
      const edit = typedEdit(credential, values, favourite);
      const result = await bridge.editCredential(credential.id, edit);
      if (result.ok) await store.refresh();
      return result;
    },
    done: ({ notes }) => {
      onClose();
      const before = typedEdit(credential, editValues(credential), credential.favourite);
      const undo = async () => {
        const result = await bridge.editCredential(credential.id, before);
        await store.refresh();
        if (!result.ok) feedback.refused(result.problem);
      };
      feedback.done({
        title: texts.done,
        body: notes.join(' ') || undefined,
        action: { label: catalogue.credentials.undo, onClick: () => void undo() },
      });
    },
  });
  const { values, errors, set, leave } = form;
  const fields = editFields(credential);
  const tags = parseTags(values.tags ?? '');
  return (
    <FormDialog
      title={<Sentence text={texts.title} slots={{ name: <bdi>{credential.name}</bdi> }} />}
      action={texts.action}
      savingText={texts.saving}
      form={form}
      onClose={onClose}
    >
      <NameField form={form} label={kindWordsOf(credential, catalogue).nameField} />
      {fields.length > 0 && (
        <>
          <Field label={texts.environment} required validationMessage={errors.environment}>
            <EnvironmentInput
              value={values.environment ?? ''}
              onChange={(value) => set('environment', value)}
              onBlur={(event) => leave('environment', event)}
            />
          </Field>
          <EntryFields
            fields={fields}
            values={values}
            errors={errors}
            onChange={set}
            onLeave={leave}
          />
        </>
      )}
      <Field label={texts.tags} hint={texts.tagsHint} validationMessage={errors.tags}>
        <Input
          name="tags"
          dir="auto"
          autoComplete="off"
          value={values.tags ?? ''}
          onChange={(_event, data) => set('tags', data.value)}
          onBlur={(event) => leave('tags', event)}
        />
      </Field>
      {tags.ok && tags.value.length > 0 && <TagChips label={texts.tagsPreview} tags={tags.value} />}
      <Field label={texts.notes} hint={texts.notesHint} validationMessage={errors.notes}>
        <Textarea
          name="notes"
          dir="auto"
          rows={3}
          resize="vertical"
          value={values.notes ?? ''}
          onChange={(_event, data) => set('notes', data.value)}
          onBlur={(event) => leave('notes', event)}
        />
      </Field>
      <Field
        label={texts.leadTimes}
        hint={texts.leadTimesHint(formatLeadTimes(settings.leadTimesSeconds))}
        validationMessage={errors.leadTimes}
      >
        <Input
          name="leadTimes"
          autoComplete="off"
          spellCheck={false}
          value={values.leadTimes ?? ''}
          onChange={(_event, data) => set('leadTimes', data.value)}
          onBlur={(event) => leave('leadTimes', event)}
        />
      </Field>
      <Understood>{leadTimeWords(values.leadTimes ?? '', catalogue)}</Understood>
      <Checkbox
        label={texts.favourite}
        checked={favourite}
        onChange={(_event, data) => setFavourite(data.checked === true)}
      />
    </FormDialog>
  );
}
