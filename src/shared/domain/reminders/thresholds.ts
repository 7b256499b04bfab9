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

/** The credential's own lifetime in milliseconds; endless where nobody told when it was issued. */
export function lifetimeMs(credential: Pick<EndingCredential, 'expiresAt' | 'issuedAt'>): number {
  if (credential.issuedAt === undefined) return Number.POSITIVE_INFINITY;
  return expiryMs(credential) - Date.parse(credential.issuedAt);
}

/** Each lead time once, the longest first, which is the order in which they pass. */
export function normalLeadTimes(leadTimesSeconds: readonly number[]): readonly number[] {
  return [...new Set(leadTimesSeconds)].sort((a, b) => b - a);
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
  if (credential.leadTimes === 'off') return 'off';
  const lifetime = lifetimeMs(credential);
  return normalLeadTimes(credential.leadTimes ?? defaults).filter(
    (leadSeconds) => leadSeconds * 1000 < lifetime,
  );
}
