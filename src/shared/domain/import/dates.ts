import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import { type ExactInstant, toExactInstant } from '../exact-instant';
import { readOffset } from './offset';

/** Which of two numbers is the day. */
export type DateOrder = 'day-first' | 'month-first';

/** A day, and perhaps a time of that day, as written. */
export interface WrittenDate {
  readonly what: 'date';
  readonly year: number;
  /** The two in the order they were written, where only the context tells which is the day. */
  readonly pair?: readonly [number, number];
  readonly month: number;
  readonly day: number;
  /** Absent: the day alone. */
  readonly time?: { readonly hour: number; readonly minute: number; readonly second: number };
  /** Minutes east of UTC; absent: in whatever zone the file is in. */
  readonly offsetMinutes?: number;
}

/** What stands in a cell for dates. */
export type DateCell =
  | { readonly what: 'none' }
  | { readonly what: 'never' }
  | { readonly what: 'moment'; readonly epochMs: number }
  | WrittenDate
  | { readonly what: 'unreadable' };

const NEVER =
  /^(?:never|no(?: |-)?(?:expiry|expiration|end)|does not expire|unlimited|permanent|none|n\/a|nie|unbegrenzt|9999-12-31.*)$/i;
const EMPTY = /^[-–—?]*$/;
const CLOCK = String.raw`(?:(?:T|,?\s+|\s+at\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([AP]\.?M\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${CLOCK}$`, 'i');
const BASIC = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${CLOCK}$`, 'i');
const DAY_NAMED = new RegExp(
  String.raw`^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\.?[-\s]+([a-zä]{3,9})\.?,?[-\s]+(\d{4}|\d{2})${CLOCK}$`,
  'i',
);
const MONTH_NAMED = new RegExp(
  String.raw`^(?:[a-z]{2,9}\.?,?\s+)?([a-zä]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${CLOCK}$`,
  'i',
);
const EPOCH = /^1\d{9}(?:\d{3})?$|^[2-4]\d{9}(?:\d{3})?$/;
/** The days that a spreadsheet counts from 30 December 1899: 2000 to 2099. */
const SERIAL = /^(\d{5})(?:[.,](\d+))?$/;
const SERIAL_START_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const LONGEST = 60;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const OTHER_MONTHS: Readonly<Record<string, number>> = { mär: 3, mrz: 3, mai: 5, okt: 10, dez: 12 };
const FULL =
  /^(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|mär(?:z)?|mrz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)$/i;

/** Reads a cell as people and programs write dates. Never throws. */
export function readDate(cell: string): DateCell {
  if (cell.length > LONGEST) return { what: 'unreadable' };
  const text = cell.replace(/\s+/gu, ' ').trim();
  if (EMPTY.test(text)) return { what: 'none' };
  if (NEVER.test(text)) return { what: 'never' };
  if (EPOCH.test(text)) {
    return { what: 'moment', epochMs: Number(text) * (text.length > 10 ? 1 : 1000) };
  }
  return yearFirst(text) ?? yearLast(text) ?? named(text) ?? serial(text) ?? UNREADABLE;
}

const UNREADABLE: DateCell = { what: 'unreadable' };

/** Whether only a person can tell which number is the day. */
export function isAmbiguous(cell: DateCell): boolean {
  if (cell.what !== 'date' || cell.pair === undefined) return false;
  const [first, second] = cell.pair;
  return first <= 12 && second <= 12 && first !== second;
}

/** What a column of dates tells about itself; `undefined`: it tells nothing, or two things. */
export function orderIn(cells: Iterable<DateCell>): DateOrder | undefined {
  let dayFirst = false;
  let monthFirst = false;
  for (const cell of cells) {
    if (cell.what !== 'date' || cell.pair === undefined) continue;
    const [first, second] = cell.pair;
    if (first > 12 && second <= 12) dayFirst = true;
    if (second > 12 && first <= 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'day-first' : 'month-first';
}

/**
 * The moment of a date in `zone` (an IANA name). A day alone is its first moment, so that nobody is
 * told too late; a time that the clocks pass twice is the first one. `undefined` where that day or
 * time does not exist.
 */
export function momentOf(
  date: WrittenDate,
  { order, zone }: { readonly order: DateOrder | undefined; readonly zone: string },
): ExactInstant | undefined {
  const { year, time = { hour: 0, minute: 0, second: 0 }, offsetMinutes } = date;
  const { month, day } = placed(date, order);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const { hour, minute, second } = time;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  if (offsetMinutes !== undefined) {
    const utc = Date.UTC(year, month - 1, day, hour, minute, second);
    return toExactInstant(utc - offsetMinutes * 60_000);
  }
  const wall = PlainDateTime.create(year, month, day, hour, minute, second);
  const zoned = PlainDateTime.toZonedDateTime(wall, zone, { disambiguation: 'compatible' });
  return toExactInstant(zoned.epochMilliseconds);
}

function placed(
  { pair, month, day }: WrittenDate,
  order: DateOrder | undefined,
): { readonly month: number; readonly day: number } {
  if (pair === undefined) return { month, day };
  const [first, second] = pair;
  const monthFirst = second > 12 || (first <= 12 && order === 'month-first');
  return monthFirst ? { month: first, day: second } : { month: second, day: first };
}

function yearFirst(text: string): DateCell | undefined {
  const [, year, , month, day, ...clock] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return dated(Number(year), Number(month), Number(day), clock);
  const [, basicYear, basicMonth, basicDay] = BASIC.exec(text) ?? [];
  if (basicYear === undefined) return undefined;
  return dated(Number(basicYear), Number(basicMonth), Number(basicDay), []);
}

function yearLast(text: string): DateCell | undefined {
  const [, first, mark, second, year, ...clock] = YEAR_LAST.exec(text) ?? [];
  if (first === undefined) return undefined;
  const one = Number(first);
  const two = Number(second);
  const date = dated(fullYear(year), two, one, clock);
  // With dots the day comes first wherever dots are used.
  if (date.what !== 'date' || mark === '.') return date;
  return { ...date, pair: [one, two] };
}

function named(text: string): DateCell | undefined {
  const [, day, dayMonth = '', dayYear, ...dayClock] = DAY_NAMED.exec(text) ?? [];
  if (day !== undefined && FULL.test(dayMonth)) {
    return dated(fullYear(dayYear), monthOf(dayMonth), Number(day), dayClock);
  }
  const [, month = '', monthDay, year, ...clock] = MONTH_NAMED.exec(text) ?? [];
  if (monthDay === undefined || !FULL.test(month)) return undefined;
  return dated(fullYear(year), monthOf(month), Number(monthDay), clock);
}

function serial(text: string): DateCell | undefined {
  const [, days, part = '0'] = SERIAL.exec(text) ?? [];
  const count = Number(days);
  if (days === undefined || count < 36_526 || count > 73_050) return undefined;
  const minutes = Math.round(Number(`0.${part}`) * 1_440);
  const moment = new Date(SERIAL_START_MS + count * DAY_MS + minutes * 60_000);
  const time = { hour: moment.getUTCHours(), minute: moment.getUTCMinutes(), second: 0 };
  return {
    what: 'date',
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    ...(minutes === 0 ? {} : { time }),
  };
}

function dated(
  year: number,
  month: number,
  day: number,
  [hour, minute, second = '0', half, zone]: readonly (string | undefined)[],
): DateCell {
  const date = { what: 'date', year, month, day } as const;
  if (year < 2000 || year > 2999) return UNREADABLE;
  if (hour === undefined) return date;
  const hours = half === undefined ? Number(hour) : twelve(Number(hour), half);
  if (hours === undefined) return UNREADABLE;
  const time = { hour: hours, minute: Number(minute), second: Number(second) };
  if (zone === undefined) return { ...date, time };
  const offsetMinutes = readOffset(zone);
  return offsetMinutes === undefined ? UNREADABLE : { ...date, time, offsetMinutes };
}

function twelve(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function monthOf(name: string): number {
  const short = name.slice(0, 3).toLowerCase();
  return OTHER_MONTHS[short] ?? MONTHS.indexOf(short) + 1;
}

function fullYear(year = ''): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
