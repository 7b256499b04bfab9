/**
 * Facts that may stand in the log. There is no field for free text on purpose: an error's message
 * can hold what the user typed.
 */
export interface LogFacts {
  /** A credential's or source's id. */
  readonly id?: string;
  /** A kebab-case problem code, or a system's code such as `ENOSPC`. */
  readonly code?: string;
  /** The class of an error, e.g. `TypeError`. */
  readonly error?: string;
  /** Program positions of a stack, without its message. */
  readonly frames?: readonly string[];
  readonly state?: string;
  readonly version?: string;
  readonly count?: number;
  readonly ms?: number;
}

/** The app's log: what happened, never what was in it. */
export interface Log {
  /** Notes `event`, a kebab-case code. Never throws. */
  record(event: string, facts?: LogFacts): void;
  /** Notes an error by its class, code and program positions; its message is left out. */
  recordError(event: string, error: unknown): void;
}
