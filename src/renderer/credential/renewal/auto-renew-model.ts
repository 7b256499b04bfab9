import type { AutoRenew } from '../../../shared/domain/model';
import { refusalOf } from '../../../shared/domain/renewal/auto-renewal-plan';
import type { CredentialView } from '../../../shared/ipc/api';
import { toMs } from '../../time/moments';

/** Why the app cannot renew it without asking. */
export type Hindrance = 'elsewhere' | 'watched' | 'no-key' | 'endless' | 'archived';

type AutoRenewable = Pick<
  CredentialView,
  'renewal' | 'renewable' | 'expiresAt' | 'issuedAt' | 'archived' | 'autoRenew'
>;

const HINDRANCES = {
  sign: 'no-key',
  create: 'watched',
  paste: 'elsewhere',
  date: 'watched',
  none: 'watched',
} as const satisfies Record<CredentialView['renewal'], Hindrance>;

/** `undefined` where it can be renewed by itself. */
export function hindranceOf(
  credential: Omit<AutoRenewable, 'autoRenew' | 'issuedAt'>,
): Hindrance | undefined {
  const { renewal, renewable, expiresAt, archived } = credential;
  if (!renewable) return HINDRANCES[renewal];
  if (expiresAt === undefined) return 'endless';
  return archived ? 'archived' : undefined;
}

/**
 * When it is renewed next, in milliseconds since 1970 UTC; a moment that has passed means: as soon
 * as the app gets to it. `undefined` where it is off, cannot be or is refused as things are.
 */
export function nextRenewalMs(credential: AutoRenewable): number | undefined {
  const { autoRenew, expiresAt, issuedAt } = credential;
  if (autoRenew === undefined || expiresAt === undefined) return undefined;
  if (hindranceOf(credential) !== undefined) return undefined;
  if (refusalOf({ autoRenew, expiresAt, issuedAt }) !== undefined) return undefined;
  return nextAttemptMs(autoRenew, expiresAt);
}

function nextAttemptMs({ leadSeconds, trouble }: AutoRenew, expiresAt: string): number {
  return trouble === undefined ? toMs(expiresAt) - leadSeconds * 1000 : toMs(trouble.nextTryAt);
}

const HOUR = 3_600;
const DAY = 24 * HOUR;

/**
 * The lead time to offer, in seconds: three days where it lives long enough, else a quarter of its
 * life. `ttlSeconds` is how long it lives, where that is known.
 */
export function suggestedLead(ttlSeconds: number | undefined): number {
  if (ttlSeconds === undefined || ttlSeconds >= 12 * DAY) return 3 * DAY;
  const quarter = ttlSeconds / 4;
  for (const unit of [DAY, HOUR, 60]) {
    if (quarter >= unit) return Math.floor(quarter / unit) * unit;
  }
  return 60;
}
