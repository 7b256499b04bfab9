/** Whole seconds until a passphrase is looked at again; 0: now. */
export function waitSeconds(waitUntilMs: number | undefined, nowMs: number): number {
  return waitUntilMs === undefined ? 0 : Math.max(0, Math.ceil((waitUntilMs - nowMs) / 1_000));
}
