import { said } from '../../texts/said';
import type { Moment } from './quiet';
import { localTime, roughly } from './when';

/** Smaller differences are ordinary: slow answers, a clock that is set by the network. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/**
 * A sentence where the clock reads more than five minutes before `lastSeenMs`, its last reading;
 * milliseconds since 1970 UTC.
 */
export function wentBack(lastSeenMs: number | undefined, now: Moment): string | undefined {
  if (lastSeenMs === undefined || lastSeenMs - now.epochMs <= CLOCK_TOLERANCE_MS) return undefined;
  const { clock } = said();
  return clock.wentBack(localTime(now.epochMs, now.zone), localTime(lastSeenMs, now.zone));
}

/**
 * A sentence where the clock is more than five minutes away from `serverMs`, what a server's
 * `Date` header said the moment `now` was read.
 */
export function farFromServer(serverMs: number, now: Moment): string | undefined {
  const offMs = now.epochMs - serverMs;
  if (Math.abs(offMs) <= CLOCK_TOLERANCE_MS) return undefined;
  const { clock } = said();
  const span = roughly(Math.abs(offMs) / 1000);
  const says = localTime(now.epochMs, now.zone);
  const server = localTime(serverMs, now.zone);
  return offMs > 0 ? clock.ahead(span, says, server) : clock.behind(span, says, server);
}
