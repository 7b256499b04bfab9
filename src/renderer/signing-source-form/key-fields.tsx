import { Field } from '@fluentui/react-components';
import type { SigningSourceViewBase } from '../../shared/ipc/api';
import { useFormStyles } from '../forms/form-styles';
import { SecretInput } from '../forms/secret-input';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';
import type { TypedKeys } from './keys-model';

interface KeyFieldsProps {
  readonly form: Form<TypedKeys>;
  readonly edited: Pick<SigningSourceViewBase, 'hasKey'> | undefined;
}

const KEYS = [
  { field: 'primaryKey', role: 'primary' },
  { field: 'secondaryKey', role: 'secondary' },
] as const;

/** The two keys; what is stored is never shown. */
export function KeyFields({ form, edited }: KeyFieldsProps) {
  const layout = useFormStyles();
  const texts = useTexts().services.form;
  return (
    <div className={layout.pair}>
      {KEYS.map(({ field, role }) => (
        <Field
          key={field}
          label={texts[field]}
          hint={
            edited === undefined
              ? texts.keyHints[role]
              : edited.hasKey[role]
                ? texts.keep
                : texts.keepNone
          }
          validationMessage={form.errors[field]}
        >
          <SecretInput
            value={form.values[field]}
            onChange={(value) => form.set(field, value)}
            onBlur={(event) => {
              if (form.values[field] !== '') form.leave(field, event);
            }}
          />
        </Field>
      ))}
    </div>
  );
}
