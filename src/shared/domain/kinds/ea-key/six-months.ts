import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { said } from '../../../texts/said';
import { type ExactInstant, toExactInstant } from '../../exact-instant';
import { ok, type Result, refuse } from '../../result';
import { FIRST_YEAR } from '../../written-time';
import type { EntryMoment } from '../entry';

const LIFE_MONTHS = 6;
const FIELD = 'startDate';
const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** Today in the user's zone, `YYYY-MM-DD`. */
export function today({ nowMs, zone }: EntryMoment): string {
  return PlainDate.toString(dateOf({ nowMs, zone }));
}

/** When the typed day began in the user's zone, ISO UTC. Refused where it is none, or yet to come. */
export function startOfDay(text: string, moment: EntryMoment): Result<string> {
  const date = readDate(text, moment);
  if (!date.ok) return date;
  return ok(new Date(beginningMs(date.value, moment.zone)).toISOString());
}

/**
 * The end of a key that was made on that day: six calendar months later, when that day begins in
 * the user's zone. A month without that day ends it on its last one (31 August: 28 or 29 February).
 */
export function sixMonthsAfter(text: string, moment: EntryMoment): Result<ExactInstant> {
  const date = readDate(text, moment);
  if (!date.ok) return date;
  const end = PlainDate.addMonths(date.value, LIFE_MONTHS, { overflow: 'constrain' });
  return ok(toExactInstant(beginningMs(end, moment.zone)));
}

function readDate(text: string, moment: EntryMoment): Result<PlainDate.Record> {
  const [, year = '', month = '', day = ''] = DATE.exec(text.trim()) ?? [];
  const date = year === '' ? undefined : existing(Number(year), Number(month), Number(day));
  if (date === undefined || Number(year) < FIRST_YEAR) {
    return refuse('start-date-form', said().eaKey.entry.startDateForm, FIELD);
  }
  if (PlainDate.compare(date, dateOf(moment)) > 0) {
    return refuse('start-date-future', said().eaKey.entry.startDateFuture, FIELD);
  }
  return ok(date);
}

function existing(year: number, month: number, day: number): PlainDate.Record | undefined {
  try {
    return PlainDate.create(year, month, day);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function dateOf({ nowMs, zone }: EntryMoment): PlainDate.Record {
  const instant = Instant.fromEpochMilliseconds(Math.floor(nowMs));
  return ZonedDateTime.toPlainDate(Instant.toZonedDateTimeISO(instant, zone));
}

/** Midnight, or where the clocks skip it the first moment after. */
function beginningMs(date: PlainDate.Record, zone: string): number {
  return PlainDate.toZonedDateTime(date, zone).epochMilliseconds;
}
