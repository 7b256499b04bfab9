/** Lets others have their turn while a large file is read. */
export interface Pace {
  /** Whether it is time for {@link rest}. */
  due(): boolean;
  /** Resolves once others had their turn; `share` of the work is done, 0 to 1. */
  rest(share: number): Promise<void>;
}

/** For whoever has nobody else to serve. */
export const UNHURRIED: Pace = { due: () => false, rest: async () => undefined };
