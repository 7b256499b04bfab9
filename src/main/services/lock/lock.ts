import { checkPassphrase } from '../../../shared/domain/lock-passphrase';
import type { Metadata } from '../../../shared/domain/model';
import { ProblemError, unwrap } from '../../../shared/domain/result';
import type { LockView } from '../../../shared/ipc/api';
import type { MetadataStore } from '../../ports/metadata-store';
import type { PassphraseHome } from '../../ports/passphrase-home';
import { KeychainError, type SecretStore } from '../../ports/secret-store';
import type { TouchId } from '../../ports/touch-id';
import { appTexts } from '../../texts/app-texts';
import { keychainProblem } from '../keychain-problem';
import { newSecretId, type Vault } from '../vault';
import { lockedProblem } from './locked-problem';
import { makeVerifier, matches } from './passphrase-verifier';
import { Permits } from './permits';
import type { WrongAttempts } from './wrong-attempts';

export interface LockParts {
  readonly metadata: Pick<MetadataStore, 'read' | 'onChange'>;
  /** The keychain itself, past every guard: only the verifier is read from it. */
  readonly keychain: Pick<SecretStore, 'get'>;
  readonly home: PassphraseHome;
  readonly touchId: TouchId;
  readonly attempts: WrongAttempts;
}

type Committer = Pick<Vault, 'commit'>;

/** Stands for the passphrase of the home of the secrets where the id of a verifier would. */
const HOME = 'home';

/**
 * Whether the app is locked, and its way back. The lock is on where the metadata refer to a
 * verifier of a passphrase, or where the secrets' own home has one. A new start begins locked.
 */
export class Lock {
  private readonly permits = new Permits();
  /** What it was locked by: taking the verifier out of the file does not unlock a running app. */
  private lockedBy: string | undefined;
  /** Verifiers whose passphrase was given in this run, since it was last locked. */
  private readonly unlockedFor = new Set<string>();
  private told: LockView['state'];
  private readonly listeners = new Set<(state: LockView['state']) => void>();

  constructor(private readonly parts: LockParts) {
    this.told = this.state;
    parts.metadata.onChange(() => this.tell());
  }

  get state(): LockView['state'] {
    const { home } = this.parts;
    if (this.lockedBy !== undefined || home.state === 'closed') return 'locked';
    const { needed } = this;
    if (needed === undefined) return 'off';
    return needed === HOME || this.unlockedFor.has(needed) ? 'unlocked' : 'locked';
  }

  get isLocked(): boolean {
    return this.state === 'locked';
  }

  /** For the window. */
  view(): LockView {
    const { home, touchId, attempts } = this.parts;
    const { waitUntilMs } = attempts;
    const inFile = home.state !== 'none';
    return {
      state: this.state,
      why: inFile ? 'file' : 'lock',
      // A file is opened by its passphrase and nothing else.
      method: !inFile && touchId.isAvailable() ? 'touch-id' : 'passphrase',
      ...(waitUntilMs === undefined ? {} : { waitUntilMs }),
    };
  }

