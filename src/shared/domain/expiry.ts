import { said } from '../texts/said';
import { type ExactInstant, exactToEpochMs, toExactInstant } from './exact-instant';
import { offsetOfLocalTime } from './local-time';
import { quoted } from './quoted';
import { ok, type Result, refuse } from './result';
import { formatDuration, formatTimeToLive, isBareNumber, parseTimeToLive } from './time-to-live';
import { FIRST_YEAR, LAST_YEAR, readWrittenTime, type WrittenTime } from './written-time';

export { expiryWarnings } from './thirty-days';

/** What an expiry is read against. */
export interface ExpiryContext {
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: number;
  /** IANA name of the zone that times without one are in. */
  readonly zone: string;
  /** Takes a moment that has gone by, as old tokens have. */
  readonly allowPast?: boolean;
}

/** An expiry as it will be signed. */
export interface ParsedExpiry {
  readonly expiresAt: ExactInstant;
  /** Whole seconds from now, rounded up; negative only for a past one that was allowed. */
  readonly ttlSeconds: number;
  /** How it was written; a local time wants its zone shown beside it. */
  readonly from: 'time-to-live' | 'local-time' | 'zoned-time';
}

const FIELD = 'expiry';
const LONGEST_INPUT = 100;

/**
 * Reads an expiry as people type it: a time to live with its unit (`10d`), ISO date and time with
 * up to seven fractional digits, or the portal's `MM/DD/YYYY H:MM AM|PM`. Whatever cannot be right
 * (31 February, 13:00 PM, a local time the clocks skip or pass twice, the past) is refused with a
 * sentence. Fractional digits come out as they went in.
 */
export function parseExpiry(text: string, context: ExpiryContext): Result<ParsedExpiry> {
  const { expiry } = said();
  if (text.length > LONGEST_INPUT) {
    return refuse('expiry-too-many-characters', expiry.tooManyCharacters, FIELD);
  }
  // Formatted times carry no-break blanks before AM and PM; \s matches them as well.
  const typed = text.trim();
  if (typed === '') return refuse('expiry-empty', expiry.empty, FIELD);

  const written = readWrittenTime(typed);
  if (written !== undefined) {
    return written.ok ? fromWrittenTime(written.value, context) : written;
  }
  if (isBareNumber(typed)) {
    const forms = {
      typed: quoted(typed),
      days: quoted(`${typed}d`),
      hours: quoted(`${typed}h`),
      seconds: asSeconds(typed),
    };
    return refuse('expiry-no-unit', expiry.noUnit(forms), FIELD);
  }
  if (/^[-−+.\d]/.test(typed)) return fromTimeToLive(typed, context);
  return refuse('expiry-unknown-form', expiry.unknownForm(quoted(typed)), FIELD);
}

/** What a bare number would be as seconds, which other programs take it for. */
function asSeconds(typed: string): string | undefined {
  const seconds = /^\d{2,9}$/.test(typed) ? Number(typed) : 0;
  const span = seconds < 60 ? '' : formatTimeToLive(seconds);
  return /[mhdy]$/.test(span) ? quoted(span) : undefined;
}

function fromTimeToLive(text: string, { nowMs }: ExpiryContext): Result<ParsedExpiry> {
  const seconds = parseTimeToLive(text);
  if (!seconds.ok) return refuse(seconds.problem.code, seconds.problem.message, FIELD);
  return ok({
    expiresAt: toExactInstant(nowMs + seconds.value * 1000),
    ttlSeconds: seconds.value,
    from: 'time-to-live',
  });
}

function fromWrittenTime(time: WrittenTime, context: ExpiryContext): Result<ParsedExpiry> {
  const local = time.offsetMinutes === undefined;
  const offset =
    time.offsetMinutes === undefined
      ? offsetOfLocalTime(time, context.zone)
      : ok(time.offsetMinutes);
  if (!offset.ok) return offset;

  const wholeSeconds =
    Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second) -
    offset.value * 60_000;
  const year = new Date(wholeSeconds).getUTCFullYear();
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return refuse('expiry-year', said().expiry.outsideYears(FIRST_YEAR, LAST_YEAR), FIELD);
  }
  // Offsets are whole minutes, so the digits of the second stay as typed in every zone.
  const expiresAt = toExactInstant(wholeSeconds).replace('.0000000Z', `.${time.fraction}Z`);
  const past = expiresAt <= toExactInstant(context.nowMs);
  if (past && context.allowPast !== true) {
    const span = formatDuration((context.nowMs - exactToEpochMs(expiresAt)) / 1000);
    return refuse('expiry-past', said().expiry.past(expiresAt, span), FIELD);
  }
  const seconds = Math.ceil((exactToEpochMs(expiresAt) - context.nowMs) / 1000);
  return ok({
    expiresAt,
    ttlSeconds: past ? seconds : Math.max(1, seconds),
    from: local ? 'local-time' : 'zoned-time',
  });
}
