import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Working } from '../components/working';
import { DraftOffer } from '../forms/draft-offer';
import { FormProblem } from '../forms/form-problem';
import type { OfferedDraft } from '../forms/use-draft';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

interface FormDialogProps {
  readonly title: ReactNode;
  readonly action: string;
  readonly savingText: string;
  readonly form: Pick<Form<object>, 'saving' | 'problem' | 'onSubmit'> & {
    readonly draft?: OfferedDraft | undefined;
    readonly formRef: RefObject<HTMLFormElement | null>;
  };
  /** Where nothing has to be typed, the focus waits on the action. */
  readonly focusAction?: boolean;
  readonly children: ReactNode;
  onClose(): void;
}

/** A form in a dialog: Enter sends it, Escape leaves it. */
export function FormDialog(props: FormDialogProps) {
  const { title, action, savingText, form, focusAction = false, children, onClose } = props;
  const styles = useStyles();
  const texts = useTexts().shell;
  const actionRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focusAction) actionRef.current?.focus();
  }, [focusAction]);
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <form ref={form.formRef} noValidate onSubmit={form.onSubmit}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              <DraftOffer draft={form.draft} />
              {children}
              <FormProblem problem={form.problem} />
              <Working busy={form.saving} />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{texts.cancel}</Button>
              <Button
                ref={actionRef}
                type="submit"
                appearance="primary"
                disabledFocusable={form.saving}
              >
                {form.saving ? savingText : action}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
