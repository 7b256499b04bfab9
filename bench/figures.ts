/** A wish that a figure should meet. */
export interface Wish {
  readonly wish: string;
  readonly figure: number;
  readonly limit: number;
  readonly met: boolean;
}

/** What a case gives: a table, and what was wished of it. */
export interface CaseResult {
  readonly rows: readonly Readonly<Record<string, number | string>>[];
  readonly wishes: readonly Wish[];
}

/** The figure is to be at most so much. */
export function atMost(wish: string, figure: number, limit: number): Wish {
  return { wish: `${wish} ≤ ${limit}`, figure, limit, met: figure <= limit };
}

/** The figure is to be at least so much. */
export function atLeast(wish: string, figure: number, limit: number): Wish {
  return { wish: `${wish} ≥ ${limit}`, figure, limit, met: figure >= limit };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** The median of what each pair gives: what slows both halves of a pair falls out. */
export function medianRatio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((value, index) => value / (theirs[index] ?? Number.NaN)));
}

/**
 * How much faster something grows than n log n from its smallest to its largest size: 1 is exactly
 * that, less is better.
 */
export function againstNLogN(sizes: readonly number[], times: readonly number[]): number {
  const cost = (at: number) => {
    const size = sizes.at(at) ?? Number.NaN;
    return (times.at(at) ?? Number.NaN) / (size * Math.log(size));
  };
  return cost(-1) / cost(0);
}
