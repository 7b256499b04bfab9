/** How long the cases in the real app take. */
export interface BenchOptions {
  /** Alternated pairs. */
  readonly pairs: number;
  /** Side by side, without anything to do. */
  readonly idleSeconds: number;
  /** After a start, before memory is read: the keychain's process has gone by then. */
  readonly settleSeconds: number;
  /** How often the window is opened and closed. */
  readonly windows: number;
}
