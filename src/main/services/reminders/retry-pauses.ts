const PAUSES_MS = [10_000, 30_000, 60_000, 2 * 60_000, 5 * 60_000, 15 * 60_000];

/** How long to wait after the `attempts`th failure in a row, in milliseconds: at most 15 minutes. */
export function retryPauseMs(attempts: number): number {
  return PAUSES_MS[Math.min(attempts, PAUSES_MS.length) - 1] ?? 0;
}
