import type { CalendarEntry } from '../../../shared/domain/calendar/calendar-entries';
import { appTexts } from '../../texts/app-texts';

/**
 * The entries as a calendar by RFC 5545. The same entries give the same text, so that a file that
 * others watch changes only when an end does.
 */
export async function calendarText(entries: readonly CalendarEntry[]): Promise<string> {
  const { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventTransparency } = await import(
    'ical-generator'
  );
  const calendar = new ICalCalendar({
    name: 'TokenTray',
    prodId: { company: 'TokenTray', product: 'TokenTray', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: entry.uid,
      start: new Date(entry.endsAt),
      stamp: new Date(entry.changedAt),
      lastModified: new Date(entry.changedAt),
      summary: entry.summary,
      description: appTexts().calendar.openIn(entry.link),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const seconds of entry.alarmsSeconds) {
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: seconds,
        description: entry.summary,
      });
    }
  }
  return calendar.toString();
}
