/** Keeps other processes of the same user from doing the same kind of work at the same time. */
export interface Exclusion {
  /** Does `work` once nobody else is at it. Throws `ProblemError` where that does not come about. */
  run<T>(work: () => Promise<T>): Promise<T>;
}
