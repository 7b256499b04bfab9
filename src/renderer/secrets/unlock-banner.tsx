import { Button, makeStyles } from '@fluentui/react-components';
import { ok, refuse } from '../../shared/domain/result';
import { Notice } from '../components/notice';
import { errorsOf } from '../forms/errors';
import { FormProblem } from '../forms/form-problem';
import { useForm } from '../forms/use-form';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { PassphraseField } from './passphrase-field';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    maxWidth: '420px',
    paddingTop: '8px',
  },
});

/** While the encrypted file is closed: asks for its passphrase. */
export function UnlockBanner() {
  const styles = useStyles();
  const texts = useTexts().secrets;
  const { bridge, store } = useApp();
  const form = useForm({
    initial: { passphrase: '' },
    check: ({ passphrase }) =>
      errorsOf({
        passphrase: passphrase === '' ? refuse('passphrase-empty', texts.needed) : ok(null),
      }),
    submit: async ({ passphrase }) => {
      const result = await bridge.openSecretFile(passphrase);
      await store.refresh();
      return result;
    },
    done: () => undefined,
  });
  const { values, errors, set, saving, formRef, onSubmit, problem } = form;
  return (
    <Notice intent="warning" title={texts.unlock.title} about="secrets">
      {texts.unlock.text}
      <form ref={formRef} noValidate className={styles.form} onSubmit={onSubmit}>
        <PassphraseField
          label={texts.passphrase}
          value={values.passphrase}
          error={errors.passphrase}
          onChange={(value) => set('passphrase', value)}
          onBlur={() => undefined}
        />
        <FormProblem problem={problem} />
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={saving}>
            {saving ? texts.unlock.busy : texts.unlock.action}
          </Button>
        </div>
      </form>
    </Notice>
  );
}
