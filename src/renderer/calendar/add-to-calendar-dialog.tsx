import { Button, Checkbox, Text } from '@fluentui/react-components';
import type { CredentialView } from '../../shared/ipc/api';
import { Sentence } from '../components/sentence';
import { FormDialog } from '../dialogs/form-dialog';
import { useFeedback } from '../feedback/use-feedback';
import { useForm } from '../forms/use-form';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

interface AddToCalendarDialogProps {
  readonly credential: CredentialView;
  onClose(): void;
}

/** The end of one credential for the user's own calendar, opened there or saved as a file. */
export function AddToCalendarDialog({ credential, onClose }: AddToCalendarDialogProps) {
  const texts = useTexts().calendar.dialog;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const form = useForm({
    initial: { names: false, asFile: false },
    check: () => ({}),
    submit: async ({ names, asFile }) =>
      asFile
        ? bridge.saveCalendarFile(credential.id, names)
        : bridge.addToCalendar(credential.id, names),
    done: (saved, { asFile }) => {
      if (asFile && saved?.path === undefined) return;
      onClose();
      feedback.done({ title: saved?.path === undefined ? texts.opened : texts.saved(saved.path) });
    },
  });
  return (
    <FormDialog
      title={<Sentence text={texts.title} slots={{ name: <bdi>{credential.name}</bdi> }} />}
      action={texts.open}
      savingText={texts.open}
      form={form}
      focusAction
      onClose={onClose}
    >
      <Text>{texts.text}</Text>
      <Checkbox
        label={texts.names}
        checked={form.values.names}
        onChange={(_event, data) => form.set('names', data.checked === true)}
      />
      <div>
        <Button disabledFocusable={form.saving} onClick={() => form.submitWith({ asFile: true })}>
          {texts.save}
        </Button>
      </div>
    </FormDialog>
  );
}
