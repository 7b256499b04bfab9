import {
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { RemindersView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { Notice } from '../components/notice';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { byNameWithinMoment } from './reminder-model';
import { ReminderTable } from './reminder-table';
import { TestNotificationButton } from './test-notification-button';
import { useReminders } from './use-reminders';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What will be announced and when, what was, and what is still waiting. */
export function RemindersPage() {
  const styles = useStyles();
  const texts = useTexts().reminders;
  const { go } = useNavigation();
  const { view, problem } = useReminders();
  return (
    <Page title={texts.title} actions={<TestNotificationButton />}>
      <div className={styles.content}>
        <Text className={styles.muted}>
          {texts.intro}{' '}
          <Link as="button" inline onClick={() => go({ page: 'settings', section: 'reminders' })}>
            {texts.change}
          </Link>
        </Text>
        {problem !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problem.message}</MessageBarBody>
          </MessageBar>
        )}
        {view !== undefined ? (
          <Lists view={view} />
        ) : (
          problem === undefined && <Spinner label={texts.loading} />
        )}
      </div>
    </Page>
  );
}

function Lists({ view }: { readonly view: RemindersView }) {
  const styles = useStyles();
  const texts = useTexts().reminders;
  const nowMs = useNow();
  return (
    <>
      {view.pending.length > 0 && (
        <Card title={texts.pending}>
          <Notice intent="warning" title={texts.pendingTitle(view.pending.length)}>
            {texts.pendingText}
          </Notice>
          <ReminderTable rows={byNameWithinMoment(view.pending)} kind="pending" nowMs={nowMs} />
        </Card>
      )}
      <Card title={texts.upcoming}>
        {view.upcoming.length === 0 ? (
          <Text className={styles.muted}>{texts.upcomingNone}</Text>
        ) : (
          <ReminderTable rows={byNameWithinMoment(view.upcoming)} kind="upcoming" nowMs={nowMs} />
        )}
      </Card>
      <Card title={texts.announced}>
        {view.announced.length === 0 ? (
          <Text className={styles.muted}>{texts.announcedNone}</Text>
        ) : (
          <ReminderTable rows={byNameWithinMoment(view.announced)} kind="announced" nowMs={nowMs} />
        )}
      </Card>
    </>
  );
}
