import { makeStyles } from '@fluentui/react-components';
import type { CredentialView, FormerKeyView } from '../../shared/ipc/api';
import { Moment } from '../components/moment';
import { Sentence } from '../components/sentence';
import { formersOf } from '../credential/renewal/formers-model';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { ConfirmDialog } from './confirm-dialog';

const useStyles = makeStyles({ paragraph: { margin: '0 0 8px' } });

interface SettleFormerDialogProps {
  readonly credential: CredentialView;
  /** Of the replaced one. */
  readonly serverKeyId: number;
  readonly choice: 'delete' | 'leave';
  onClose(): void;
}

/** Asks once what becomes of a replaced one: it goes from its server, or stays there for good. */
export function SettleFormerDialog(props: SettleFormerDialogProps) {
  const { credential, serverKeyId, choice, onClose } = props;
  const styles = useStyles();
  const { deleteDialog, leaveDialog } = useTexts().renewal.formers;
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const found = formersOf(credential).find((each) => each.serverKeyId === serverKeyId);
  if (found === undefined) return null;
  const texts = choice === 'delete' ? deleteDialog : leaveDialog;
  const former = <bdi>{found.serverName}</bdi>;
  const run = async () => {
    const result = await bridge.settleFormer(credential.id, serverKeyId, choice);
    if (result.ok) {
      feedback.done({ title: <Sentence text={texts.done} slots={{ former }} /> });
      await store.refresh();
    }
    return result;
  };
  return (
    <ConfirmDialog
      title={<Sentence text={texts.title} slots={{ former }} />}
      action={{ label: texts.action, run }}
      onClose={onClose}
    >
      <p className={styles.paragraph}>{texts.text}</p>
      {choice === 'delete' ? (
        <StillUsed former={found} undeployed={credential.undeployed !== undefined} />
      ) : (
        <p className={styles.paragraph}>
          {found.expiresAt === undefined ? (
            leaveDialog.endless
          ) : (
            <Sentence text={leaveDialog.ends} slots={{ when: <Moment at={found.expiresAt} /> }} />
          )}
        </p>
      )}
    </ConfirmDialog>
  );
}

interface StillUsedProps {
  readonly former: FormerKeyView;
  readonly undeployed: boolean;
}

/** What speaks against deleting it. */
function StillUsed({ former, undeployed }: StillUsedProps) {
  const styles = useStyles();
  const texts = useTexts().renewal.formers.deleteDialog;
  const { lastUsedAt, swappedAt } = former;
  return (
    <>
      {lastUsedAt !== undefined && lastUsedAt > swappedAt && (
        <p className={styles.paragraph}>
          <strong>
            <Sentence text={texts.used} slots={{ used: <Moment at={lastUsedAt} /> }} />
          </strong>
        </p>
      )}
      {undeployed && (
        <p className={styles.paragraph}>
          <strong>{texts.places}</strong>
        </p>
      )}
    </>
  );
}
