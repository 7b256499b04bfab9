import type { Moment } from './quiet';
import { fromNow, localTime } from './when';

/** Smaller differences are ordinary: slow answers, a clock that is set by the network. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/**
 * A sentence where the clock reads more than five minutes before `lastSeenMs`, its last reading;
 * milliseconds since 1970 UTC.
 */
export function wentBack(lastSeenMs: number | undefined, now: Moment): string | undefined {
  if (lastSeenMs === undefined || lastSeenMs - now.epochMs <= CLOCK_TOLERANCE_MS) return undefined;
  return (
    `This computer's clock went back: it says ${localTime(now.epochMs, now.zone)}, but it had ` +
    `already reached ${localTime(lastSeenMs, now.zone)}. Reminders follow this clock: check date, ` +
    'time and time zone. What was announced in between is not announced again.'
  );
}

/**
 * A sentence where the clock is more than five minutes away from `serverMs`, what a server's
 * `Date` header said the moment `now` was read.
 */
export function farFromServer(serverMs: number, now: Moment): string | undefined {
  const offMs = now.epochMs - serverMs;
  if (Math.abs(offMs) <= CLOCK_TOLERANCE_MS) return undefined;
  const span = fromNow(now.epochMs + Math.abs(offMs), now.epochMs).replace(/^in /, '');
  return (
    `This computer's clock is ${span} ${offMs > 0 ? 'ahead' : 'behind'}: it says ` +
    `${localTime(now.epochMs, now.zone)}, the last server said ${localTime(serverMs, now.zone)}. ` +
    'Tokens get a wrong expiry and reminders come at the wrong time: check date, time and time zone.'
  );
}
