import { Checkbox, Field, makeStyles } from '@fluentui/react-components';
import { Notice } from '../components/notice';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';
import { addressOf, type ConnectionValues } from './connection-form-model';

const useStyles = makeStyles({
  consent: { display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** Asked where the address is plain http and leads beyond this computer. */
export function HttpConsent({ form }: { readonly form: Form<ConnectionValues> }) {
  const styles = useStyles();
  const texts = useTexts().connection.form;
  if (addressOf(form.values)?.insecure !== true) return null;
  return (
    <div className={styles.consent}>
      <Notice intent="warning" title={texts.httpTitle}>
        {texts.httpText}
      </Notice>
      <Field validationMessage={form.errors.allowHttp}>
        <Checkbox
          label={texts.httpAccept}
          checked={form.values.allowHttp}
          onChange={(_event, data) => form.set('allowHttp', data.checked === true)}
        />
      </Field>
    </div>
  );
}
