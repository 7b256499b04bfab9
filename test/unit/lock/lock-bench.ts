import type { PassphraseHome } from '../../../src/main/ports/passphrase-home';
import type { TouchId } from '../../../src/main/ports/touch-id';
import { Lock } from '../../../src/main/services/lock/lock';
import { lockedSecretStore } from '../../../src/main/services/lock/locked-secret-store';
import { WrongAttempts } from '../../../src/main/services/lock/wrong-attempts';
import { Vault } from '../../../src/main/services/vault';
import { ProblemError } from '../../../src/shared/domain/result';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { Disk } from '../services/doubles';

export const START_MS = Date.UTC(2030, 0, 1);

/** A home with a passphrase, as the encrypted file is one. */
export class FakeHome implements PassphraseHome {
  state: PassphraseHome['state'] = 'closed';

  constructor(private readonly passphrase: string) {}

  async open(passphrase: string): Promise<void> {
    if (passphrase !== this.passphrase) {
      throw new ProblemError({ code: 'passphrase-wrong', message: 'Wrong.' });
    }
    this.state = 'open';
  }

  openCopy(passphrase: string): Promise<void> {
    return this.open(passphrase);
  }

  close(): void {
    this.state = 'closed';
  }
}

const NO_HOME: PassphraseHome = {
  state: 'none',
  open: () => Promise.reject(new Error('there is nothing to open')),
  openCopy: () => Promise.reject(new Error('there is nothing to open')),
  close: () => undefined,
};

const NO_TOUCH_ID: TouchId = {
  isAvailable: () => false,
  prompt: () => Promise.reject(new Error('there is none')),
};

interface BenchOptions {
  readonly disk?: Disk;
  readonly clock?: SimulatedClock;
  readonly home?: PassphraseHome;
  readonly touchId?: TouchId;
}

/** A lock over a keychain and a file that outlive it, as a run of the app has it. */
export class LockBench {
  readonly disk: Disk;
  readonly clock: SimulatedClock;
  readonly lock: Lock;
  readonly vault: Vault;
  readonly states: string[] = [];
  private wrong = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: BenchOptions = {}) {
    this.disk = options.disk ?? new Disk();
    this.clock = options.clock ?? new SimulatedClock(START_MS);
    const attempts = new WrongAttempts(this.clock, {
      read: () => this.wrong,
      write: (count) => {
        this.wrong = count;
      },
    });
    const store = this.disk.metadata();
    const metadata = {
      ...store,
      update: async (change: Parameters<typeof store.update>[0]) => {
        await store.update(change);
        this.fileChanged();
      },
      onChange: (listener: () => void) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
    };
    this.lock = new Lock({
      metadata,
      keychain: this.disk.secrets(),
      home: options.home ?? NO_HOME,
      touchId: options.touchId ?? NO_TOUCH_ID,
      attempts,
    });
    this.lock.onChange((state) => this.states.push(state));
    this.vault = new Vault(lockedSecretStore(this.disk.secrets(), this.lock), metadata);
  }

  setPassphrase(next: string, current = ''): Promise<void> {
    return this.lock.setPassphrase(next, current, this.vault);
  }

  /** The file was changed, by this run or another program. */
  fileChanged(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** A new start on the same keychain and file. */
  restart(): LockBench {
    return new LockBench({ ...this.options, disk: this.disk, clock: this.clock });
  }
}

/** The code of the refusal that `work` ends with. */
export async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  return 'none';
}
