import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import type { Settings } from '../settings';

export type QuietRules = Pick<Settings, 'quietHours' | 'quietWeekends'>;

/** A moment as a person lives it: milliseconds since 1970 UTC, and the IANA zone they are in. */
export interface Moment {
  readonly epochMs: number;
  readonly zone: string;
}

// Weekend, quiet hours, weekend, quiet hours, … : a chain is never longer than a long weekend.
const LONGEST_CHAIN = 8;

/**
 * When the silence that holds at `now` ends, in milliseconds since 1970 UTC, or `undefined` where
 * it is not quiet.
 *
 * Quiet hours run from `from` to the next `to` by the local clock, over midnight where `to` is the
 * earlier one; where both are equal there are none. A quiet weekend is all of Saturday and Sunday.
 * Silences that touch are one: Friday 22:00 can last until Monday 07:00. Nothing is exempt, not
 * even "at expiry": whatever falls in the silence is announced when it ends.
 *
 * Daylight saving: an edge that the clocks skip is at the moment they skip it; of an edge that
 * comes twice, silence begins at the first and ends at the second.
 */
export function quietUntil(now: Moment, rules: QuietRules): number | undefined {
  if (!isEverQuiet(rules)) return undefined;
  const { epochMs, zone } = now;
  let end = epochMs;
  for (let link = 0; link < LONGEST_CHAIN; link += 1) {
    const today = localDate({ epochMs: end, zone });
    const next = Math.max(
      endOfQuietHours(end, today, zone, rules),
      endOfWeekend(today, zone, rules),
    );
    if (next <= end) break;
    end = next;
  }
  return end > epochMs ? end : undefined;
}

/** When what comes at `epochMs` can be told in the zone of `now`, in milliseconds since 1970 UTC. */
export function tellableAt(epochMs: number, now: Moment, rules: QuietRules): number {
  if (!isEverQuiet(rules)) return epochMs;
  return quietUntil({ epochMs, zone: now.zone }, rules) ?? epochMs;
}

/** Where it never is, nobody has to know the zone. */
function isEverQuiet({ quietHours, quietWeekends }: QuietRules): boolean {
  return quietHours.enabled || quietWeekends;
}

/** The calendar day that it is in the zone. */
export function localDate({ epochMs, zone }: Moment): PlainDate.Record {
  const instant = Instant.fromEpochMilliseconds(epochMs);
  return ZonedDateTime.toPlainDate(Instant.toZonedDateTimeISO(instant, zone));
}

function endOfQuietHours(
  nowMs: number,
  today: PlainDate.Record,
  zone: string,
  { quietHours }: QuietRules,
): number {
  const { enabled, from, to } = quietHours;
  if (!enabled || from === to) return Number.NEGATIVE_INFINITY;
  const nights = from < to ? 0 : 1;
  let end = Number.NEGATIVE_INFINITY;
  for (const firstDay of [PlainDate.addDays(today, -1), today]) {
    const ends = edge(PlainDate.addDays(firstDay, nights), to, zone, 'later');
    if (edge(firstDay, from, zone, 'earlier') <= nowMs && nowMs < ends) end = Math.max(end, ends);
  }
  return end;
}

function endOfWeekend(today: PlainDate.Record, zone: string, rules: QuietRules): number {
  const weekday = PlainDate.dayOfWeek(today);
  if (!rules.quietWeekends || weekday < 6) return Number.NEGATIVE_INFINITY;
  const monday = PlainDate.addDays(today, 8 - weekday);
  return PlainDate.toZonedDateTime(monday, zone).epochMilliseconds;
}

function edge(
  date: PlainDate.Record,
  time: string,
  zone: string,
  disambiguation: 'earlier' | 'later',
): number {
  const wall = PlainDate.toPlainDateTime(date, PlainTime.fromString(time));
  const found = PlainDateTime.toZonedDateTime(wall, zone, { disambiguation });
  if (PlainDateTime.equals(ZonedDateTime.toPlainDateTime(found), wall)) {
    return found.epochMilliseconds;
  }
  const before = PlainDateTime.toZonedDateTime(wall, zone, { disambiguation: 'earlier' });
  return (ZonedDateTime.getTimeZoneTransition(before, 'next') ?? found).epochMilliseconds;
}
