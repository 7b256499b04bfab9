import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/domain/result';
import type { CredentialView } from '../../shared/ipc/api';
import { EnvironmentBadge } from '../components/environment-badge';
import { Sentence } from '../components/sentence';
import { graceOf } from '../credential/renewal/grace-model';
import { useFeedback } from '../feedback/use-feedback';
import { FormProblem } from '../forms/form-problem';
import { useNavigation } from '../navigation/use-navigation';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { RenewPlan } from './renew-plan';
import { RenewResult } from './renew-result';

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  what: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    color: tokens.colorNeutralForeground2,
  },
});

interface RenewOnServerDialogProps {
  readonly credential: CredentialView;
  /** The old one got out: it is not to stay on the server unless that is chosen. */
  readonly leaked: boolean;
  onClose(): void;
}

/** Makes a new one on its server: says what will happen, does it, and says what came of it. */
export function RenewOnServerDialog({ credential, leaked, onClose }: RenewOnServerDialogProps) {
  const { renewal } = useTexts();
  const texts = renewal.create;
  const { bridge, store } = useApp();
  const { go } = useNavigation();
  const feedback = useFeedback();
  const [graceSeconds, setGraceSeconds] = useState(() => (leaked ? 0 : graceOf(credential)));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [notes, setNotes] = useState<readonly string[]>();
  const open = useOpen();
  const name = <bdi>{credential.name}</bdi>;
  const title = (
    <Sentence text={notes === undefined ? texts.title : texts.doneTitle} slots={{ name }} />
  );
  const renew = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const result = await bridge.renewCredential(credential.id, { graceSeconds });
    await store.refresh();
    if (!open.current) {
      // Another page was asked for meanwhile, and the dialog went: what came of it is said all the same.
      if (result.ok) feedback.done({ title, body: result.value.notes.join(' ') || undefined });
      else feedback.refused(result.problem);
      return;
    }
    setBusy(false);
    if (result.ok) setNotes(result.value.notes);
    else setProblem(result.problem);
  };
  const showPlaces = () => {
    onClose();
    go({ page: 'credential', credentialId: credential.id, tab: 'places' });
  };
  if (notes !== undefined) {
    const waiting = credential.usages.length > 0;
    return (
      <Frame
        title={title}
        onClose={onClose}
        actions={
          <>
            <LateFocus appearance={waiting ? 'secondary' : 'primary'} onClick={onClose}>
              {texts.finished}
            </LateFocus>
            {waiting && (
              <Button appearance="primary" onClick={showPlaces}>
                {texts.showPlaces}
              </Button>
            )}
          </>
        }
      >
        <RenewResult notes={notes} waiting={waiting} />
      </Frame>
    );
  }
  return (
    <Frame
      title={title}
      onClose={busy ? undefined : onClose}
      actions={<PlanActions busy={busy} onCancel={onClose} onRenew={() => void renew()} />}
    >
      <What credential={credential} />
      <RenewPlan
        credential={credential}
        graceSeconds={graceSeconds}
        disabled={busy}
        onGrace={setGraceSeconds}
      />
      <div role="status">
        {busy && (
          <>
            {texts.working}
            <ProgressBar aria-label={texts.working} />
          </>
        )}
      </div>
      <FormProblem problem={problem} />
    </Frame>
  );
}

interface FrameProps {
  readonly title: ReactNode;
  readonly actions: ReactNode;
  readonly children: ReactNode;
  /** Absent: it cannot be closed just now. */
  readonly onClose: (() => void) | undefined;
}

function Frame({ title, actions, children, onClose }: FrameProps) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={() => onClose?.()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function What({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  return (
    <div className={styles.what}>
      <EnvironmentBadge environment={credential.environment} />
      <bdi>{credential.sourceName}</bdi>
    </div>
  );
}

interface PlanActionsProps {
  readonly busy: boolean;
  onCancel(): void;
  onRenew(): void;
}

function PlanActions({ busy, onCancel, onRenew }: PlanActionsProps) {
  const { shell, renewal } = useTexts();
  return (
    <>
      <Button disabledFocusable={busy} onClick={onCancel}>
        {shell.cancel}
      </Button>
      <LateFocus appearance="primary" disabledFocusable={busy} onClick={onRenew}>
        {busy ? renewal.create.busy : renewal.create.action}
      </LateFocus>
    </>
  );
}

interface LateFocusProps {
  readonly appearance: 'primary' | 'secondary';
  readonly disabledFocusable?: boolean;
  readonly children: string;
  onClick(): void;
}

/** The button that has the focus as its part of the dialog comes. */
function LateFocus(props: LateFocusProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return <Button ref={button} {...props} />;
}

/** Whether what uses it is still on the screen. */
function useOpen() {
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);
  return open;
}
