import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Problem, Result } from '../../shared/domain/result';
import { Working } from '../components/working';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    ':hover': { backgroundColor: tokens.colorStatusDangerBackground3Hover },
    ':hover:active': { backgroundColor: tokens.colorStatusDangerBackground3Pressed },
  },
});

interface ConfirmDialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Absent: there is nothing to confirm, only to read. */
  readonly action?: {
    readonly label: string;
    /** Nothing is lost by it. */
    readonly harmless?: boolean;
    run(): Promise<Result<unknown>>;
  };
  onClose(): void;
}

/** Asks once before something that is not easily undone; a refusal is shown in it. */
export function ConfirmDialog({ title, children, action, onClose }: ConfirmDialogProps) {
  const styles = useStyles();
  const texts = useTexts().shell;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const confirm = async () => {
    if (action === undefined || busy) return;
    setBusy(true);
    const result = await action.run();
    setBusy(false);
    if (result.ok) onClose();
    else setProblem(result.problem);
  };
  return (
    <Dialog open modalType="alert" onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {children}
            {problem !== undefined && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{problem.message}</MessageBarBody>
              </MessageBar>
            )}
            <Working busy={busy} />
          </DialogContent>
          <DialogActions>
            <Button appearance={action === undefined ? 'primary' : 'secondary'} onClick={onClose}>
              {action === undefined ? texts.close : texts.cancel}
            </Button>
            {action !== undefined && (
              <Button
                appearance="primary"
                className={action.harmless === true ? undefined : styles.danger}
                disabledFocusable={busy}
                onClick={() => void confirm()}
              >
                {action.label}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
