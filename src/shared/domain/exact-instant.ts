/**
 * ISO 8601 UTC with exactly seven fractional digits, `2014-08-04T22:03:00.0000000Z`: .NET's
 * round-trip ("O") form, which is what API Management signs. A string and not a `Date`, because
 * a `Date` cannot hold the last four digits. Two of them compare as strings.
 */
export type ExactInstant = string;

const EXACT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{7}Z$/;
/** Days that each month has: these need no calendar. */
const EVERY_MONTH =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{7}Z$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})$/;

/** Whether a text has that form and names a moment that exists. */
export function isExactInstant(text: string): boolean {
  return EVERY_MONTH.test(text) || epochMsOf(text) !== undefined;
}

function epochMsOf(text: string): number | undefined {
  if (!EXACT.test(text)) return undefined;
  const epochMs = Date.parse(`${text.slice(0, 23)}Z`);
  // Date.parse takes 31 February for 3 March and 24:00 for the next day: both change the day.
  const day = Number(text.slice(8, 10));
  return new Date(epochMs).getUTCDate() === day ? epochMs : undefined;
}

/**
 * The exact form of `epochMs`, milliseconds since 1970 UTC; a fraction of a millisecond is cut.
 * Throws `RangeError` outside the years 0 to 9999, which seven-digit ISO text cannot hold.
 */
export function toExactInstant(epochMs: number): ExactInstant {
  const exact = new Date(Math.floor(epochMs)).toISOString().replace(/Z$/, '0000Z');
  if (!EXACT.test(exact)) throw new RangeError('The year must have four digits.');
  return exact;
}

/** Milliseconds since 1970 UTC, the last four digits cut. Throws `RangeError` for another form. */
export function exactToEpochMs(exact: ExactInstant): number {
  const epochMs = epochMsOf(exact);
  if (epochMs === undefined) throw new RangeError('Not an instant with seven fractional digits.');
  return epochMs;
}

/** Seconds from `nowMs` until the expiry; negative once it has passed. */
export function secondsUntil(expiresAt: ExactInstant, nowMs: number): number {
  return (exactToEpochMs(expiresAt) - nowMs) / 1000;
}

/** The same minute with its seconds set to zero: what the compact and the gateway form sign. */
export function zeroSeconds(exact: ExactInstant): ExactInstant {
  return `${exact.slice(0, 16)}:00.0000000Z`;
}

/** `yyyyMMddHHmm`, 24-hour and UTC, as the compact and the gateway form print it. */
export function compactMinute(exact: ExactInstant): string {
  return exact.slice(0, 16).replace(/[-T:]/g, '');
}

/** The instant that a `yyyyMMddHHmm` names, or undefined where it names none. */
export function compactToExact(compact: string): ExactInstant | undefined {
  const parts = COMPACT.exec(compact);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute] = parts;
  const exact = `${year}-${month}-${day}T${hour}:${minute}:00.0000000Z`;
  return isExactInstant(exact) ? exact : undefined;
}
