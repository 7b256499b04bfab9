import { type Place, partOfDate } from '../time/moments';
import type { Span } from './spans';

type Step = 'day' | 'week' | 'half-month' | 'month';

const STEPS: { readonly [span in Span]: Step } = {
  7: 'day',
  30: 'week',
  90: 'half-month',
  365: 'month',
};

/** Where the axis is marked: beginnings of local days, in milliseconds since 1970 UTC. */
export function axisTicks(
  span: Span,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): readonly number[] {
  const step = STEPS[span];
  const day = new Date(fromMs);
  day.setHours(0, 0, 0, 0);
  const ticks: number[] = [];
  while (day.getTime() <= toMs) {
    if (day.getTime() >= fromMs && isMarked(day, step)) ticks.push(day.getTime());
    day.setDate(day.getDate() + 1);
  }
  return ticks;
}

/** "Mon 23", "1 Dec", "Jan 2027": in the system's form unless told otherwise. */
export function tickLabel(ms: number, span: Span, place?: Place): string {
  return partOfDate(ms, labelParts(ms, STEPS[span]), place);
}

function isMarked(day: Date, step: Step): boolean {
  switch (step) {
    case 'day':
      return true;
    case 'week':
      return day.getDay() === 1;
    case 'half-month':
      return day.getDate() === 1 || day.getDate() === 15;
    case 'month':
      return day.getDate() === 1;
  }
}

// One object each: dates are written quicker by options that are known.
const WEEKDAY = { weekday: 'short', day: 'numeric' } as const;
const DAY = { day: 'numeric', month: 'short' } as const;
const MONTH = { month: 'short' } as const;
const MONTH_OF_YEAR = { month: 'short', year: 'numeric' } as const;

function labelParts(ms: number, step: Step): Parameters<typeof partOfDate>[1] {
  if (step === 'day') return WEEKDAY;
  if (step !== 'month') return DAY;
  // The month of a new year says which.
  return new Date(ms).getMonth() === 0 ? MONTH_OF_YEAR : MONTH;
}
