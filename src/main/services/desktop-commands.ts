import type { CopyForm } from '../../shared/domain/copy-form';
import { exactToEpochMs } from '../../shared/domain/exact-instant';
import { localTime } from '../../shared/domain/reminders/when';
import { ProblemError } from '../../shared/domain/result';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { MetadataStore } from '../ports/metadata-store';
import type { NotificationRequest, Notifier } from '../ports/notifier';
import type { Shell } from '../ports/shell';
import type { TrayAction } from '../ports/tray';
import type { ApimTokens } from './apim-tokens';
import type { HandOut } from './hand-out';
import { apimTokenById, traitsById } from './lookup';
import type { TimedClipboard } from './timed-clipboard';

export interface DesktopCommandParts {
  readonly metadata: MetadataStore;
  readonly handOut: HandOut;
  readonly tokens: ApimTokens;
  readonly clipboard: TimedClipboard;
  readonly notifier: Notifier;
  readonly shell: Shell;
  readonly clock: Clock;
  readonly log: Log;
}

/** What the tray and the notifications' buttons do, each answered on the desktop itself. */
export class DesktopCommands {
  constructor(private readonly parts: DesktopCommandParts) {}

  /** Carries out a click in the tray menu; never rejects. */
  async run(action: TrayAction): Promise<void> {
    const { shell, clipboard } = this.parts;
    switch (action.do) {
      case 'copy':
        return this.copy(action.credentialId, action.form);
      case 'renew':
        return this.renew(action.credentialId);
      case 'open':
        return shell.openWindow({ page: 'credential', credentialId: action.credentialId });
      case 'open-window':
        return shell.openWindow();
      case 'new-token':
        return shell.openWindow({ page: 'new-token' });
      case 'reminders':
        return shell.openWindow({ page: 'reminders' });
      case 'settings':
        return shell.openWindow({ page: 'settings' });
      case 'clear-clipboard':
        return this.attempt('clipboard', () => clipboard.clear());
      case 'quit':
        return shell.quit();
    }
  }

  /** Copies and confirms with a notification that names credential and environment. */
  copy(credentialId: string, form: CopyForm): Promise<void> {
    return this.attempt(`copy ${credentialId}`, async () => {
      const { message } = await this.parts.handOut.copy(credentialId, form);
      await this.tell({ key: 'copied', title: 'Copied', body: message, urgency: 'low' });
    });
  }

  /** Signs again for the same time to live, and says until when. */
  renew(credentialId: string): Promise<void> {
    return this.attempt(`renew ${credentialId}`, async () => {
      await this.parts.tokens.renew(credentialId);
      const document = this.parts.metadata.read();
      const credential = apimTokenById(document, credentialId);
      const { environment } = traitsById(document, credentialId);
      await this.tell({
        key: `renewed ${credentialId}`,
        title: `"${credential.name}" (${environment}) was signed again`,
        body:
          `It ends ${localTime(exactToEpochMs(credential.expiresAt), this.parts.clock.zone())}. ` +
          'Put the new token wherever the old one is used.',
        urgency: 'normal',
      });
    });
  }

  /** Does `work`; a failure is told by a notification, or by the window where there are none. */
  async attempt(key: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ProblemError)) this.parts.log.recordError('command-failed', error);
      const body =
        error instanceof ProblemError
          ? error.problem.message
          : 'Something unexpected happened. Open TokenTray and try again there.';
      await this.tell({
        key: `failed ${key}`,
        title: 'That did not work',
        body,
        urgency: 'normal',
      });
    }
  }

  private async tell(request: Omit<NotificationRequest, 'actions'>): Promise<void> {
    const outcome = await this.parts.notifier.show({ ...request, actions: [] });
    // Where notifications are not to be had, a failure must still be seen.
    if (!outcome.accepted && request.key.startsWith('failed')) this.parts.shell.openWindow();
  }
}
