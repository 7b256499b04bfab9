import type { TimelineItem } from './timeline-items';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const MONTH_MS = 30 * DAY_MS;

export type CounterId = 'expired' | 'week' | 'month' | 'fine' | 'endless';

/** What finds in the list what a counter counts; see the search's `expires:` and `is:`. */
export const COUNTER_QUERIES: { readonly [id in CounterId]: string } = {
  expired: 'is:expired',
  week: 'expires:7d',
  month: 'expires:>=7d expires:<30d',
  fine: 'expires:>=30d',
  endless: 'expires:never',
};

/** How many credentials are in each part of time; each is counted once. */
export type Counts = { readonly [id in CounterId]: number };

/** Counts items that are sorted by their end, among `all` credentials. */
export function counted(sorted: readonly TimelineItem[], all: number, nowMs: number): Counts {
  const ended = firstAfter(sorted, nowMs);
  // The search's parts of time reach to before their end, and what ends now has ended.
  const inWeek = firstAfter(sorted, nowMs + WEEK_MS - 1);
  const inMonth = firstAfter(sorted, nowMs + MONTH_MS - 1);
  return {
    expired: ended,
    week: inWeek - ended,
    month: inMonth - inWeek,
    fine: sorted.length - inMonth,
    endless: all - sorted.length,
  };
}

/** How many end at that moment or before it. */
function firstAfter(sorted: readonly TimelineItem[], ms: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.endsMs ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
