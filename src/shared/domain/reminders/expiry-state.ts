import { applicableLeadTimes, type Expiring, expiryMs, lifetimeMs } from './thresholds';

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
export function soonFromMs(credential: Expiring, settings: DefaultLeadTimes): number {
  const leads = applicableLeadTimes(credential, settings.leadTimesSeconds);
  const lead =
    leads === 'off'
      ? undefined
      : leads.find((seconds) => seconds > 0 && seconds * 1000 <= LONGEST_SOON_MS);
  const span =
    lead === undefined
      ? Math.min(Math.max(0, lifetimeMs(credential)) / 10, LONGEST_SOON_MS)
      : lead * 1000;
  return Math.ceil(expiryMs(credential) - span);
}

/** How a credential stands at `nowMs`; see {@link soonFromMs} for the rule of `soon`. */
export function expiryState(
  credential: Expiring,
  settings: DefaultLeadTimes,
  nowMs: number,
): ExpiryState {
  if (nowMs >= expiryMs(credential)) return 'expired';
  return nowMs >= soonFromMs(credential, settings) ? 'soon' : 'fine';
}
