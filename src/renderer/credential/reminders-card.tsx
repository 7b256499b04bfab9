import { Button, makeStyles, Text } from '@fluentui/react-components';
import { formatLeadTimes } from '../../shared/domain/reminders/lead-times';
import type { CredentialView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { useDialogs } from '../dialogs/use-dialogs';
import { partsOf } from '../kinds/credential-kinds';
import { SnoozeButton } from '../reminders/snooze-button';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
  grow: { flexGrow: 1 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** When one is told, and what is known of the API it is for. */
export function RemindersCard({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  const texts = useTexts().credential;
  const { settings } = useSnapshot();
  const { open } = useDialogs();
  const { leadTimes } = credential;
  const { Aside } = partsOf(credential);
  const sentence = credential.archived
    ? texts.remindersArchived
    : credential.expiresAt === undefined
      ? texts.remindersNoEnd
      : leadTimes === 'off'
        ? texts.remindersOff
        : leadTimes === undefined
          ? texts.remindersDefault(formatLeadTimes(settings.leadTimesSeconds))
          : texts.remindersOwn(formatLeadTimes(leadTimes));
  return (
    <div className={styles.column}>
      <Card title={texts.reminders} className={styles.grow}>
        <Text>{sentence}</Text>
        {credential.expiresAt !== undefined && !credential.archived && (
          <div className={styles.row}>
            <Button
              size="small"
              onClick={() => open({ kind: 'edit-credential', credentialId: credential.id })}
            >
              {texts.changeReminders}
            </Button>
            <SnoozeButton credentialId={credential.id} name={credential.name} />
          </div>
        )}
      </Card>
      {Aside !== undefined && <Aside credential={credential} />}
    </div>
  );
}
