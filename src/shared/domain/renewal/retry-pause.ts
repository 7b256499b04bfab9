const MINUTE_MS = 60_000;
const PAUSES_MS = [1, 5, 15, 60, 180, 360].map((minutes) => minutes * MINUTE_MS);

/**
 * How long to wait, in milliseconds, after the `failures`th failure in a row with `leftMs` until the
 * end: longer each time, at most six hours, at most half of what is left, and at least a minute.
 */
export function renewalPauseMs(failures: number, leftMs: number): number {
  const pause = PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1] ?? MINUTE_MS;
  return leftMs <= 0 ? pause : Math.max(MINUTE_MS, Math.min(pause, Math.floor(leftMs / 2)));
}
