import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { checkPassphrase } from '../../shared/domain/lock-passphrase';
import { useFeedback } from '../feedback/use-feedback';
import { errorsOf } from '../forms/errors';
import { FormProblem } from '../forms/form-problem';
import { SecretInput } from '../forms/secret-input';
import { useForm } from '../forms/use-form';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

/** What the passphrase is asked for. */
export type PassphraseAim = 'switch-on' | 'change' | 'switch-off';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '400px',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface PassphraseFormProps {
  readonly aim: PassphraseAim;
  onClose(): void;
}

/** Asks for the present passphrase and for a new one, as far as the aim needs them. */
export function PassphraseForm({ aim, onClose }: PassphraseFormProps) {
  const styles = useStyles();
  const texts = useTexts().lock.card;
  const { cancel } = useTexts().shell;
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const asksPresent = aim !== 'switch-on';
  const asksNext = aim !== 'switch-off';
  const { missing } = useTexts().lock;
  const form = useForm({
    initial: { present: '', next: '', again: '' },
    check: ({ present, next, again }) => ({
      ...(asksPresent && present === '' ? { present: missing } : {}),
      ...(asksNext ? errorsOf({ next: checkPassphrase(next) }) : {}),
      ...(asksNext && again !== next ? { again: texts.differs } : {}),
    }),
    submit: async ({ present, next }) => {
      const result = await (asksNext
        ? bridge.setPassphrase(next, present)
        : bridge.removePassphrase(present));
      await store.refresh();
      if (result.ok || result.problem.field !== 'passphrase') return result;
      // What the app refuses is the present one: the new one has been checked here.
      return { ok: false, problem: { ...result.problem, field: asksPresent ? 'present' : 'next' } };
    },
    done: () => {
      const said = { 'switch-on': texts.isOn, change: texts.changed, 'switch-off': texts.isOff };
      feedback.done({ title: said[aim] });
      onClose();
    },
  });
  const { formRef, values, errors } = form;
  useEffect(() => formRef.current?.querySelector('input')?.focus(), [formRef]);
  return (
    <form ref={formRef} className={styles.form} noValidate onSubmit={form.onSubmit}>
      {asksPresent && (
        <Field label={texts.present} validationMessage={errors.present}>
          <SecretInput
            value={values.present}
            onChange={(present) => form.set('present', present)}
          />
        </Field>
      )}
      {asksNext && (
        <>
          <Field label={texts.next} hint={texts.nextHint} validationMessage={errors.next}>
            <SecretInput
              value={values.next}
              onChange={(next) => form.set('next', next)}
              onBlur={(event) => form.leave('next', event)}
            />
          </Field>
          <Field label={texts.again} validationMessage={errors.again}>
            <SecretInput
              value={values.again}
              onChange={(again) => form.set('again', again)}
              onBlur={(event) => form.leave('again', event)}
            />
          </Field>
        </>
      )}
      <FormProblem problem={form.problem} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={form.saving}>
          {form.saving ? texts.saving : aim === 'switch-off' ? texts.switchOff : texts.save}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </form>
  );
}
