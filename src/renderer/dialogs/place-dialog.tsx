import { Field, Input, Select } from '@fluentui/react-components';
import type { UsagePlace } from '../../shared/domain/model';
import {
  checkPlace,
  pipedCommandFor,
  placeFields,
  placeTypes,
} from '../../shared/domain/usages/places';
import type { CredentialView } from '../../shared/ipc/api';
import { CodeBlock } from '../components/code-block';
import {
  type PlaceValues,
  placeValues,
  typedPlace,
  withPlace,
} from '../credential/places/places-model';
import { useFeedback } from '../feedback/use-feedback';
import type { Errors } from '../forms/errors';
import { useForm } from '../forms/use-form';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { FormDialog } from './form-dialog';

interface PlaceDialogProps {
  readonly credential: CredentialView;
  /** Absent: a new place. */
  readonly usageId: string | undefined;
  onClose(): void;
}

/** A place where it is used: its type, what is typed for that, and the command that comes of it. */
export function PlaceDialog({ credential, usageId, onClose }: PlaceDialogProps) {
  const texts = useTexts().places.dialog;
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const usage = credential.usages.find(({ id }) => id === usageId);
  const isNew = usageId === undefined;
  const form = useForm<PlaceValues, unknown>({
    initial: placeValues(usage),
    draft: { form: 'place', subject: usageId ?? credential.id, secretFields: [] },
    check: (values): Errors<string> => {
      const checked = checkPlace(typedPlace(values, usageId));
      return checked.ok ? {} : { [checked.problem.field ?? '']: checked.problem.message };
    },
    submit: async (values) => {
      const usages = withPlace(credential.usages, typedPlace(values, usageId));
      const result = await bridge.setUsages(credential.id, usages);
      if (result.ok) await store.refresh();
      return result;
    },
    done: () => {
      onClose();
      feedback.done({ title: isNew ? texts.added : texts.saved });
    },
  });
  const typed = typedPlace(form.values, usageId);
  const command = credential.heldHere ? pipedCommandFor(credential.name, typed) : undefined;
  return (
    <FormDialog
      title={isNew ? texts.addTitle : texts.editTitle}
      action={isNew ? texts.add : texts.save}
      savingText={texts.saving}
      form={form}
      onClose={onClose}
    >
      <Field label={texts.place}>
        <Select
          name="place"
          value={form.values.place}
          disabled={!isNew}
          onChange={(_event, data) => form.set('place', data.value as UsagePlace)}
        >
          {placeTypes().map(({ place, title }) => (
            <option key={place} value={place}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {placeFields(form.values.place).map(({ id, label, hint, required }) => (
        <Field
          key={`${form.values.place}/${id}`}
          label={label}
          hint={hint}
          required={required}
          validationMessage={form.errors[id]}
        >
          <Input
            name={id}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            value={form.values[id] ?? ''}
            onChange={(_event, data) => form.set(id, data.value)}
            onBlur={(event) => form.leave(id, event)}
          />
        </Field>
      ))}
      {command !== undefined && (
        <Field label={texts.preview}>
          <CodeBlock>{command}</CodeBlock>
        </Field>
      )}
    </FormDialog>
  );
}
