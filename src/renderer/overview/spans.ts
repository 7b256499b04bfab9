import type { Span } from '../../shared/domain/overview';

export { type Span, type TimeWindow, windowOf } from '../../shared/domain/overview';

/** From near to far. */
export const SPANS: readonly Span[] = [7, 30, 90, 365];

/** The next nearer or farther span; the same where there is none. */
export function zoomed(span: Span, direction: 'in' | 'out'): Span {
  return SPANS[SPANS.indexOf(span) + (direction === 'in' ? -1 : 1)] ?? span;
}
