import { ProblemError } from '../../shared/domain/result';
import type { KeychainAuditView } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { MetadataStore } from '../ports/metadata-store';
import { KeychainError, type KeychainProbe, type SecretList } from '../ports/secret-store';
import { appTexts } from '../texts/app-texts';
import { keychainProblem } from './keychain-problem';
import { secretIdsOf } from './secret-references';
import type { KeychainAudit, Vault } from './vault';

export interface ReconciliationParts {
  readonly vault: Pick<Vault, 'audit' | 'remove' | 'reveal'>;
  readonly metadata: MetadataStore;
  readonly keychain: KeychainProbe & SecretList;
  /** Where the secrets are elsewhere, nothing of them is in the keychain, and nothing is compared. */
  readonly usesKeychain: () => boolean;
  readonly clock: Clock;
  readonly log: Pick<Log, 'record' | 'recordError'>;
  /** Listing may make the system ask its user: it then waits until the user has let a call pass. */
  readonly asksWhenListing: boolean;
  readonly changed: () => void;
}

/** The start has better things to do first. */
const FIRST_MS = 3_000;
/** A keychain that is not open yet, or a disk that refused. */
const AGAIN_MS = 60_000;
/** Somebody may be putting right what was found. */
const FOUND_MS = 10 * 60_000;
const USUAL_MS = 6 * 3_600_000;

const NOTHING: KeychainAudit = { unknown: [], missing: [] };

/**
 * Compares keychain and metadata in the background, where that asks nobody: what an interrupted
 * change left is dropped, what is unknown is shown and left alone, what is missing is marked.
 */
export class Reconciliation {
  private found: KeychainAudit = NOTHING;
  private at: string | undefined;
  private running: Promise<void> | undefined;
  private answered = false;
  private stopped = true;
  private cancel: () => void = () => undefined;

  constructor(private readonly parts: ReconciliationParts) {}

  start(): void {
    this.stopped = false;
    this.plan(FIRST_MS);
  }

  stop(): void {
    this.stopped = true;
    this.cancel();
  }

  /** A call went through: it is open now, perhaps for the first time in this run. */
  keychainAnswered(): void {
    if (!this.parts.usesKeychain()) return;
    this.answered = true;
    if (this.at === undefined && !this.stopped) void this.look();
  }

  /** Looks now, or joins in where that is under way; never prompts and never rejects. */
  look(): Promise<void> {
    this.running ??= this.compare().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** The accounts of the keychain that are referred to and were not there. */
  get missing(): ReadonlySet<string> {
    return new Set(this.now.missing);
  }

  view(): KeychainAuditView {
    const unknown = this.now.unknown.length === 0 ? [] : this.unknownNow();
    const isCompared = this.at !== undefined && this.parts.usesKeychain();
    return { unknown, ...(isCompared ? { at: this.at } : {}) };
  }

  /** The secret of an unknown entry, for telling what it is; throws `ProblemError`. */
  reveal(secretId: string): Promise<string> {
    this.refuseUnlessUnknown(secretId);
    return this.parts.vault.reveal(secretId);
  }

  /** Deletes an unknown entry; throws `ProblemError`. */
  async remove(secretId: string): Promise<void> {
    this.refuseUnlessUnknown(secretId);
    await this.parts.vault.remove([secretId], (now) => {
      if (secretIdsOf(now).has(secretId)) throw notUnknown();
      return now;
    });
    if (!(await this.isHeld(secretId))) return this.forget(secretId);
    throw new ProblemError({
      code: 'not-deleted',
      message: appTexts().keychain.notDeleted,
    });
  }

  /** The same once its secret is kept under an account of its own: nobody waits for it. */
  removeKept(secretId: string): void {
    this.remove(secretId).catch((error: unknown) => {
      // It stays in the list of what is unknown, where it can be deleted.
      this.parts.log.recordError('unknown-secret-not-removed', error);
    });
  }

  /** Leaves all that is unknown now where it is, and says no more of it on top of every page. */
  async leaveAlone(): Promise<void> {
    const { unknown } = this.now;
    await this.parts.metadata.update((now) => ({ ...now, leftSecretIds: [...unknown] }));
  }

  /** What was found, where that still is of any meaning. */
  private get now(): KeychainAudit {
    return this.parts.usesKeychain() ? this.found : NOTHING;
  }

  private unknownNow(): KeychainAuditView['unknown'] {
    const document = this.parts.metadata.read();
    const left = new Set(document.leftSecretIds);
    const known = secretIdsOf(document);
    return this.now.unknown
      .filter((secretId) => !known.has(secretId))
      .map((secretId) => ({ secretId, left: left.has(secretId) }));
  }

  private async compare(): Promise<void> {
    const { vault, metadata, keychain, clock, log, asksWhenListing, usesKeychain } = this.parts;
    try {
      if (!usesKeychain()) {
        this.found = NOTHING;
        this.at = undefined;
        this.plan(AGAIN_MS);
        return;
      }
      if (metadata.origin.state === 'damaged' || (asksWhenListing && !this.answered)) {
        this.plan(AGAIN_MS);
        return;
      }
      if ((await keychain.status()) !== 'ready') {
        this.plan(AGAIN_MS);
        return;
      }
      const before = this.found;
      this.found = await vault.audit(async () => {
        // They may have been moved while it waited for its turn.
        if (!usesKeychain()) throw new KeychainError('locked', keychainProblem('locked').message);
        return keychain.list();
      });
      this.at = new Date(clock.now()).toISOString();
      const count = this.found.unknown.length + this.found.missing.length;
      if (!isSame(before, this.found)) log.record('keychain-audited', { count });
      this.plan(count > 0 ? FOUND_MS : USUAL_MS);
      this.parts.changed();
    } catch (error) {
      this.plan(AGAIN_MS);
      // Locked or hung meanwhile, or another process is at it: nothing that anybody has to know.
      const isUsual = error instanceof KeychainError || error instanceof ProblemError;
      if (!isUsual) log.recordError('keychain-audit-failed', error);
    }
  }

  private plan(delayMs: number): void {
    this.cancel();
    if (this.stopped) return;
    this.cancel = this.parts.clock.after(delayMs, () => void this.look());
  }

  private async isHeld(secretId: string): Promise<boolean> {
    try {
      return (await this.parts.keychain.list()).includes(secretId);
    } catch (error) {
      // The keychain has just said that it is gone.
      if (error instanceof KeychainError) return false;
      throw error;
    }
  }

  private forget(secretId: string): void {
    const unknown = this.found.unknown.filter((each) => each !== secretId);
    this.found = { ...this.found, unknown };
    this.parts.changed();
  }

  private refuseUnlessUnknown(secretId: string): void {
    if (!this.now.unknown.includes(secretId)) throw notUnknown();
  }
}

function notUnknown(): ProblemError {
  return new ProblemError({
    code: 'not-unknown',
    message: appTexts().keychain.notUnknown,
  });
}

function isSame(one: KeychainAudit, other: KeychainAudit): boolean {
  return one.unknown.join() === other.unknown.join() && one.missing.join() === other.missing.join();
}
