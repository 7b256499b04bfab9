import type { Settings } from '../../shared/domain/settings';

/** How many days ahead the timeline shows. */
export type Span = Settings['overview']['days'];

/** From near to far. */
export const SPANS: readonly Span[] = [7, 30, 90, 365];

const DAY_MS = 86_400_000;

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

/** The next nearer or farther span; the same where there is none. */
export function zoomed(span: Span, direction: 'in' | 'out'): Span {
  return SPANS[SPANS.indexOf(span) + (direction === 'in' ? -1 : 1)] ?? span;
}
