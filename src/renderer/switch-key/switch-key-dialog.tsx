import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyRole } from '../../shared/domain/model';
import type { Problem } from '../../shared/domain/result';
import type { KeySwitched } from '../../shared/ipc/api';
import { Sentence } from '../components/sentence';
import { FormProblem } from '../forms/form-problem';
import { dueForSwitch, signedTokensOf } from '../kinds/signed-token/signed-tokens';
import type { SigningSourceView } from '../kinds/source-kinds';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { SwitchedTokens } from './switched-tokens';
import { TokenList } from './token-list';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

interface SwitchKeyDialogProps {
  readonly source: SigningSourceView;
  readonly to: KeyRole;
  onClose(): void;
}

/** Says which tokens are signed again with the other key, does it, and says what came of it. */
export function SwitchKeyDialog({ source, to, onClose }: SwitchKeyDialogProps) {
  const styles = useStyles();
  const catalogue = useTexts();
  const texts = catalogue.switchKey;
  const { bridge, store } = useApp();
  const { credentials } = useSnapshot();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [done, setDone] = useState<KeySwitched>();
  const close = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    if (done !== undefined) close.current?.focus();
  }, [done]);
  const due = dueForSwitch(signedTokensOf(credentials, source.id).inUse, to);
  const switchAll = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const result = await bridge.switchKey(source.id, to);
    await store.refresh();
    setBusy(false);
    if (result.ok) setDone(result.value);
    else setProblem(result.problem);
  };
  const title = done === undefined ? texts.title(to) : texts.doneTitle(to);
  return (
    <Dialog open modalType="alert" onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            <Sentence text={title} slots={{ name: <bdi>{source.name}</bdi> }} />
          </DialogTitle>
          <DialogContent className={styles.content}>
            {done !== undefined ? (
              <SwitchedTokens sourceId={source.id} to={to} switched={done} />
            ) : due.length === 0 ? (
              texts.nothing(to)
            ) : (
              <>
                <Text>{texts.text(due.length, to)}</Text>
                <TokenList
                  label={texts.list}
                  tokens={due}
                  remark={({ usages }) =>
                    usages.length === 0 ? texts.noPlaces : texts.places(usages.length)
                  }
                />
                <Text>{texts.after}</Text>
              </>
            )}
            <FormProblem problem={problem} />
          </DialogContent>
          <DialogActions>
            <Button
              ref={close}
              appearance={done === undefined ? 'secondary' : 'primary'}
              onClick={onClose}
            >
              {done === undefined ? catalogue.shell.cancel : catalogue.shell.close}
            </Button>
            {done === undefined && due.length > 0 && (
              <Button
                appearance="primary"
                disabledFocusable={busy}
                onClick={() => void switchAll()}
              >
                {busy ? texts.busy : texts.action(due.length)}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
