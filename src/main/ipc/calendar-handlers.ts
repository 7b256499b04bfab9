import type { CalendarApi } from '../../shared/ipc/calendar-requests';
import type { Handlers } from '../../shared/ipc/contract';
import type { CalendarDesk } from '../services/calendar/calendar-desk';

/** The requests about calendars. */
export function createCalendarHandlers(desk: CalendarDesk): Pick<Handlers, keyof CalendarApi> {
  return {
    chooseCalendarFolder: () => desk.chooseFolder(),
    chooseCalendar: async (choice) => {
      await desk.choose(choice);
      return null;
    },
    leaveCalendarFolder: async () => {
      await desk.leaveFolder();
      return null;
    },
    addToCalendar: async (credentialId, names) => {
      await desk.open(credentialId, names);
      return null;
    },
    saveCalendarFile: (credentialId, names) => desk.save(credentialId, names),
  };
}
