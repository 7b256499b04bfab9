import {
  type DefaultLeadTimes,
  type ExpiryState,
  expiryState,
} from '../../shared/domain/reminders/expiry-state';
import type { CredentialView } from '../../shared/ipc/api';
import { toMs } from '../time/moments';

type Ending = Pick<CredentialView, 'expiresAt' | 'issuedAt' | 'leadTimes' | 'undeployed'>;

/** How the secret that is held now stands at `nowMs`; one without an end is always fine. */
export function presentStateAt(
  { expiresAt, issuedAt, leadTimes }: Ending,
  settings: DefaultLeadTimes,
  nowMs: number,
): ExpiryState {
  if (expiresAt === undefined) return 'fine';
  return expiryState(
    {
      expiresAt,
      ...(issuedAt === undefined ? {} : { issuedAt }),
      ...(leadTimes === undefined ? {} : { leadTimes }),
    },
    settings,
    nowMs,
  );
}

/**
 * When the former secret ends, where places still have that one and it ends before the present one:
 * until it is replaced there, that end is the one that counts.
 */
export function formerEndOf({ expiresAt, undeployed }: Ending): string | undefined {
  const former = undeployed?.expiresAt;
  if (former === undefined) return undefined;
  return expiresAt === undefined || former < expiresAt ? former : undefined;
}

/** How a credential stands where it is used, the former secret's end counted in. */
export function stateAt(
  credential: Ending,
  settings: DefaultLeadTimes,
  nowMs: number,
): ExpiryState {
  const former = formerEndOf(credential);
  if (former === undefined) return presentStateAt(credential, settings, nowMs);
  const { expiresAt, issuedAt, leadTimes } = credential;
  const ending = { expiresAt: former, ...(leadTimes === undefined ? {} : { leadTimes }) };
  if (expiresAt === undefined || issuedAt === undefined) {
    return expiryState(ending, settings, nowMs);
  }
  // A renewal keeps the lifetime.
  const issuedMs = toMs(former) - (toMs(expiresAt) - toMs(issuedAt));
  return expiryState({ ...ending, issuedAt: new Date(issuedMs).toISOString() }, settings, nowMs);
}

/**
 * When the state of a credential changes next, in milliseconds since 1970 UTC: the first millisecond
 * after `nowMs`, at most `withinMs` later, at which it is another one. Undefined where none is.
 */
export function nextChangeMs(
  credential: Ending,
  settings: DefaultLeadTimes,
  nowMs: number,
  withinMs: number,
): number | undefined {
  const present = stateAt(credential, settings, nowMs);
  let [same, other] = [nowMs, nowMs + withinMs];
  if (stateAt(credential, settings, other) === present) return undefined;
  // States never go back: it is between the two.
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (stateAt(credential, settings, middle) === present) same = middle;
    else other = middle;
  }
  return other;
}
