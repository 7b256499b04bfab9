import {
  KeychainError,
  type KeychainFault,
  type KeychainStatus,
  type SecretList,
  type SecretStore,
} from '../../ports/secret-store';
import { appTexts } from '../../texts/app-texts';
import { keychainError, keychainErrorFrom } from './keychain-errors';
import type { WorkerReply, WorkerRequest } from './messages';
import type { KeychainWorker, WorkerEvents } from './worker-process';

export interface KeychainTimes {
  /** How long a keychain that does not answer may take. */
  readonly usualMs: number;
  /** How long one may take that answers otherwise, and so probably waits for the user. */
  readonly promptMs: number;
  /** After this long it is looked whether it is locked, and so shows a prompt. */
  readonly noticeMs: number;
  /** After this long it is looked whether it answers at all; the answer may take until `usualMs`. */
  readonly lookMs: number;
  /** An unused process ends after this long. */
  readonly idleMs: number;
}

export const KEYCHAIN_TIMES: KeychainTimes = {
  usualMs: 10_000,
  promptMs: 60_000,
  noticeMs: 1_500,
  lookMs: 6_500,
  idleMs: 30_000,
};

/** Windows refuses more (CRED_MAX_CREDENTIAL_BLOB_SIZE, 5 × 512 bytes). */
const LARGEST_WINDOWS_SECRET_BYTES = 2_560;

export interface QueuedKeychainParts {
  readonly platform: NodeJS.Platform;
  readonly times: KeychainTimes;
  readonly startWorker: (events: WorkerEvents) => KeychainWorker;
  /** Asks nobody for a password and settles soon. */
  readonly status: () => Promise<KeychainStatus>;
}

interface Waiting {
  readonly resolve: (reply: WorkerReply) => void;
  readonly reject: (error: KeychainError) => void;
}

/**
 * One call at a time in a process that is started when needed, killed when a call takes too long,
 * and ended when unused. A call that was refused because the keychain is locked, hung or absent
 * refuses those queued behind it as well: otherwise one dismissed prompt would be followed by the
 * next.
 */
export class QueuedKeychain implements SecretStore, SecretList {
  private tail: Promise<unknown> = Promise.resolve();
  private worker: KeychainWorker | undefined;
  private waiting: Waiting | undefined;
  private idleTimer: NodeJS.Timeout | undefined;
  private issued = 0;
  private refusal: { readonly upTo: number; readonly error: KeychainError } | undefined;
  private closed = false;
  private readonly waitListeners = new Set<(waiting: boolean) => void>();

  constructor(private readonly parts: QueuedKeychainParts) {}

  async get(id: string): Promise<string | undefined> {
    return this.enqueue({ op: 'get', account: id }, async (reply) => {
      if (reply.outcome !== 'found') throw unexpected();
      if (reply.secret !== null) return reply.secret;
      await this.refuseUnlessOpen();
      return undefined;
    });
  }

  async set(id: string, secret: string): Promise<void> {
    if (
      this.parts.platform === 'win32' &&
      Buffer.byteLength(secret) > LARGEST_WINDOWS_SECRET_BYTES
    ) {
      const { keychainFaults } = appTexts();
      const sentence = keychainFaults.tooLongForWindows(LARGEST_WINDOWS_SECRET_BYTES);
      throw keychainError('failed', sentence);
    }
    return this.enqueue({ op: 'set', account: id, secret }, async (reply) => {
      if (reply.outcome !== 'kept') throw unexpected();
      if (reply.readBack === 'none') await this.refuseUnlessOpen();
      if (reply.readBack !== 'same') {
        throw keychainError('failed', appTexts().keychainFaults.notGivenBack);
      }
    });
  }

  async delete(id: string): Promise<void> {
    return this.enqueue({ op: 'delete', account: id }, async (reply) => {
      if (reply.outcome !== 'deleted') throw unexpected();
      if (!reply.deleted) await this.refuseUnlessOpen();
    });
  }

  async list(): Promise<readonly string[]> {
    return this.enqueue({ op: 'list' }, async (reply) => {
      if (reply.outcome !== 'listed') throw unexpected();
      // A locked keychain may show a part of what it has.
      await this.refuseUnlessOpen();
      return reply.accounts;
    });
  }

  /** Calls back with true when a call waits for the user at a prompt, with false when that is over. */
  onWaiting(listener: (waiting: boolean) => void): () => void {
    this.waitListeners.add(listener);
    return () => this.waitListeners.delete(listener);
  }

  /** Ends the process at once and refuses whatever is under way; for the end of the app. */
  close(): void {
    this.closed = true;
    clearTimeout(this.idleTimer);
    this.dropWorker();
    this.waiting?.reject(quitting());
  }

