import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import type { GrafanaConnectionView } from '../../shared/ipc/api';
import { useFormStyles } from '../forms/form-styles';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';
import {
  type ConnectionValues,
  methodOf,
  methodsFor,
  type SignInMethod,
} from './connection-form-model';
import { AzureCliFields, EntraTokenField, KeyField, PasswordFields } from './method-fields';

interface SignInFieldsProps {
  readonly form: Form<ConnectionValues>;
  readonly edited: GrafanaConnectionView | undefined;
}

const FIELDS: { readonly [M in SignInMethod]: (props: SignInFieldsProps) => React.ReactNode } = {
  key: KeyField,
  password: PasswordFields,
  'azure-cli': AzureCliFields,
  'entra-token': EntraTokenField,
};

/** How the server is signed in to, and what that takes. */
export function SignInFields({ form, edited }: SignInFieldsProps) {
  const styles = useFormStyles();
  const texts = useTexts().connection.form;
  const method = methodOf(form.values);
  const methods = methodsFor(form.values);
  const MethodFields = FIELDS[method];
  return (
    <>
      <Field label={texts.signIn} required>
        <RadioGroup
          name="method"
          value={method}
          onChange={(_event, data) => {
            const chosen = methods.find((each) => each === data.value);
            if (chosen !== undefined) form.set('method', chosen);
          }}
        >
          {methods.map((each) => (
            <Radio
              key={each}
              value={each}
              label={
                <>
                  {texts.methods[each]}
                  {each === method && (
                    <>
                      <br />
                      <Text size={200} className={styles.explained}>
                        {texts.methodHints[each]}
                      </Text>
                    </>
                  )}
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <MethodFields form={form} edited={edited} />
    </>
  );
}
