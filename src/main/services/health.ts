import type { Problem } from '../../shared/domain/result';
import type { HealthView } from '../../shared/ipc/api';
import type { MetadataStore } from '../ports/metadata-store';
import type { NotificationOutcome } from '../ports/notifier';
import type { KeychainFault, KeychainProbe } from '../ports/secret-store';
import { appTexts } from '../texts/app-texts';
import { keychainProblem } from './keychain-problem';

/** What is wrong around the app, for the banners. */
export class Health {
  private keychainWaits = false;
  private keychain: HealthView['keychain'] = { ok: true };
  private notifications: HealthView['notifications'] = { ok: true };
  private clock: HealthView['clock'] = { ok: true };
  private backups: HealthView['backups'] = { ok: true };
  private calendar: HealthView['calendar'] = { ok: true };

  constructor(
    private readonly probe: KeychainProbe,
    private readonly metadata: MetadataStore,
    private readonly settings: { readonly problem: Problem | undefined },
    private readonly changed: () => void,
  ) {}

  view(): HealthView {
    const { problem: settingsProblem } = this.settings;
    return {
      keychain: this.keychainWaits ? { ok: false, problem: keychainWaits() } : this.keychain,
      notifications: this.notifications,
      clock: this.clock,
      backups: this.backups,
      calendar: this.calendar,
      metadata: this.metadataView(),
      settings:
        settingsProblem === undefined ? { ok: true } : { ok: false, problem: settingsProblem },
    };
  }

  /** Asks the keychain how it stands; never prompts. */
  async check(): Promise<HealthView> {
    const status = await this.probe.status();
    this.noteKeychain(
      status === 'unknown' ? 'timeout' : status === 'absent' ? 'absent' : undefined,
    );
    return this.view();
  }

  /** How the keychain last answered. Where it is only locked, the refused action has told that. */
  noteKeychain(fault: KeychainFault | undefined): void {
    const lasting = fault === 'absent' || fault === 'timeout' ? keychainProblem(fault) : undefined;
    if (lasting?.code === this.keychain.problem?.code) return;
    this.keychain = lasting === undefined ? { ok: true } : { ok: false, problem: lasting };
    this.changed();
  }

  /** A prompt of the keychain waits for the user, perhaps behind another window. */
  noteKeychainWaiting(waiting: boolean): void {
    this.keychainWaits = waiting;
    this.changed();
  }

  noteNotification(outcome: NotificationOutcome): void {
    const before = this.notifications.problem?.message;
    this.notifications = outcome.accepted
      ? { ok: true }
      : {
          ok: false,
          problem: { code: `notifications-${outcome.fault}`, message: outcome.reason },
        };
    if (this.notifications.problem?.message !== before) this.changed();
  }

  /** A sentence about a clock that is plainly wrong, or `undefined` once it is right. */
  noteClock(warning: string | undefined): void {
    if (warning === this.clock.problem?.message) return;
    this.clock =
      warning === undefined
        ? { ok: true }
        : { ok: false, problem: { code: 'clock-wrong', message: warning } };
    this.changed();
  }

  /** Why the last backup could not be made, or `undefined` once one was. */
  noteBackup(problem: Problem | undefined): void {
    if (problem?.message === this.backups.problem?.message) return;
    this.backups = problem === undefined ? { ok: true } : { ok: false, problem };
    this.changed();
  }

  /** Why the calendar could not be kept, or `undefined` once it is. */
  noteCalendar(problem: Problem | undefined): void {
    if (problem?.message === this.calendar.problem?.message) return;
    this.calendar = problem === undefined ? { ok: true } : { ok: false, problem };
    this.changed();
  }

  private metadataView(): HealthView['metadata'] {
    const origin = this.metadata.origin;
    if (origin.state !== 'damaged') return { ok: true };
    return {
      ok: false,
      backupUsable: origin.backupUsable,
      problem: {
        code: 'metadata-damaged',
        message: appTexts().health.damaged(origin.reason, origin.file),
      },
    };
  }
}

function keychainWaits(): Problem {
  return { code: 'keychain-waiting', message: appTexts().keychain.waiting };
}
