/** Rows drawn beyond the edges when nothing else is to be done, so that the wheel finds them there. */
export const OVERSCAN = 6;

/** Rows by their places: the first, and the one after the last. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/**
 * What to draw where `seen` is in sight: beyond its edges `overscan` rows, and what is drawn there
 * already as far as {@link OVERSCAN}. A jump draws no more than is seen at first.
 */
export function widened(drawn: RowRange, seen: RowRange, overscan: number): RowRange {
  const first = seen.first - overscan;
  const end = seen.end + overscan;
  const apart = drawn.end < seen.first || seen.end < drawn.first;
  if (apart) return { first: Math.max(0, first), end };
  return {
    first: Math.max(0, seen.first - OVERSCAN, Math.min(drawn.first, first)),
    end: Math.min(seen.end + OVERSCAN, Math.max(drawn.end, end)),
  };
}
