import { Button, Field, makeStyles } from '@fluentui/react-components';
import type { KeyRole } from '../../shared/domain/model';
import type { Result } from '../../shared/domain/result';
import { checkSigningKey } from '../../shared/domain/signing-key';
import { Notice } from '../components/notice';
import { errorsOf } from '../forms/errors';
import { FormProblem } from '../forms/form-problem';
import { SecretInput } from '../forms/secret-input';
import { useForm } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '480px' },
  action: { alignSelf: 'flex-start' },
});

interface StoreStepProps {
  readonly role: KeyRole;
  /** What was said as a key was stored that did not end the roll. */
  readonly remarks: readonly string[];
  onStore(role: KeyRole, key: string): Promise<Result<unknown>>;
}

/** Takes the new key. */
export function StoreStep({ role, remarks, onStore }: StoreStepProps) {
  const styles = useStyles();
  const texts = useTexts().rollKey.store;
  const form = useForm({
    initial: { key: '' },
    check: ({ key }) => errorsOf({ key: checkSigningKey(key) }),
    submit: ({ key }) => onStore(role, key),
    // The roll may go on, and another key may be typed then.
    done: () => form.reset(),
  });
  return (
    <form ref={form.formRef} className={styles.form} noValidate onSubmit={form.onSubmit}>
      <Field
        label={texts.field(role)}
        hint={texts.hint}
        required
        validationMessage={form.errors.key}
      >
        <SecretInput value={form.values.key} onChange={(value) => form.set('key', value)} />
      </Field>
      <div role="status">
        {remarks.length > 0 && (
          <Notice intent="warning" title={texts.stillTitle} actionsBelow>
            {remarks.join(' ')}
          </Notice>
        )}
      </div>
      <FormProblem problem={form.problem} />
      <Button
        type="submit"
        appearance="primary"
        className={styles.action}
        disabledFocusable={form.saving}
      >
        {form.saving ? texts.busy : texts.action}
      </Button>
    </form>
  );
}
