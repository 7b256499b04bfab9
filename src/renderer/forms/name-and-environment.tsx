import { Field, Input } from '@fluentui/react-components';
import { EnvironmentInput } from './environment-input';
import { useFormStyles } from './form-styles';
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
      <Field label={texts.name} hint={texts.nameHint} required validationMessage={errors.name}>
        <Input
          name="name"
          dir="auto"
          autoComplete="off"
          value={values.name}
          onChange={(_event, data) => form.set('name', data.value)}
          onBlur={(event) => form.leave('name', event)}
        />
      </Field>
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
