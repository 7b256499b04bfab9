import type { CopyForm } from '../../shared/domain/copy-form';
import { renewalKey } from '../../shared/domain/reminders/notification-key';
import { renewedText } from '../../shared/domain/renewal/renewal-text';
import { ProblemError } from '../../shared/domain/result';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { MetadataStore } from '../ports/metadata-store';
import type { NotificationRequest, Notifier } from '../ports/notifier';
import type { Shell } from '../ports/shell';
import type { TrayAction } from '../ports/tray';
import { appTexts } from '../texts/app-texts';
import type { CopiedFrom } from '../texts/en/hand-out';
import type { HandOut } from './hand-out';
import type { Lock } from './lock/lock';
import { credentialById, sourceById, traitsById } from './lookup';
import type { Renewals } from './renewal/renewals';
import type { TimedClipboard } from './timed-clipboard';

export interface DesktopCommandParts {
  readonly metadata: MetadataStore;
  readonly handOut: HandOut;
  readonly renewals: Pick<Renewals, 'renew'>;
  readonly clipboard: TimedClipboard;
  readonly notifier: Notifier;
  readonly shell: Shell;
  readonly quickCopy: { open(): void };
  readonly lock: Pick<Lock, 'isLocked' | 'carryOut' | 'lock'>;
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
        return this.copy(action.credentialId, action.form, 'tray');
      case 'renew':
        return this.renew(action.credentialId);
      case 'go':
        // Nothing may wait behind the lock screen to begin by itself.
        return shell.openWindow(this.parts.lock.isLocked ? undefined : action.target);
      case 'quick-copy':
        return this.parts.quickCopy.open();
      case 'lock':
        return this.parts.lock.lock();
      case 'clear-clipboard':
        return this.attempt('clipboard', () => clipboard.clear());
      case 'quit':
        return shell.quit();
    }
  }

  /** Copies and confirms with a notification that names credential and environment. */
  copy(credentialId: string, form: CopyForm, from: CopiedFrom = 'notification'): Promise<void> {
    return this.unlocked(`copy ${credentialId}`, async () => {
      const { message } = await this.parts.handOut.copy(credentialId, form, from);
      await this.tell({
        key: 'copied',
        title: appTexts().desktop.copied,
        body: message,
        urgency: 'low',
      });
    });
  }

  /** Renews and says until when and what is left to do; where only its user can, opens that page. */
  renew(credentialId: string): Promise<void> {
    return this.unlocked(`renew ${credentialId}`, async () => {
      const { metadata, renewals, shell, clock } = this.parts;
      const { renewal } = traitsById(metadata.read(), credentialId);
      if (renewal === 'paste' || renewal === 'date') {
        shell.openWindow({ page: 'replace', credentialId });
        return;
      }
      const { notes } = await renewals.renew(credentialId);
      const document = metadata.read();
      const credential = credentialById(document, credentialId);
      const about = { credential, source: sourceById(document, credential.sourceId) };
      const how = renewal === 'sign' ? 'signed' : 'renewed';
      const now = { epochMs: clock.now(), zone: clock.zone() };
      await this.tell(
        {
          key: renewalKey(credentialId, 'by hand'),
          ...renewedText(about, how, notes, now),
          urgency: 'normal',
        },
        [
          {
            id: 'copy',
            label: appTexts().buttons.copyNew(traitsById(document, credentialId).secretNoun),
          },
          { id: 'open', label: appTexts().buttons.open },
        ],
      );
    });
  }

  /** While locked it shows the lock screen instead, and nothing follows once that is opened. */
  private async unlocked(key: string, work: () => Promise<void>): Promise<void> {
    const { lock, shell } = this.parts;
    if (lock.isLocked) shell.openWindow();
    else await this.attempt(key, () => lock.carryOut(work));
  }

  /** Does `work`; a failure is told by a notification, or by the window where there are none. */
  async attempt(key: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ProblemError)) this.parts.log.recordError('command-failed', error);
      const { desktop } = appTexts();
      const body = error instanceof ProblemError ? error.problem.message : desktop.unexpected;
      await this.tell({
        key: `failed ${key}`,
        title: desktop.failed,
        body,
        urgency: 'normal',
      });
    }
  }

  private async tell(
    request: Omit<NotificationRequest, 'actions'>,
    actions: NotificationRequest['actions'] = [],
  ): Promise<void> {
    const outcome = await this.parts.notifier.show({ ...request, actions });
    // Where notifications are not to be had, a failure must still be seen.
    if (!outcome.accepted && request.key.startsWith('failed')) this.parts.shell.openWindow();
  }
}
