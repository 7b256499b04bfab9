import { Field, Input } from '@fluentui/react-components';
import { checkPastedKey } from '../../shared/domain/grafana/pasted-key';
import { checkServiceAccountToken } from '../../shared/domain/grafana/service-account-token';
import type { GrafanaConnectionView } from '../../shared/ipc/api';
import { useFormStyles } from '../forms/form-styles';
import { SecretInput } from '../forms/secret-input';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';
import { localMoment } from '../time/moments';
import { type ConnectionValues, tokenEndMs } from './connection-form-model';

interface MethodFieldsProps {
  readonly form: Form<ConnectionValues>;
  readonly edited: GrafanaConnectionView | undefined;
}

/** A key or token of the server; one that was cut in copying is told at once. */
export function KeyField({ form, edited }: MethodFieldsProps) {
  const texts = useTexts().connection.form;
  const typed = form.values.key;
  const stored = edited?.signIn.method === 'credential';
  return (
    <Field
      label={texts.key}
      required={!stored}
      hint={stored ? texts.keepKey : texts.keyHint}
      validationMessage={form.errors.key ?? mistyped(typed)}
    >
      <SecretInput
        value={typed}
        onChange={(value) => form.set('key', value)}
        onBlur={(event) => {
          if (typed !== '') form.leave('key', event);
        }}
      />
    </Field>
  );
}

/** As long as a token that grew to its full length and more; while it is typed nothing is said. */
const TOKEN_LENGTH = 46;

function mistyped(typed: string): string | undefined {
  const text = typed.trim();
  if (text.length < TOKEN_LENGTH || checkServiceAccountToken(text) !== 'mistyped') return undefined;
  const checked = checkPastedKey(text);
  return checked.ok ? undefined : checked.problem.message;
}

export function PasswordFields({ form, edited }: MethodFieldsProps) {
  const layout = useFormStyles();
  const texts = useTexts().connection.form;
  const { values, errors } = form;
  const stored = edited?.signIn.method === 'password';
  return (
    <div className={layout.pair}>
      <Field label={texts.user} required validationMessage={errors.user}>
        <Input
          name="user"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          value={values.user}
          onChange={(_event, data) => form.set('user', data.value)}
          onBlur={(event) => form.leave('user', event)}
        />
      </Field>
      <Field
        label={texts.password}
        required={!stored}
        hint={stored ? texts.keepPassword : texts.passwordHint}
        validationMessage={errors.password}
      >
        <SecretInput
          value={values.password}
          onChange={(value) => form.set('password', value)}
          onBlur={(event) => {
            if (values.password !== '') form.leave('password', event);
          }}
        />
      </Field>
    </div>
  );
}

export function AzureCliFields({ form }: MethodFieldsProps) {
  const layout = useFormStyles();
  const texts = useTexts().connection.form;
  return (
    <div className={layout.pair}>
      {(['tenant', 'audience'] as const).map((field) => (
        <Field
          key={field}
          label={texts[field]}
          hint={texts[`${field}Hint`]}
          validationMessage={form.errors[field]}
        >
          <Input
            name={field}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            value={form.values[field]}
            onChange={(_event, data) => form.set(field, data.value)}
            onBlur={(event) => form.leave(field, event)}
          />
        </Field>
      ))}
    </div>
  );
}

/** A pasted access token; it tells by itself when it ends. */
export function EntraTokenField({ form, edited }: MethodFieldsProps) {
  const texts = useTexts().connection.form;
  const typed = form.values.token;
  const stored = edited?.signIn.method === 'credential';
  const endsMs = tokenEndMs(typed);
  return (
    <Field
      label={texts.token}
      required={!stored}
      hint={
        endsMs !== undefined
          ? texts.tokenEnds(localMoment(endsMs))
          : stored
            ? texts.keepKey
            : texts.tokenHint
      }
      validationMessage={form.errors.token}
    >
      <SecretInput
        value={typed}
        onChange={(value) => form.set('token', value)}
        onBlur={(event) => {
          if (typed !== '') form.leave('token', event);
        }}
      />
    </Field>
  );
}
