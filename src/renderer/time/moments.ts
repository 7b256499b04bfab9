import type { DateForm } from './date-form';

/** How moments are written: in the system's form and zone, unless told otherwise (for tests). */
export interface Place extends DateForm {
  readonly zone?: string;
}

let form: DateForm = {};

const DATE_AND_TIME = { dateStyle: 'medium', timeStyle: 'short' } as const;
const TIME = { timeStyle: 'short' } as const;
const WITH_ZONE = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;
const IN_FULL = {
  weekday: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'long',
} as const;

/** Sets the form in which the window writes all moments from now on. */
export function writeMomentsAs(next: DateForm): void {
  form = next;
}

/** Milliseconds since 1970 UTC of an ISO UTC instant with any number of fractional digits. */
export function toMs(instant: string): number {
  // Date takes at most milliseconds for granted; longer fractions are left to the engine.
  return Date.parse(instant.replace(/(\.\d{3})\d+Z$/, '$1Z'));
}

/** Date and time of day, e.g. "12 Jan 2025, 14:30". */
export function localMoment(ms: number, place: Place = form): string {
  return format(ms, place, DATE_AND_TIME);
}

/** The time of day alone, e.g. "14:30". */
export function timeOfDay(ms: number, place: Place = form): string {
  return format(ms, place, TIME);
}

/** The same with the short name of the zone, e.g. "12 Jan 2025, 14:30 CET". */
export function zonedMoment(ms: number, place: Place = form): string {
  return format(ms, place, WITH_ZONE);
}

/** A day, or the days from one to another: "24 Nov 2026", "24 – 27 Nov 2026". */
export function localDays(firstMs: number, lastMs: number, place: Place = form): string {
  const { locale, zone } = place;
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone });
  return days.formatRange(firstMs, lastMs);
}

/** Those parts of a date alone, e.g. "Mon 23" or "1 Dec". */
export function partOfDate(
  ms: number,
  parts: Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day' | 'month' | 'year'>,
  { locale, zone }: Place = form,
): string {
  return format(ms, { locale, zone }, parts);
}

/** Date and time of day with weekday, seconds and zone, for the second line and the tooltip. */
export function fullMoment(ms: number, place: Place = form): string {
  return format(ms, place, IN_FULL);
}

/** {@link fullMoment} in UTC. */
export function utcMoment(ms: number): string {
  return fullMoment(ms, { ...form, zone: 'UTC' });
}

/** The system's zone by its IANA name, e.g. `Europe/Berlin`. */
export function systemZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A zone's distance from UTC at a moment, e.g. `UTC+01:00`. */
export function zoneOffset(ms: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  }).formatToParts(ms);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? 'UTC+00:00' : name.replace('GMT', 'UTC');
}

function format(
  ms: number,
  { locale, hourCycle, zone }: Place,
  options: Intl.DateTimeFormatOptions,
): string {
  if (Number.isNaN(ms)) return '';
  let known = formatters.get(options);
  if (known === undefined) {
    known = new Map();
    formatters.set(options, known);
  }
  // With the offset of now: who travels with the app open gets the new zone.
  const key = `${locale} ${hourCycle} ${zone} ${new Date().getTimezoneOffset()}`;
  let formatter = known.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(locale, { ...options, hourCycle, timeZone: zone });
    known.set(key, formatter);
  }
  return formatter.format(ms);
}

/** By the options, each in an object of its own; to make one takes longer than to draw a row. */
const formatters = new WeakMap<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();
