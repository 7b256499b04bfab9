import { Field, Input } from '@fluentui/react-components';
import type { FocusEvent } from 'react';

/** As much of a form as its name takes, whatever else is in it. */
interface NamedForm {
  readonly values: { readonly name?: string | undefined };
  readonly errors: { readonly name?: string | undefined };
  set(field: 'name', value: string): void;
  leave(field: 'name', event: FocusEvent): void;
}

interface NameFieldProps {
  readonly form: NamedForm;
  readonly label: string;
  readonly hint?: string;
}

/** What people call it, in any script. */
export function NameField({ form, label, hint }: NameFieldProps) {
  return (
    <Field label={label} hint={hint} required validationMessage={form.errors.name}>
      <Input
        name="name"
        dir="auto"
        autoComplete="off"
        value={form.values.name ?? ''}
        onChange={(_event, data) => form.set('name', data.value)}
        onBlur={(event) => form.leave('name', event)}
      />
    </Field>
  );
}
