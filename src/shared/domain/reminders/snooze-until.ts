import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';
import { localDate, type Moment } from './quiet';

/** `workday` is the next Monday to Friday after today. */
export type SnoozeChoice = 'hour' | 'tomorrow' | 'workday';

const MORNING = '09:00';

/**
 * When a reminder snoozed now comes back, in milliseconds since 1970 UTC: in an hour, or at 9:00
 * of the next day or next working day by the calendar of the zone the user is in now. A zone
 * change afterwards does not move it. Public holidays are not known.
 */
export function snoozeUntil(choice: SnoozeChoice, now: Moment): number {
  if (choice === 'hour') return now.epochMs + 3_600_000;
  let day = PlainDate.addDays(localDate(now), 1);
  while (choice === 'workday' && PlainDate.dayOfWeek(day) > 5) day = PlainDate.addDays(day, 1);
  const plainTime = PlainTime.fromString(MORNING);
  return PlainDate.toZonedDateTime(day, { timeZone: now.zone, plainTime }).epochMilliseconds;
}
