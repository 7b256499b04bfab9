import { Field, Input } from '@fluentui/react-components';
import { NameAndEnvironment } from '../forms/name-and-environment';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';
import { AddressRead } from './address-read';
import { atAddress, type ConnectionValues } from './connection-form-model';
import { HttpConsent } from './http-consent';
import { TrustedCertificate } from './trusted-certificate';

/** Name, environment, and where the server is. */
export function ConnectionFields({ form }: { readonly form: Form<ConnectionValues> }) {
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
      <NameAndEnvironment form={form} texts={texts} />
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
