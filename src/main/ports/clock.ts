/** Time, so that tests can own it. */
export interface Clock {
  /** Milliseconds since 1970 UTC by the system's clock; may jump. */
  now(): number;
  /** IANA name of the user's time zone, read anew at each call because it can change. */
  zone(): string;
  /** Calls back once after `delayMs`, at most a day; gives a function that cancels it. */
  after(delayMs: number, callback: () => void): () => void;
}
