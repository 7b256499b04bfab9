import type { Credential } from '../model';
import { withEndInUse } from './remindable';
import { type Ending, type Expiring, endingOf } from './thresholds';

/** `soon` and `expired` are what the tray icon and the lists mark. */
export type ExpiryState = 'fine' | 'soon' | 'expired';

/** The settings' part that counts here, in seconds before expiry. */
export interface DefaultLeadTimes {
  readonly leadTimesSeconds: readonly number[];
}

const LONGEST_SOON_MS = 7 * 86_400_000;

/**
 * When a credential begins to end soon, in milliseconds since 1970 UTC: at its longest applicable
 * lead time of at most seven days, so that a list never says "fine" of what was just announced.
 * Where no lead time applies (a token that lives minutes, `off`), the last tenth of its life, at
 * most seven days.
 */
export function soonFromMs({ endsMs, lifetimeMs, leads }: Ending): number {
  const lead =
    leads === 'off'
      ? undefined
      : leads.find((seconds) => seconds > 0 && seconds * 1000 <= LONGEST_SOON_MS);
  const span =
    lead === undefined ? Math.min(Math.max(0, lifetimeMs) / 10, LONGEST_SOON_MS) : lead * 1000;
  return Math.ceil(endsMs - span);
}

/** How a credential stands at `nowMs`; see {@link soonFromMs} for the rule of `soon`. */
export function expiryState(
  credential: Expiring,
  settings: DefaultLeadTimes,
  nowMs: number,
): ExpiryState {
  const ending = endingOf(credential, settings.leadTimesSeconds);
  return stateAt(nowMs, soonFromMs(ending), ending.endsMs);
}

/**
 * How a credential stands where it is shown: by the former secret's end as long as that one is used,
 * and `fine` where no end is known.
 */
export function shownState(
  credential: Credential,
  settings: DefaultLeadTimes,
  nowMs: number,
): ExpiryState {
  const ending = withEndInUse(credential);
  return ending === undefined ? 'fine' : expiryState(ending, settings, nowMs);
}

/** The state at `nowMs` of what is `soon` and has `expired` from those moments on. */
export function stateAt(nowMs: number, soonMs: number, endsMs: number): ExpiryState {
  if (nowMs >= endsMs) return 'expired';
  return nowMs >= soonMs ? 'soon' : 'fine';
}
