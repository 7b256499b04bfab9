import { said } from '../../texts/said';
import { quoted } from '../quoted';
import { ok, type Result, refuse } from '../result';

/** A day of the calendar, in the zone of whoever searches. */
export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** An edge of a range: so many milliseconds from now, or the first moment of a day. */
export type EndEdge =
  | { readonly fromNowMs: number }
  | { readonly day: CalendarDay }
  | { readonly daysFromToday: number };

/** Ends from `from` on (absent: from the beginning) until before `to`; or no end at all. */
export type EndRange = 'never' | { readonly from?: EndEdge; readonly to?: EndEdge };

const UNIT_MS: ReadonlyMap<string, number> = new Map([
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
  ['w', 604_800_000],
  ['M', 2_592_000_000],
  ['y', 31_536_000_000],
]);
const NEVER: ReadonlySet<string> = new Set(['never', 'none']);
const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

/**
 * What follows `expires:`: a comparison (`<`, `<=`, `>`, `>=`, or none) with a time from now (`7d`,
 * `12h`, `-30d`), a day, a month or a year. `<7d` holds for what has ended too; `7d` is the coming
 * seven days alone, `-7d` the last seven. Undefined where it is the beginning of something right.
 */
export function parseEnds(value: string): Result<EndRange | undefined> {
  const [, sign = '', rest = ''] = /^([<>]=?|=|≤|≥)?\s*(.*)$/su.exec(value) ?? [];
  const operator = sign.replace('≤', '<=').replace('≥', '>=').replace(/^=$/, '');
  const typed = rest.trim().toLowerCase().replace(/^−/, '-');
  if (/^-?\d{0,4}$/.test(typed) && !/^\d{4}$/.test(typed)) return ok(undefined);
  if (NEVER.has(typed)) {
    if (operator === '') return ok('never');
    return refuse('bad-end', said().search.noComparedNever);
  }
  // The one unit that is told by its case, as everywhere: m is minutes, M is months.
  const cased = typed.endsWith('m') && rest.trim().endsWith('M') ? typed.replace(/m$/, 'M') : typed;
  const span = /^(-?)(\d{1,5}(?:\.\d{1,3})?)([a-z]+)$/i.exec(cased);
  if (span !== null) return spanRange(operator, span, cased);
  const relative = DAYS.get(typed);
  if (relative !== undefined) {
    return ok(compared(operator, { daysFromToday: relative }, { daysFromToday: relative + 1 }));
  }
  const date = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(typed);
  if (date !== null) return dateRange(operator, date, typed);
  if (/^\d{4}-(\d{1,2}-?)?$/.test(typed) || isBeginning(typed)) return ok(undefined);
  const { search } = said();
  return refuse('bad-end', search.noEnd(quoted(rest, search.afterExpires)));
}

function spanRange(
  operator: string,
  [, minus = '', count = '', unit = '']: readonly string[],
  typed: string,
): Result<EndRange> {
  const unitMs = UNIT_MS.get(unit);
  if (unitMs === undefined) return refuse('bad-end', said().search.unknownUnit(quoted(typed)));
  const length = Math.round(Number(count) * unitMs);
  const edge = { fromNowMs: minus === '-' ? -length : length };
  if (operator === '') {
    const now = { fromNowMs: 0 };
    return ok(minus === '-' ? { from: edge, to: now } : { from: now, to: edge });
  }
  return ok(compared(operator, edge, { fromNowMs: edge.fromNowMs + 1 }));
}

function dateRange(
  operator: string,
  [, yearText = '', monthText, dayText]: readonly (string | undefined)[],
  typed: string,
): Result<EndRange> {
  const year = Number(yearText);
  const month = monthText === undefined ? 1 : Number(monthText);
  const day = dayText === undefined ? 1 : Number(dayText);
  const first = new Date(Date.UTC(2000, month - 1, day));
  first.setUTCFullYear(year, month - 1, day);
  if (first.getUTCMonth() !== month - 1 || first.getUTCDate() !== day || year < 1000) {
    return refuse('bad-end', said().search.noDay(quoted(typed)));
  }
  const next = {
    year: year + (monthText === undefined ? 1 : 0),
    month: month + (monthText !== undefined && dayText === undefined ? 1 : 0),
    day: day + (dayText === undefined ? 0 : 1),
  };
  return ok(compared(operator, { day: { year, month, day } }, { day: next }));
}

// `start` is the first moment of what was named, `after` the first one past it.
function compared(operator: string, start: EndEdge, after: EndEdge): EndRange {
  switch (operator) {
    case '<':
      return { to: start };
    case '<=':
      return { to: after };
    case '>':
      return { from: after };
    case '>=':
      return { from: start };
    default:
      return { from: start, to: after };
  }
}

function isBeginning(typed: string): boolean {
  return [...NEVER, ...DAYS.keys()].some((word) => word.startsWith(typed));
}
