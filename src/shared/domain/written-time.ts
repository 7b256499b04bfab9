import type { MomentForm } from '../texts/en/written-times';
import { said } from '../texts/said';
import { quoted } from './quoted';
import { ok, type Result, refuse } from './result';

/** A date and time of day as written, checked against the calendar but not yet placed in a zone. */
export interface WrittenTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Exactly seven digits, as typed and filled up with zeros. */
  readonly fraction: string;
  /** Minutes east of UTC; absent for a local time. */
  readonly offsetMinutes?: number;
}

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 9999;

const FIELD = 'expiry';
const ISO = /^(\d{4,})-(\d{1,2})-(\d{1,2})(.*)$/su;
const PORTAL = /^(\d{1,2})\/(\d{1,2})\/(\d+)(.*)$/su;
const CLOCK = /^(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?\s*(.*)$/isu;
const PORTAL_CLOCK = /^,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?(?![A-Z])\s*(.*)$/isu;
const OFFSET = /^([+-])(\d{2}):?(\d{2})$/;

/**
 * Reads the two ways to write a moment, `YYYY-MM-DD HH:MM[:SS[.fffffff]]` (with a blank or `T`)
 * and the portal's `MM/DD/YYYY H:MM AM|PM`, each with or without `Z` or an offset such as `+02:00`.
 * Undefined for a text that has neither shape; refused for one that has it and cannot be right.
 */
export function readWrittenTime(text: string): Result<WrittenTime> | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year = '', month = '', day = '', rest = ''] = iso;
    return readIso({ year, month, day }, rest);
  }
  const portal = PORTAL.exec(text);
  if (portal !== null) {
    const [, month = '', day = '', year = '', rest = ''] = portal;
    return readPortal({ year, month, day }, rest);
  }
  return undefined;
}

interface WrittenDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function readIso(date: WrittenDate, rest: string): Result<WrittenTime> {
  const checked = checkDate(date);
  if (!checked.ok) return checked;
  const clock = CLOCK.exec(rest);
  if (clock === null) return refuseClock(rest, 'iso');
  const [, hour = '', minute = '', second = '0', fraction = '', zone = ''] = clock;

  const { writtenTimes } = said();
  if (/^[AP]M\b/i.test(zone)) return refuse('expiry-am-pm', writtenTimes.halfWithIso, FIELD);
  if (fraction.length > 7) {
    const message = writtenTimes.tooManyDigits(fraction.length, fraction.slice(0, 7));
    return refuse('expiry-too-many-digits', message, FIELD);
  }
  if (Number(hour) === 24) return refuse('expiry-hour-24', writtenTimes.hour24, FIELD);
  if (Number(hour) > 23) return refuse('expiry-hour', writtenTimes.hour(hour), FIELD);
  return finish(checked.value, { hour: Number(hour), minute, second, fraction, zone });
}

function readPortal(date: WrittenDate, rest: string): Result<WrittenTime> {
  const checked = checkDate(date);
  if (!checked.ok) return checked;
  const clock = PORTAL_CLOCK.exec(rest);
  if (clock === null) return refuseClock(rest, 'portal');
  const [, hour = '', minute = '', second = '0', half = '', zone = ''] = clock;

  const { writtenTimes } = said();
  if (half === '') return refuse('expiry-no-am-pm', writtenTimes.noHalf, FIELD);
  const twelve = Number(hour);
  if (twelve < 1 || twelve > 12) {
    const other = `${twelve % 12 || 12}:${minute} ${twelve < 12 ? 'AM' : 'PM'}`;
    const clock = `${hour}:${minute} ${half.toUpperCase()}`;
    const message = writtenTimes.hour12(clock, twelve < 24 ? other : undefined);
    return refuse('expiry-hour-12', message, FIELD);
  }
  const noon = half.toUpperCase() === 'PM' ? 12 : 0;
  return finish(checked.value, { hour: (twelve % 12) + noon, minute, second, fraction: '', zone });
}

interface Clock {
  readonly hour: number;
  readonly minute: string;
  readonly second: string;
  readonly fraction: string;
  readonly zone: string;
}

function finish(date: Pick<WrittenTime, 'year' | 'month' | 'day'>, clock: Clock) {
  const minute = Number(clock.minute);
  const second = Number(clock.second);
  const { writtenTimes } = said();
  if (minute > 59) return refuse('expiry-minute', writtenTimes.minute(minute), FIELD);
  if (second > 59) return refuse('expiry-second', writtenTimes.second(second), FIELD);
  const offset = readOffset(clock.zone);
  if (!offset.ok) return offset;
  const written = {
    ...date,
    hour: clock.hour,
    minute,
    second,
    fraction: clock.fraction.padEnd(7, '0'),
  };
  return ok(offset.value === undefined ? written : { ...written, offsetMinutes: offset.value });
}

function checkDate(date: WrittenDate): Result<Pick<WrittenTime, 'year' | 'month' | 'day'>> {
  const year = Number(date.year);
  const month = Number(date.month);
  const day = Number(date.day);
  const { writtenTimes } = said();
  if (date.year.length !== 4 || year < FIRST_YEAR) {
    const message = writtenTimes.year(quoted(date.year), FIRST_YEAR, LAST_YEAR);
    return refuse('expiry-year', message, FIELD);
  }
  if (month < 1 || month > 12) {
    const swapped = day >= 1 && day <= 12;
    return refuse('expiry-month', writtenTimes.month(date.month, swapped), FIELD);
  }
  // Day 0 of the next month is the last of this one.
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) {
    return refuse('expiry-day', writtenTimes.day(day, month, year, days), FIELD);
  }
  return ok({ year, month, day });
}

function refuseClock(rest: string, form: MomentForm): Result<never> {
  const { writtenTimes } = said();
  if (rest.trim() === '') return refuse('expiry-no-time', writtenTimes.noTime(form), FIELD);
  const typed = quoted(rest.trim(), writtenTimes.afterTheDate);
  return refuse('expiry-time', writtenTimes.time(typed, form), FIELD);
}

function readOffset(zone: string): Result<number | undefined> {
  const typed = zone.trim();
  if (typed === '') return ok(undefined);
  if (/^(?:Z|UTC)$/i.test(typed)) return ok(0);
  const parts = OFFSET.exec(typed);
  const hours = Number(parts?.[2]);
  const minutes = Number(parts?.[3]);
  // No clock on Earth is further from UTC than +14:00, and .NET takes none.
  if (parts === null || minutes > 59 || hours * 60 + minutes > 14 * 60) {
    const { writtenTimes } = said();
    const message = writtenTimes.zone(quoted(typed, writtenTimes.afterTheTime));
    return refuse('expiry-zone', message, FIELD);
  }
  return ok((parts[1] === '-' ? -1 : 1) * (hours * 60 + minutes));
}
