import type { EndEdge, EndRange } from './ends';
import type { SearchFlag } from './flags';
import type { Condition, SearchQuery, TextValue } from './query';
import { type SearchEntry, stateOfEntry } from './subject';

/** The time and the calendar of whoever searches. */
export interface SearchClock {
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: number;
  /**
   * The first moment of a day in milliseconds since 1970 UTC; months count from 1, and what is past a
   * month's or a year's end goes on in the next. Absent: by the system's zone.
   */
  readonly dayStart?: (year: number, month: number, day: number) => number;
  /** The day that it is; absent: by the system's zone. */
  readonly today?: { readonly year: number; readonly month: number; readonly day: number };
}

type Test = (entry: SearchEntry) => boolean;

/** Whether a query finds an entry, made once for any number of entries. */
export function matcher({ conditions }: SearchQuery, clock: SearchClock): Test {
  // What is quick to tell comes first.
  const tests = [...conditions]
    .sort((a, b) => COSTS[a.type] - COSTS[b.type])
    .map((condition) => {
      const test = testOf(condition, clock);
      return condition.negated ? (entry: SearchEntry) => !test(entry) : test;
    });
  const [first, second] = tests;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  return (entry) => tests.every((test) => test(entry));
}

const COSTS = { ends: 0, is: 1, field: 2, text: 3 } as const satisfies Record<
  Condition['type'],
  number
>;

function testOf(condition: Condition, clock: SearchClock): Test {
  switch (condition.type) {
    case 'text':
      return ({ text }) => text.includes(condition.text);
    case 'field': {
      const { field, values } = condition;
      return ({ fields }) =>
        fields[field].some((text) => values.some((value) => holds(text, value)));
    }
    case 'ends':
      return endsTest(condition.ranges, clock);
    case 'is':
      return (entry) => condition.flags.some((flag) => has(entry, flag, clock.nowMs));
  }
}

function has(entry: SearchEntry, flag: SearchFlag, nowMs: number): boolean {
  switch (flag) {
    case 'expired':
    case 'soon':
    case 'fine':
      return stateOfEntry(entry, nowMs) === flag;
    default:
      return entry.flags.has(flag);
  }
}

/** Whether a text is that value, or one of its words begins with it. */
function holds(text: string, { text: wanted, exact }: TextValue): boolean {
  if (exact) return text === wanted;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

function endsTest(ranges: readonly EndRange[], clock: SearchClock): Test {
  const never = ranges.includes('never');
  const spans = ranges.flatMap((range) =>
    range === 'never'
      ? []
      : [
          {
            from: range.from === undefined ? Number.NEGATIVE_INFINITY : edgeMs(range.from, clock),
            to: range.to === undefined ? Number.POSITIVE_INFINITY : edgeMs(range.to, clock),
          },
        ],
  );
  return ({ endsMs }) =>
    endsMs === undefined ? never : spans.some(({ from, to }) => endsMs >= from && endsMs < to);
}

function edgeMs(edge: EndEdge, clock: SearchClock): number {
  if ('fromNowMs' in edge) return clock.nowMs + edge.fromNowMs;
  const dayStart = clock.dayStart ?? systemDayStart;
  if ('day' in edge) return dayStart(edge.day.year, edge.day.month, edge.day.day);
  const { year, month, day } = clock.today ?? systemDay(clock.nowMs);
  return dayStart(year, month, day + edge.daysFromToday);
}

function systemDay(nowMs: number): NonNullable<SearchClock['today']> {
  const now = new Date(nowMs);
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

function systemDayStart(year: number, month: number, day: number): number {
  return new Date(year, month - 1, day).getTime();
}
