import { Field, Input } from '@fluentui/react-components';
import { EnvironmentInput } from '../forms/environment-input';
import { useFormStyles } from '../forms/form-styles';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';
import { AddressRead } from './address-read';
import { atAddress, type ConnectionValues } from './connection-form-model';
import { HttpConsent } from './http-consent';
import { TrustedCertificate } from './trusted-certificate';

/** Name, environment, and where the server is. */
export function ConnectionFields({ form }: { readonly form: Form<ConnectionValues> }) {
  const layout = useFormStyles();
  const texts = useTexts().connection.form;
  const { values, errors } = form;
  const moveTo = (address: string) => {
    const next = atAddress(values, address);
    form.set('address', address);
    if (next.allowHttp !== values.allowHttp) form.set('allowHttp', next.allowHttp);
    if (next.trustedFingerprint !== values.trustedFingerprint) {
      form.set('trustedFingerprint', next.trustedFingerprint);
    }
  };
  return (
    <>
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
      <div>
        <Field
          label={texts.address}
          hint={texts.addressHint}
          required
          validationMessage={errors.address}
        >
          <Input
            name="address"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            placeholder={texts.addressExample}
            value={values.address}
            onChange={(_event, data) => moveTo(data.value)}
            onBlur={(event) => form.leave('address', event)}
          />
        </Field>
        <AddressRead values={values} />
      </div>
      <HttpConsent form={form} />
      <TrustedCertificate
        fingerprint={values.trustedFingerprint}
        onForget={() => form.set('trustedFingerprint', '')}
      />
    </>
  );
}
