import type { Clock } from '../ports/clock';

/** Beyond 2^31-1 ms Node's timers fire at once. */
const LONGEST_DELAY_MS = 24 * 3_600_000;

/** The system's clock. Timers do not run during sleep: what must not be late also waits for a wake. */
export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    after(delayMs, callback) {
      const timer = setTimeout(callback, Math.min(Math.max(delayMs, 0), LONGEST_DELAY_MS));
      return () => clearTimeout(timer);
    },
  };
}
