import { readKey } from '../../shared/domain/reminders/notification-key';
import type { SnoozeChoice } from '../../shared/domain/reminders/snooze-until';
import { unwrap } from '../../shared/domain/result';
import type { RemindersView } from '../../shared/ipc/api';
import type { NotificationAnswer } from '../ports/notifier';
import type { Shell } from '../ports/shell';
import type { DesktopCommands } from './desktop-commands';
import type { ReminderScheduler } from './reminders/reminder-scheduler';

const SNOOZES: Readonly<Record<string, SnoozeChoice>> = {
  'snooze-hour': 'hour',
  'snooze-tomorrow': 'tomorrow',
  'snooze-workday': 'workday',
};

/** The reminders as the window and the notifications' buttons meet them. */
export class ReminderDesk {
  constructor(
    private readonly scheduler: ReminderScheduler,
    private readonly commands: DesktopCommands,
    private readonly shell: Shell,
  ) {}

  view(): RemindersView {
    return this.scheduler.plan();
  }

  /** Throws `ProblemError` where there is nothing to snooze. */
  async snooze(credentialId: string, choice: SnoozeChoice): Promise<void> {
    unwrap(await this.scheduler.snooze(credentialId, choice));
  }

  /** Throws `ProblemError` with what is wrong where the notification was not shown. */
  async sendTest(): Promise<string> {
    return unwrap(await this.scheduler.testNotification());
  }

  /** A click on a notification or on one of its buttons; never rejects. */
  async answer({ key, action }: NotificationAnswer): Promise<void> {
    const credentialIds = this.scheduler.credentialsOf(key);
    const choice = SNOOZES[action];
    if (choice !== undefined) {
      await this.commands.attempt(key, async () => {
        unwrap(await this.scheduler.snooze(credentialIds, choice));
      });
      return;
    }
    const [credentialId] = credentialIds;
    if (credentialId !== undefined && credentialIds.length === 1) {
      if (action === 'copy') return this.commands.copy(credentialId, 'token');
      if (action === 'renew') return this.commands.renew(credentialId);
      this.shell.openWindow({ page: 'credential', credentialId });
      return;
    }
    this.shell.openWindow(readKey(key)?.about === 'digest' ? { page: 'reminders' } : undefined);
  }
}
