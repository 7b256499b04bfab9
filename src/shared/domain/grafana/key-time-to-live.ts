import { type ExactInstant, toExactInstant } from '../exact-instant';
import { ok, type Result } from '../result';
import { parseTimeToLive } from '../time-to-live';

/** How long a key lives; `never` has no end, which wants an explicit yes. */
export type KeyTimeToLive =
  | { readonly kind: 'never' }
  | { readonly kind: 'seconds'; readonly seconds: number };

/** What the form starts with. */
export const DEFAULT_KEY_TIME_TO_LIVE = '7d';

/**
 * A key's time to live as in Grafana's own form, where nothing typed means "never"; `7d`, `1M`
 * (months of 30 days), `90m`, `1.5h` and bare seconds are exact, all else is refused.
 */
export function parseKeyTimeToLive(text: string, field = 'timeToLive'): Result<KeyTimeToLive> {
  if (text.length <= 100 && text.trim() === '') return ok({ kind: 'never' });
  const seconds = parseTimeToLive(text);
  return seconds.ok
    ? ok({ kind: 'seconds', seconds: seconds.value })
    : { ok: false, problem: { ...seconds.problem, field } };
}

/** When a key made at `nowMs` (milliseconds since 1970 UTC) ends; absent for one without end. */
export function keyExpiry(ttl: KeyTimeToLive, nowMs: number): ExactInstant | undefined {
  return ttl.kind === 'never' ? undefined : toExactInstant(nowMs + ttl.seconds * 1000);
}
