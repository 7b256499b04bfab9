import { exactToEpochMs } from '../exact-instant';
import type { EndingCredential } from '../model';

/** What of a credential decides when it is announced. */
export type Expiring = Pick<EndingCredential, 'expiresAt' | 'issuedAt' | 'leadTimes'>;

/**
 * Milliseconds since 1970 UTC at which the credential has ended. Rounded up: the last four of the
 * seven digits are finer than a millisecond, and nothing may be announced early.
 */
export function expiryMs(credential: Pick<EndingCredential, 'expiresAt'>): number {
  const cut = exactToEpochMs(credential.expiresAt);
  return credential.expiresAt.slice(23, 27) === '0000' ? cut : cut + 1;
}

/** When a credential ends, and when before that it is announced. */
export interface Ending {
  /** In milliseconds since 1970 UTC; see {@link expiryMs}. */
  readonly endsMs: number;
  /** The credential's own lifetime; endless where nobody told when it was issued. */
  readonly lifetimeMs: number;
  /** In seconds, the longest first; see {@link applicableLeadTimes}. */
  readonly leads: readonly number[] | 'off';
}

/** Reads a credential's dates once; `defaults` are the settings' lead times in seconds. */
export function endingOf(credential: Expiring, defaults: readonly number[]): Ending {
  const endsMs = expiryMs(credential);
  const lifetimeMs =
    credential.issuedAt === undefined
      ? Number.POSITIVE_INFINITY
      : endsMs - Date.parse(credential.issuedAt);
  const leads =
    credential.leadTimes === 'off'
      ? 'off'
      : normalLeadTimes(credential.leadTimes ?? defaults).filter(
          (leadSeconds) => leadSeconds * 1000 < lifetimeMs,
        );
  return { endsMs, lifetimeMs, leads };
}

/** Each lead time once, the longest first, which is the order in which they pass. */
export function normalLeadTimes(leadTimesSeconds: readonly number[]): readonly number[] {
  const isNormal = leadTimesSeconds.every(
    (lead, index) => index === 0 || lead < (leadTimesSeconds[index - 1] ?? 0),
  );
  return isNormal ? leadTimesSeconds : [...new Set(leadTimesSeconds)].sort((a, b) => b - a);
}

/**
 * The lead times, in seconds, at which this credential is announced, the longest first, or `off`.
 *
 * Its own list wins over `defaults`, the settings' list. A lead time equal to or above the
 * credential's lifetime is skipped: it would announce a token the moment it is signed (30 days on
 * a gateway token of 30 days, 1 day on a token that lives an hour). One that had ended before it
 * was signed has therefore none at all.
 */
export function applicableLeadTimes(
  credential: Expiring,
  defaults: readonly number[],
): readonly number[] | 'off' {
  return endingOf(credential, defaults).leads;
}
