import type { Settings } from './settings';

/** How many days ahead the timeline shows. */
export type Span = Settings['overview']['days'];

/** Production has a line of its own, above all others. */
export type Lane = 'production' | 'others';

export type CounterId = 'expired' | 'week' | 'month' | 'fine' | 'endless';

/** How many credentials are in each part of time; each is counted once. */
export type Counts = { readonly [id in CounterId]: number };

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const MONTH_MS = 30 * DAY_MS;

/** What ended lately is shown too, so many days back. */
const PAST_DAYS: { readonly [span in Span]: number } = { 7: 1, 30: 4, 90: 12, 365: 45 };

/** The part of time that is shown, in milliseconds since 1970 UTC; `nowMs` stands within it. */
export interface TimeWindow {
  readonly fromMs: number;
  readonly nowMs: number;
  readonly toMs: number;
}

export function windowOf(span: Span, nowMs: number): TimeWindow {
  return { fromMs: nowMs - PAST_DAYS[span] * DAY_MS, nowMs, toMs: nowMs + span * DAY_MS };
}

/** The end of a credential that counts where it is used; see `withEndInUse`. */
export interface OverviewEnd {
  /** Milliseconds since 1970 UTC. */
  readonly endsMs: number;
  readonly production: boolean;
}

/** What the overview says of all credentials without showing each. */
export interface OverviewSums {
  readonly counts: Counts;
  /** The lines that hold anything at any time, so that zooming moves none; top first. */
  readonly lanes: readonly Lane[];
  /** How many end before the time that is shown, and after it. */
  readonly before: number;
  readonly after: number;
}

/** Sums up the `ends`, in any order, of those of `all` credentials that end. */
export function overviewOf(
  ends: Iterable<OverviewEnd>,
  all: number,
  { fromMs, nowMs, toMs }: TimeWindow,
): OverviewSums {
  const counts = { expired: 0, week: 0, month: 0, fine: 0, endless: all };
  let [production, others] = [false, false];
  let [before, after] = [0, 0];
  for (const end of ends) {
    const { endsMs } = end;
    counts[partOf(endsMs - nowMs)] += 1;
    counts.endless -= 1;
    if (end.production) production = true;
    else others = true;
    if (endsMs < fromMs) before += 1;
    else if (endsMs > toMs) after += 1;
  }
  const lanes: Lane[] = [];
  if (production) lanes.push('production');
  if (others) lanes.push('others');
  return { counts, lanes, before, after };
}

/** What ends now has ended; the search's parts of time reach to before their end, too. */
function partOf(leftMs: number): Exclude<CounterId, 'endless'> {
  if (leftMs <= 0) return 'expired';
  if (leftMs < WEEK_MS) return 'week';
  return leftMs < MONTH_MS ? 'month' : 'fine';
}
