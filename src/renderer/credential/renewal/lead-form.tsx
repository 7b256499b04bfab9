import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { parseRenewalLead } from '../../../shared/domain/renewal-lead';
import { formatTimeToLive } from '../../../shared/domain/time-to-live';
import type { CredentialView } from '../../../shared/ipc/api';
import { useFeedback } from '../../feedback/use-feedback';
import { errorsOf } from '../../forms/errors';
import { FormProblem } from '../../forms/form-problem';
import { useForm } from '../../forms/use-form';
import { useApp } from '../../store/use-app';
import { useTexts } from '../../texts/use-texts';
import { editOf } from '../edit-of';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { display: 'flex', gap: '8px' },
  input: { width: '120px' },
});

interface LeadFormProps {
  readonly credential: CredentialView;
  readonly leadSeconds: number;
}

/** How long before its end it is renewed by itself. */
export function LeadForm({ credential, leadSeconds }: LeadFormProps) {
  const styles = useStyles();
  const texts = useTexts().renewal.auto;
  const { undo: undoLabel } = useTexts().credentials;
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const before = formatTimeToLive(leadSeconds);
  const form = useForm({
    initial: { autoRenew: before },
    check: ({ autoRenew }) => errorsOf({ autoRenew: parseRenewalLead(autoRenew, credential) }),
    submit: async ({ autoRenew }) => {
      const result = await bridge.editCredential(credential.id, {
        ...editOf(credential),
        autoRenew,
      });
      if (result.ok) await store.refresh();
      return result;
    },
    done: () => {
      const undo = async () => {
        const result = await bridge.editCredential(credential.id, {
          ...editOf(credential),
          autoRenew: before,
        });
        await store.refresh();
        if (!result.ok) feedback.refused(result.problem);
      };
      feedback.done({
        title: texts.saved,
        action: { label: undoLabel, onClick: () => void undo() },
      });
    },
  });
  return (
    <form ref={form.formRef} className={styles.form} noValidate onSubmit={form.onSubmit}>
      <Field label={texts.lead} hint={texts.leadHint} validationMessage={form.errors.autoRenew}>
        <div className={styles.line}>
          <Input
            name="autoRenew"
            className={styles.input}
            autoComplete="off"
            spellCheck={false}
            value={form.values.autoRenew}
            onChange={(_event, data) => form.set('autoRenew', data.value)}
            onBlur={(event) => form.leave('autoRenew', event)}
          />
          {form.values.autoRenew !== before && (
            <Button type="submit" disabledFocusable={form.saving}>
              {form.saving ? texts.saving : texts.save}
            </Button>
          )}
        </div>
      </Field>
      <FormProblem problem={form.problem} />
    </form>
  );
}
