import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { FormerKeyView } from '../../../shared/ipc/api';
import { Fact, Facts } from '../../components/facts';
import { MomentDetails } from '../../components/moment-details';
import { useDialogs } from '../../dialogs/use-dialogs';
import { useTexts } from '../../texts/use-texts';
import { toMs } from '../../time/moments';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 0',
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface FormerRowProps {
  readonly credentialId: string;
  readonly former: FormerKeyView;
  /** It is the last one, and its secret is still here. */
  readonly undoable: boolean;
  readonly nowMs: number;
}

/** One replaced key that its server still has: until when, and what can be done with it. */
export function FormerRow({ credentialId, former, undoable, nowMs }: FormerRowProps) {
  const styles = useStyles();
  const texts = useTexts().renewal.formers;
  const { open } = useDialogs();
  const { serverName, serverKeyId, swappedAt, deleteAt, expiresAt, lastUsedAt, ask } = former;
  const settle = (choice: 'delete' | 'leave') =>
    open({ kind: 'settle-former', credentialId, serverKeyId, choice });
  return (
    <li className={styles.row} data-former={serverKeyId}>
      <Text weight="semibold" className={styles.name}>
        <bdi>{serverName}</bdi>
      </Text>
      {former.undone === true && <Text size={200}>{texts.undone}</Text>}
      <Facts>
        <Fact name={texts.replaced}>
          <MomentDetails at={swappedAt} />
        </Fact>
        <Fact name={texts.deletes}>
          {ask !== undefined ? (
            texts.waits
          ) : toMs(deleteAt) <= nowMs ? (
            texts.deletesDue
          ) : (
            <MomentDetails at={deleteAt} />
          )}
        </Fact>
        <Fact name={texts.lastUsed}>
          {lastUsedAt === undefined ? texts.never : <MomentDetails at={lastUsedAt} />}
        </Fact>
        <Fact name={texts.ends}>
          {expiresAt === undefined ? texts.noEnd : <MomentDetails at={expiresAt} />}
        </Fact>
        {former.trouble !== undefined && <Fact name={texts.trouble}>{former.trouble}</Fact>}
      </Facts>
      <div className={styles.buttons}>
        {undoable && (
          <Button
            size="small"
            icon={<ArrowUndoRegular />}
            aria-label={texts.undoOf(serverName)}
            onClick={() => open({ kind: 'undo-renewal', credentialId })}
          >
            {texts.undo}
          </Button>
        )}
        <Button
          size="small"
          aria-label={texts.deleteOf(serverName)}
          onClick={() => settle('delete')}
        >
          {texts.deleteNow}
        </Button>
        <Button size="small" aria-label={texts.leaveOf(serverName)} onClick={() => settle('leave')}>
          {texts.leave}
        </Button>
      </div>
    </li>
  );
}
