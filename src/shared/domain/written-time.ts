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

const ISO_EXAMPLE = '2030-01-31 18:30';
const PORTAL_EXAMPLE = '01/31/2030 6:30 PM';

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
  if (clock === null) return refuseClock(rest, ISO_EXAMPLE);
  const [, hour = '', minute = '', second = '0', fraction = '', zone = ''] = clock;

  if (/^[AP]M\b/i.test(zone)) {
    return refuse(
      'expiry-am-pm',
      `AM and PM belong to the form ${PORTAL_EXAMPLE}; with the year first the clock has 24 hours: ${ISO_EXAMPLE}.`,
      FIELD,
    );
  }
  if (fraction.length > 7) {
    return refuse(
      'expiry-too-many-digits',
      `A token's expiry has seven digits after the seconds; ${fraction.length} were given. Cut it after .${fraction.slice(0, 7)}.`,
      FIELD,
    );
  }
  if (Number(hour) === 24) {
    return refuse(
      'expiry-hour-24',
      '24 is not an hour: write 00:00 of the next day for midnight.',
      FIELD,
    );
  }
  if (Number(hour) > 23) {
    return refuse('expiry-hour', `${hour} is not an hour: hours go from 00 to 23.`, FIELD);
  }
  return finish(checked.value, { hour: Number(hour), minute, second, fraction, zone });
}

function readPortal(date: WrittenDate, rest: string): Result<WrittenTime> {
  const checked = checkDate(date);
  if (!checked.ok) return checked;
  const clock = PORTAL_CLOCK.exec(rest);
  if (clock === null) return refuseClock(rest, PORTAL_EXAMPLE);
  const [, hour = '', minute = '', second = '0', half = '', zone = ''] = clock;

  if (half === '') {
    return refuse(
      'expiry-no-am-pm',
      `Say AM or PM, as in ${PORTAL_EXAMPLE}, or put the year first for a 24-hour clock: ${ISO_EXAMPLE}.`,
      FIELD,
    );
  }
  const twelve = Number(hour);
  if (twelve < 1 || twelve > 12) {
    const other = `${twelve % 12 || 12}:${minute} ${twelve < 12 ? 'AM' : 'PM'}`;
    return refuse(
      'expiry-hour-12',
      `${hour}:${minute} ${half.toUpperCase()} does not exist: with AM and PM, hours go from 1 to 12.${twelve < 24 ? ` Did you mean ${other}?` : ''}`,
      FIELD,
    );
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
  if (minute > 59) {
    return refuse('expiry-minute', `${minute} is not a minute: minutes go from 00 to 59.`, FIELD);
  }
  if (second > 59) {
    return refuse('expiry-second', `${second} is not a second: seconds go from 00 to 59.`, FIELD);
  }
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
  if (date.year.length !== 4 || year < FIRST_YEAR) {
    return refuse(
      'expiry-year',
      `${quoted(date.year)} is not a year from ${FIRST_YEAR} to ${LAST_YEAR}: write it with four digits.`,
      FIELD,
    );
  }
  if (month < 1 || month > 12) {
    const swapped = day >= 1 && day <= 12 ? ' In MM/DD/YYYY the month comes first.' : '';
    return refuse(
      'expiry-month',
      `${date.month} is not a month: months go from 1 to 12.${swapped}`,
      FIELD,
    );
  }
  // Day 0 of the next month is the last of this one.
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) {
    const name = MONTHS[month - 1];
    return refuse(
      'expiry-day',
      `${day} ${name} ${year} does not exist: ${name} has ${days} days.`,
      FIELD,
    );
  }
  return ok({ year, month, day });
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function refuseClock(rest: string, example: string): Result<never> {
  return rest.trim() === ''
    ? refuse(
        'expiry-no-time',
        `A date alone is a whole day: add the time, as in ${example}.`,
        FIELD,
      )
    : refuse(
        'expiry-time',
        `${quoted(rest.trim(), 'What follows the date')} is not a time of day: write it as in ${example}.`,
        FIELD,
      );
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
    return refuse(
      'expiry-zone',
      `${quoted(typed, 'What follows the time')} is not understood as a time zone: write Z for UTC or an offset such as +02:00.`,
      FIELD,
    );
  }
  return ok((parts[1] === '-' ? -1 : 1) * (hours * 60 + minutes));
}