  private enqueue<T>(request: WorkerRequest, read: (reply: WorkerReply) => Promise<T>): Promise<T> {
    this.issued += 1;
    const number = this.issued;
    const run = async (): Promise<T> => {
      if (this.closed) throw quitting();
      if (this.refusal !== undefined && number <= this.refusal.upTo) throw this.refusal.error;
      try {
        return await read(await this.answerTo(request));
      } catch (error) {
        if (isGeneral(error)) this.refusal = { upTo: this.issued, error };
        throw error;
      }
    };
    const result = this.tail.then(run, run);
    this.tail = result.catch(() => undefined);
    return result;
  }

  /**
   * Asks a second time, in another process, where one that has served before is refused without a
   * reason: its session ends with a Secret Service that is started anew.
   */
  private async answerTo(request: WorkerRequest): Promise<WorkerReply> {
    const served = this.worker;
    try {
      return await this.accepted(request);
    } catch (error) {
      const isStale = served !== undefined && served === this.worker;
      if (!isStale || !(error instanceof KeychainError) || error.fault !== 'failed') throw error;
      this.dropWorker();
      return this.accepted(request);
    }
  }

  private async accepted(request: WorkerRequest): Promise<WorkerReply> {
    const reply = await this.ask(request);
    if (reply.outcome === 'error') throw await this.explain(keychainErrorFrom(reply.message));
    return reply;
  }

  private async ask(request: WorkerRequest): Promise<WorkerReply> {
    clearTimeout(this.idleTimer);
    const reply = new Promise<WorkerReply>((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
    const watch = this.watch();
    try {
      this.worker ??= this.startWorker();
      this.worker.send(request);
      return await reply;
    } finally {
      watch.stop();
      this.waiting = undefined;
      if (!this.closed) {
        this.idleTimer = setTimeout(() => this.dropWorker(), this.parts.times.idleMs);
      }
    }
  }

  private startWorker(): KeychainWorker {
    const worker: KeychainWorker = this.parts.startWorker({
      onReply: (reply) => {
        if (this.worker === worker) this.waiting?.resolve(reply);
      },
      onExit: () => {
        if (this.worker !== worker) return;
        this.worker = undefined;
        this.waiting?.reject(keychainError('failed', appTexts().keychainFaults.processEnded));
      },
    });
    return worker;
  }

  private dropWorker(): void {
    const { worker } = this;
    this.worker = undefined;
    worker?.kill();
  }

  /** Ends the call that is under way when its time is over. */
  private watch(): { stop(): void } {
    const { usualMs, promptMs, noticeMs, lookMs } = this.parts.times;
    let over = false;
    let fault: KeychainFault = 'timeout';
    let prompting = false;

    const look = async (signs: readonly KeychainStatus[]): Promise<void> => {
      const status = await this.parts.status();
      if (over) return;
      if (status === 'absent') {
        // It died under the call, which then never returns.
        fault = 'absent';
        giveUp();
      } else if (!prompting && signs.includes(status)) {
        prompting = true;
        if (status === 'locked') fault = 'locked';
        this.tellWaiting(true);
      }
    };
    const giveUp = () => {
      this.dropWorker();
      this.waiting?.reject(keychainError(fault));
    };
    const timers = [
      setTimeout(() => void look(['locked']), noticeMs),
      // An open keyring may ask too: KeePassXC does for each entry, macOS for each program.
      setTimeout(() => void look(['locked', 'ready']), lookMs),
      setTimeout(() => prompting || giveUp(), usualMs),
      setTimeout(giveUp, promptMs),
    ];
    return {
      stop: () => {
        over = true;
        for (const timer of timers) clearTimeout(timer);
        if (prompting) this.tellWaiting(false);
      },
    };
  }

  /** Nothing found means nothing where the keychain is locked: the prompt may have been dismissed. */
  private async refuseUnlessOpen(): Promise<void> {
    const status = await this.parts.status();
    if (status === 'locked' || status === 'absent') throw keychainError(status);
    if (status === 'unknown') throw keychainError('timeout');
  }

  /** A dismissed prompt comes as an error without a name of its own when something is stored. */
  private async explain(error: KeychainError): Promise<KeychainError> {
    if (error.fault !== 'failed') return error;
    return (await this.parts.status()) === 'locked' ? keychainError('locked') : error;
  }

  private tellWaiting(waiting: boolean): void {
    for (const listener of this.waitListeners) listener(waiting);
  }
}

function isGeneral(error: unknown): error is KeychainError {
  return error instanceof KeychainError && error.fault !== 'failed';
}

function unexpected(): KeychainError {
  return keychainError('failed', appTexts().keychainFaults.otherAnswer);
}

function quitting(): KeychainError {
  return keychainError('failed', appTexts().keychainFaults.quitting);
}
