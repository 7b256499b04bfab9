import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { BackupFound, RestoreView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { FormProblem } from '../forms/form-problem';
import { SecretInput } from '../forms/secret-input';
import { useForm } from '../forms/use-form';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '440px',
  },
  buttons: { display: 'flex' },
  file: { overflowWrap: 'anywhere' },
});

interface OpenBackupFormProps {
  readonly backup: BackupFound;
  onOpened(view: RestoreView): void;
}

/** Asks for the passphrase of a backup. */
export function OpenBackupForm({ backup, onOpened }: OpenBackupFormProps) {
  const styles = useStyles();
  const texts = useTexts().backup.restore;
  const { needed } = useTexts().secrets;
  const { bridge } = useApp();
  const form = useForm({
    initial: { passphrase: '' },
    check: ({ passphrase }): { passphrase?: string } =>
      passphrase === '' ? { passphrase: needed } : {},
    submit: ({ passphrase }) => bridge.openBackup(backup.id, passphrase),
    done: onOpened,
  });
  const { formRef, values, errors } = form;
  useEffect(() => formRef.current?.querySelector('input')?.focus(), [formRef]);
  return (
    <Card title={texts.passphraseTitle}>
      <form ref={formRef} className={styles.form} noValidate onSubmit={form.onSubmit}>
        <Text className={styles.file}>{backup.fileName}</Text>
        <Field
          label={texts.passphrase}
          required
          hint={texts.passphraseHint}
          validationMessage={errors.passphrase}
        >
          <SecretInput
            value={values.passphrase}
            onChange={(value) => form.set('passphrase', value)}
          />
        </Field>
        <FormProblem problem={form.problem} />
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={form.saving}>
            {form.saving ? texts.opening : texts.open}
          </Button>
        </div>
      </form>
    </Card>
  );
}
