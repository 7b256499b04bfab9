import { Temporal } from 'temporal-polyfill';
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
export function quietUntil({ epochMs, zone }: Moment, rules: QuietRules): number | undefined {
  if (!rules.quietHours.enabled && !rules.quietWeekends) return undefined;
  let end = epochMs;
  for (let link = 0; link < LONGEST_CHAIN; link += 1) {
    const local = Temporal.Instant.fromEpochMilliseconds(end).toZonedDateTimeISO(zone);
    const next = Math.max(endOfQuietHours(local, rules), endOfWeekend(local, rules));
    if (next <= end) break;
    end = next;
  }
  return end > epochMs ? end : undefined;
}

function endOfQuietHours(local: Temporal.ZonedDateTime, { quietHours }: QuietRules): number {
  const { enabled, from, to } = quietHours;
  if (!enabled || from === to) return Number.NEGATIVE_INFINITY;
  const now = local.epochMilliseconds;
  const today = local.toPlainDate();
  const nights = from < to ? 0 : 1;
  let end = Number.NEGATIVE_INFINITY;
  for (const firstDay of [today.subtract({ days: 1 }), today]) {
    const ends = edge(firstDay.add({ days: nights }), to, local.timeZoneId, 'later');
    if (edge(firstDay, from, local.timeZoneId, 'earlier') <= now && now < ends) {
      end = Math.max(end, ends);
    }
  }
  return end;
}

function endOfWeekend(local: Temporal.ZonedDateTime, { quietWeekends }: QuietRules): number {
  if (!quietWeekends || local.dayOfWeek < 6) return Number.NEGATIVE_INFINITY;
  const monday = local.toPlainDate().add({ days: 8 - local.dayOfWeek });
  return monday.toZonedDateTime(local.timeZoneId).epochMilliseconds;
}

function edge(
  date: Temporal.PlainDate,
  time: string,
  zone: string,
  disambiguation: 'earlier' | 'later',
): number {
  const wall = date.toPlainDateTime(time);
  const found = wall.toZonedDateTime(zone, { disambiguation });
  if (found.toPlainDateTime().equals(wall)) return found.epochMilliseconds;
  const skipped = wall
    .toZonedDateTime(zone, { disambiguation: 'earlier' })
    .getTimeZoneTransition('next');
  return (skipped ?? found).epochMilliseconds;
}
