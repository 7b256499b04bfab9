import { Field, Input } from '@fluentui/react-components';
import { parseTags } from '../../shared/domain/tags';
import { TagChips } from '../components/tag-chips';
import { EnvironmentInput } from '../forms/environment-input';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';
import type { Typed } from './kind-entry';

interface TypedFormProps {
  readonly form: Form<Typed>;
}

/** Of what belongs to no service or connection. */
export function EnvironmentField({ form }: TypedFormProps) {
  const texts = useTexts().add.fields;
  return (
    <Field
      label={texts.environment}
      hint={texts.environmentHint}
      required
      validationMessage={form.errors.environment}
    >
      <EnvironmentInput
        value={form.values.environment ?? ''}
        onChange={(value) => form.set('environment', value)}
        onBlur={(event) => form.leave('environment', event)}
      />
    </Field>
  );
}

/** Tags as typed, and what comes of them. */
export function TagsField({ form }: TypedFormProps) {
  const texts = useTexts().add.fields;
  const typed = form.values.tags ?? '';
  const tags = parseTags(typed);
  return (
    <>
      <Field label={texts.tags} hint={texts.tagsHint} validationMessage={form.errors.tags}>
        <Input
          name="tags"
          dir="auto"
          autoComplete="off"
          value={typed}
          onChange={(_event, data) => form.set('tags', data.value)}
          onBlur={(event) => form.leave('tags', event)}
        />
      </Field>
      {tags.ok && tags.value.length > 0 && <TagChips label={texts.tags} tags={tags.value} />}
    </>
  );
}