  /** Calls back after each change of the state. */
  onChange(listener: (state: LockView['state']) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The home of the secrets was opened, closed or moved. */
  refresh(): void {
    this.tell();
  }

  /** Locks at once where the lock is on. */
  lock(): void {
    if (this.state !== 'unlocked') return;
    this.lockedBy = this.needed;
    this.unlockedFor.clear();
    this.parts.home.close();
    this.tell();
  }

  /** Throws `ProblemError` where it stays locked: `passphrase-wrong`, `passphrase-wait`, … */
  async unlock(passphrase: string): Promise<void> {
    if (!this.isLocked) return;
    const needed = this.needed ?? this.lockedBy;
    await this.parts.attempts.judge(() => this.isRight(needed, passphrase));
    this.open(needed);
  }

  /** The same where the home is damaged and has good copies. */
  async unlockFromCopy(passphrase: string): Promise<void> {
    if (!this.isLocked) return;
    const { home, attempts } = this.parts;
    if (home.state === 'none') return this.unlock(passphrase);
    await attempts.judge(() => opened(home.openCopy(passphrase)));
    this.open(this.needed);
  }

  /** Whether a passphrase is the home's; wrong ones make the next wait. Throws `ProblemError`. */
  async judgeForHome(work: () => Promise<void>): Promise<void> {
    await this.parts.attempts.judge(() => opened(work()));
  }

  /** The home of the secrets was lost and given up: what it had locked is open. */
  giveUpHome(): void {
    if (this.parts.home.state !== 'none') return;
    if (this.lockedBy === HOME) this.lockedBy = undefined;
    this.tell();
  }

  /** Throws `ProblemError` where it stays locked. */
  async unlockByTouchId(): Promise<void> {
    if (!this.isLocked) return;
    if (this.view().method !== 'touch-id') throw refusedTouchId();
    const needed = this.needed ?? this.lockedBy;
    try {
      await this.parts.touchId.prompt(appTexts().lock.touchIdReason);
    } catch {
      throw refusedTouchId();
    }
    this.open(needed);
  }

  /**
   * Switches the lock on, or changes its passphrase: then `current` has to be the present one.
   * The app stays unlocked. Throws `ProblemError`.
   */
  async setPassphrase(next: string, current: string, vault: Committer): Promise<void> {
    this.refuseWhereNotItsOwn();
    unwrap(checkPassphrase(next));
    await this.prove(current);
    const id = newSecretId();
    const verifier = await makeVerifier(next);
    // Before it is committed: whoever has just typed the passphrase is not asked for it.
    this.unlockedFor.add(id);
    await vault.commit({
      secrets: new Map([[id, verifier]]),
      apply: (document) => ({ ...document, lockVerifierId: id }),
    });
    this.tell();
  }

  /** Switches the lock off; throws `ProblemError`. */
  async removePassphrase(current: string, vault: Committer): Promise<void> {
    this.refuseWhereNotItsOwn();
    await this.prove(current);
    // Not the verifier first: without it, and still on, the lock could not be opened any more.
    await vault.commit({ secrets: new Map(), apply: withoutVerifier });
    this.tell();
  }

  /** Carries out what somebody asks for; refused while locked, and brought to its end if not. */
  async carryOut<T>(work: () => Promise<T> | T): Promise<T> {
    if (this.isLocked) throw lockedProblem();
    return this.permits.run(work);
  }

  /** Carries out what the app does by itself, which gives nothing to anybody. */
  inBackground<T>(work: () => Promise<T>): Promise<T> {
    return this.permits.run(work);
  }

  /** Throws `ProblemError` (`locked`) where the secrets must not be reached from here and now. */
  assertMayUseSecrets(): void {
    if (!this.isLocked) return;
    if (this.permits.isHeld && this.parts.home.state !== 'closed') return;
    throw lockedProblem();
  }

  private get needed(): string | undefined {
    if (this.parts.home.state !== 'none') return HOME;
    return this.parts.metadata.read().lockVerifierId;
  }

  private open(needed: string | undefined): void {
    this.lockedBy = undefined;
    if (needed !== undefined) this.unlockedFor.add(needed);
    this.tell();
  }

  private async prove(current: string): Promise<void> {
    if (this.isLocked) throw lockedProblem();
    const { needed } = this;
    if (needed !== undefined) {
      await this.parts.attempts.judge(() => this.isRight(needed, current));
    }
  }

  private async isRight(needed: string | undefined, passphrase: string): Promise<boolean> {
    const { home, keychain } = this.parts;
    if (needed === HOME) return opened(home.open(passphrase));
    return checkAgainst(keychain, needed, passphrase);
  }

  private refuseWhereNotItsOwn(): void {
    if (this.parts.home.state === 'none') return;
    throw new ProblemError({
      code: 'passphrase-of-file',
      message: appTexts().lock.passphraseOfFile,
    });
  }

  private tell(): void {
    const { state } = this;
    if (state === this.told) return;
    this.told = state;
    for (const listener of [...this.listeners]) listener(state);
  }
}

/** Checks a passphrase; throws `ProblemError` where it cannot be checked. */
export async function checkAgainst(
  keychain: Pick<SecretStore, 'get'>,
  verifierId: string | undefined,
  passphrase: string,
): Promise<boolean> {
  let verifier: string | undefined;
  try {
    verifier = verifierId === undefined ? undefined : await keychain.get(verifierId);
  } catch (error) {
    throw error instanceof KeychainError ? new ProblemError(keychainProblem(error.fault)) : error;
  }
  const right = verifier === undefined ? undefined : await matches(passphrase, verifier);
  if (right !== undefined) return right;
  throw new ProblemError({
    code: 'verifier-missing',
    message: appTexts().lock.verifierMissing,
  });
}

/** Whether the passphrase was the right one. */
async function opened(opening: Promise<void>): Promise<boolean> {
  try {
    await opening;
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'passphrase-wrong') return false;
    throw error;
  }
}

/** The document of an app whose lock is off. */
export function withoutVerifier(document: Metadata): Metadata {
  const { lockVerifierId: _gone, ...rest } = document;
  return rest;
}

function refusedTouchId(): ProblemError {
  return new ProblemError({
    code: 'touch-id-refused',
    message: appTexts().lock.touchIdRefused,
  });
}
