import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useFormStyles } from '../forms/form-styles';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';
import { AccountPicker } from './account-picker';
import { accountNameOf, type KeyValues } from './key-form-model';

/** Whose token it will be: a service account that is made, or one that is there. */
export function AccountFields({ form }: { readonly form: Form<KeyValues> }) {
  const styles = useFormStyles();
  const texts = useTexts().newKey;
  const { values, errors } = form;
  return (
    <div className={styles.nested}>
      <Field label={texts.account} required>
        <RadioGroup
          layout="horizontal"
          name="accountMode"
          value={values.accountMode}
          onChange={(_event, data) =>
            form.set('accountMode', data.value === 'existing' ? 'existing' : 'new')
          }
        >
          <Radio value="new" label={texts.accountNew} />
          <Radio value="existing" label={texts.accountExisting} />
        </RadioGroup>
      </Field>
      {values.accountMode === 'new' ? (
        <Field
          label={texts.accountName}
          hint={texts.accountNameHint}
          required
          validationMessage={errors.accountName}
        >
          <Input
            name="accountName"
            dir="auto"
            autoComplete="off"
            value={accountNameOf(values)}
            onChange={(_event, data) => form.set('accountName', data.value)}
            onBlur={(event) => form.leave('accountName', event)}
          />
        </Field>
      ) : (
        values.connectionId !== '' && (
          <AccountPicker
            key={values.connectionId}
            connectionId={values.connectionId}
            value={values.account}
            error={errors.account}
            onChange={(account) => form.set('account', account)}
          />
        )
      )}
    </div>
  );
}
