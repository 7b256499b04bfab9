import { type Problem, ProblemError } from '../../../shared/domain/result';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { MetadataStore } from '../../ports/metadata-store';
import type { NotificationOutcome, Notifier } from '../../ports/notifier';
import type { KeychainProbe } from '../../ports/secret-store';
import { appTexts } from '../../texts/app-texts';
import type { Lock } from '../lock/lock';
import type { BackupShelf } from './backup-shelf';

export interface AutoBackupParts {
  readonly shelf: Pick<BackupShelf, 'isDue' | 'backUp'>;
  readonly metadata: Pick<MetadataStore, 'origin'>;
  readonly keychain: KeychainProbe;
  readonly lock: Pick<Lock, 'inBackground'>;
  readonly clock: Clock;
  readonly notifier: Pick<Notifier, 'show' | 'withdraw'>;
  readonly log: Pick<Log, 'record' | 'recordError'>;
  /** Why the last one failed; `undefined`: it was made. */
  readonly onProblem: (problem: Problem | undefined) => void;
  readonly onOutcome: (outcome: NotificationOutcome) => void;
}

/** What a start has to do itself comes first. */
const FIRST_MS = 3 * 60_000;
const USUAL_MS = 60 * 60_000;
const NOTICE = 'backup/failed';

/** Refusals that pass by themselves or are told elsewhere: the secrets cannot be read now. */
const OF_THE_SECRETS = /^(keychain-|locked$|vault-busy$)/;

/**
 * Makes a backup once a day where something has changed, while the app runs. Never asks for a locked
 * keychain. What goes wrong is shown until a backup is made, and notified once.
 */
export class AutoBackup {
  private cancel: () => void = () => undefined;
  private running: Promise<void> | undefined;
  private stopped = true;
  /** The sentence that was notified. */
  private told: string | undefined;

  constructor(private readonly parts: AutoBackupParts) {}

  start(): void {
    this.stopped = false;
    this.plan(FIRST_MS);
  }

  stop(): void {
    this.stopped = true;
    this.cancel();
  }

  /** The computer slept, or the secrets can be read again. */
  wake(): void {
    if (!this.stopped) this.plan(FIRST_MS);
  }

  /** Makes a backup where one is due; never rejects. */
  look(): Promise<void> {
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      this.plan(USUAL_MS);
    });
    return this.running;
  }

  /** The user asks for one now; gives its path, and throws `ProblemError`. */
  async now(): Promise<string> {
    try {
      const file = await this.parts.shelf.backUp();
      this.made();
      return file;
    } catch (error) {
      if (error instanceof ProblemError && isOfTheFolder(error.problem)) {
        this.parts.onProblem(error.problem);
      }
      throw error;
    }
  }

  /** What was wrong is over. */
  made(): void {
    if (this.told !== undefined) this.parts.notifier.withdraw(NOTICE);
    this.told = undefined;
    this.parts.onProblem(undefined);
  }

  private async run(): Promise<void> {
    const { shelf, metadata, keychain, lock, log } = this.parts;
    try {
      if (metadata.origin.state === 'damaged' || !shelf.isDue()) return;
      if ((await keychain.status()) !== 'ready') return;
      await lock.inBackground(() => shelf.backUp());
      log.record('backup-made');
      this.made();
    } catch (error) {
      await this.failed(error);
    }
  }

  private async failed(error: unknown): Promise<void> {
    const { log, onProblem, notifier, onOutcome } = this.parts;
    log.recordError('backup-failed', error);
    if (!(error instanceof ProblemError) || !isOfTheFolder(error.problem)) return;
    const { problem } = error;
    onProblem(problem);
    if (this.told === problem.message) return;
    const outcome = await notifier.show({
      key: NOTICE,
      title: appTexts().backup.failed,
      body: problem.message,
      actions: [],
      urgency: 'normal',
    });
    onOutcome(outcome);
    if (outcome.accepted) this.told = problem.message;
  }

  private plan(delayMs: number): void {
    this.cancel();
    if (!this.stopped) this.cancel = this.parts.clock.after(delayMs, () => void this.look());
  }
}

function isOfTheFolder({ code }: Problem): boolean {
  return !OF_THE_SECRETS.test(code);
}
