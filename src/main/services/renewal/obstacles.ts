import type { Problem } from '../../../shared/domain/result';
import type { Clock } from '../../ports/clock';
import type { KeychainProbe, KeychainStatus } from '../../ports/secret-store';

const KEYCHAIN: Readonly<Record<Exclude<KeychainStatus, 'ready'>, Problem>> = {
  locked: {
    code: 'keychain-locked',
    message: 'The keychain is locked, and nobody is asked to unlock it for this. Unlock it.',
  },
  absent: {
    code: 'keychain-absent',
    message: 'No keychain answers on this system, so nothing can be renewed. Start it.',
  },
  unknown: {
    code: 'keychain-timeout',
    message: 'The keychain did not answer in time. See whether it waits for you, or restart it.',
  },
};

const CLOCK: Problem = {
  code: 'clock-wrong',
  message:
    "This computer's clock is plainly wrong, so nothing is renewed by itself. Check date, time and " +
    'time zone.',
};

/** Several renewals in a row ask once. */
const FRESH_MS = 10_000;

export interface ObstacleParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly keychain: KeychainProbe;
  /** What is plainly wrong with the clock, if anything. */
  readonly clockWarning: () => string | undefined;
}

/** Looks what keeps everything from being renewed without a person; prompts nobody. */
export class Obstacles {
  private seen: { readonly atMs: number; readonly status: KeychainStatus } | undefined;

  constructor(private readonly parts: ObstacleParts) {}

  /** A clock that is plainly wrong, or a keychain that would ask for its password. */
  async look(): Promise<Problem | undefined> {
    if (this.parts.clockWarning() !== undefined) return CLOCK;
    const status = await this.keychainStatus();
    return status === 'ready' ? undefined : KEYCHAIN[status];
  }

  private async keychainStatus(): Promise<KeychainStatus> {
    const nowMs = this.parts.clock.now();
    const ageMs = nowMs - (this.seen?.atMs ?? Number.NEGATIVE_INFINITY);
    if (this.seen !== undefined && ageMs >= 0 && ageMs < FRESH_MS) return this.seen.status;
    const status = await this.parts.keychain.status();
    this.seen = { atMs: this.parts.clock.now(), status };
    return status;
  }
}
