import { Field, Input } from '@fluentui/react-components';
import type { ApimGatewayInput } from '../../shared/ipc/api';
import { NameAndEnvironment } from '../forms/name-and-environment';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';

/** Name, environment and the ID that is signed. */
export function GatewayFields({ form }: { readonly form: Form<ApimGatewayInput> }) {
  const texts = useTexts().gateways.form;
  return (
    <>
      <NameAndEnvironment form={form} texts={texts} />
      <Field
        label={texts.gatewayId}
        hint={texts.gatewayIdHint}
        required
        validationMessage={form.errors.gatewayId}
      >
        <Input
          name="gatewayId"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          value={form.values.gatewayId}
          onChange={(_event, data) => form.set('gatewayId', data.value)}
          onBlur={(event) => form.leave('gatewayId', event)}
        />
      </Field>
    </>
  );
}
