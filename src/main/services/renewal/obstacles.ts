import type { Problem } from '../../../shared/domain/result';
import type { Clock } from '../../ports/clock';
import type { KeychainProbe, KeychainStatus } from '../../ports/secret-store';
import { appTexts } from '../../texts/app-texts';

const KEYCHAIN_CODES = {
  locked: 'keychain-locked',
  absent: 'keychain-absent',
  unknown: 'keychain-timeout',
} as const;

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
    if (this.parts.clockWarning() !== undefined) {
      return { code: 'clock-wrong', message: appTexts().autoRenewal.clock };
    }
    const status = await this.keychainStatus();
    if (status === 'ready') return undefined;
    return { code: KEYCHAIN_CODES[status], message: appTexts().autoRenewal.keychain(status) };
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
