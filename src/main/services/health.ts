import type { Problem } from '../../shared/domain/result';
import type { HealthView } from '../../shared/ipc/api';
import type { MetadataStore } from '../ports/metadata-store';
import type { NotificationOutcome } from '../ports/notifier';
import type { KeychainFault, KeychainProbe } from '../ports/secret-store';
import { keychainProblem } from './keychain-problem';

const KEYCHAIN_WAITS: Problem = {
  code: 'keychain-waiting',
  message:
    'The keychain is locked and waits for you: unlock it in the prompt of your system, which may ' +
    'be behind another window.',
};

/** What is wrong around the app, for the banners. */
export class Health {
  private keychainWaits = false;
  private keychain: HealthView['keychain'] = { ok: true };
  private notifications: HealthView['notifications'] = { ok: true };
  private clock: HealthView['clock'] = { ok: true };
  private backups: HealthView['backups'] = { ok: true };

  constructor(
    private readonly probe: KeychainProbe,
    private readonly metadata: MetadataStore,
    private readonly settings: { readonly problem: Problem | undefined },
    private readonly changed: () => void,
  ) {}

  view(): HealthView {
    const { problem: settingsProblem } = this.settings;
    return {
      keychain: this.keychainWaits ? { ok: false, problem: KEYCHAIN_WAITS } : this.keychain,
      notifications: this.notifications,
      clock: this.clock,
      backups: this.backups,
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

  private metadataView(): HealthView['metadata'] {
    const origin = this.metadata.origin;
    if (origin.state !== 'damaged') return { ok: true };
    return {
      ok: false,
      backupUsable: origin.backupUsable,
      problem: {
        code: 'metadata-damaged',
        message:
          `The list of credentials cannot be read (${origin.reason}). Nothing was overwritten: ` +
          `the file is at ${origin.file}, and the secrets are still in the keychain.`,
      },
    };
  }
}
