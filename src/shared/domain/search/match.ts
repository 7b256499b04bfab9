import type { EndEdge, EndRange } from './ends';
import type { Condition, SearchQuery } from './query';
import type { SearchTable } from './table';

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

/** What a query finds in a table: a 1 at each of its rows, a 0 at the others. */
export function foundRows(
  table: SearchTable,
  { conditions }: SearchQuery,
  clock: SearchClock,
): Uint8Array {
  const found = new Uint8Array(table.size).fill(1);
  const rows = new Uint8Array(table.size);
  // What is quick to tell comes first: the rest is not asked where nothing is left.
  for (const condition of [...conditions].sort((a, b) => COSTS[a.type] - COSTS[b.type])) {
    rows.fill(0);
    markRows(condition, table, clock, rows);
    const wanted = condition.negated ? 0 : 1;
    let left = 0;
    for (let row = 0; row < found.length; row += 1) {
      if (rows[row] !== wanted) found[row] = 0;
      left += found[row] ?? 0;
    }
    if (left === 0) break;
  }
  return found;
}

const COSTS = { ends: 0, is: 1, field: 2, text: 3 } as const satisfies Record<
  Condition['type'],
  number
>;

function markRows(
  condition: Condition,
  table: SearchTable,
  clock: SearchClock,
  rows: Uint8Array,
): void {
  switch (condition.type) {
    case 'text':
      table.markHolding(condition.text, rows);
      break;
    case 'field':
      table.markHaving(condition.field, condition.values, rows);
      break;
    case 'ends':
      for (const range of condition.ranges) {
        if (range === 'never') table.markEndless(rows);
        else table.markEnding(spanOf(range, clock), rows);
      }
      break;
    case 'is':
      table.markFlagged(condition.flags, clock.nowMs, rows);
  }
}

function spanOf({ from, to }: Exclude<EndRange, 'never'>, clock: SearchClock) {
  return {
    from: from === undefined ? Number.NEGATIVE_INFINITY : edgeMs(from, clock),
    to: to === undefined ? Number.POSITIVE_INFINITY : edgeMs(to, clock),
  };
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
