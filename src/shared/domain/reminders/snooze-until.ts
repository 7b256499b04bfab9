import { Temporal } from 'temporal-polyfill';
import type { Moment } from './quiet';

/** `workday` is the next Monday to Friday after today. */
export type SnoozeChoice = 'hour' | 'tomorrow' | 'workday';

const MORNING = '09:00';

/**
 * When a reminder snoozed now comes back, in milliseconds since 1970 UTC: in an hour, or at 9:00
 * of the next day or next working day by the calendar of the zone the user is in now. A zone
 * change afterwards does not move it. Public holidays are not known.
 */
export function snoozeUntil(choice: SnoozeChoice, { epochMs, zone }: Moment): number {
  if (choice === 'hour') return epochMs + 3_600_000;
  let day = Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days: 1 });
  while (choice === 'workday' && day.dayOfWeek > 5) day = day.add({ days: 1 });
  return day.toPlainDateTime(MORNING).toZonedDateTime(zone).epochMilliseconds;
}
