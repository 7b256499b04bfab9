import { Field } from '@fluentui/react-components';
import { EnvironmentInput } from './environment-input';
import { useFormStyles } from './form-styles';
import { NameField } from './name-field';
import type { Form } from './use-form';

interface NameAndEnvironmentProps {
  readonly form: Form<{ readonly name: string; readonly environment: string }>;
  readonly texts: {
    readonly name: string;
    readonly nameHint: string;
    readonly environment: string;
    readonly environmentHint: string;
  };
}

/** What every service or connection has: a name and the environment it belongs to. */
export function NameAndEnvironment({ form, texts }: NameAndEnvironmentProps) {
  const layout = useFormStyles();
  const { values, errors } = form;
  return (
    <div className={layout.pair}>
      <NameField form={form} label={texts.name} hint={texts.nameHint} />
      <Field
        label={texts.environment}
        hint={texts.environmentHint}
        required
        validationMessage={errors.environment}
      >
        <EnvironmentInput
          value={values.environment}
          onChange={(value) => form.set('environment', value)}
          onBlur={(event) => form.leave('environment', event)}
        />
      </Field>
    </div>
  );
}
