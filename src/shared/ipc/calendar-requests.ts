import { z } from 'zod';
import type { Settings } from '../domain/settings';

export type CalendarChoice = Pick<Settings['calendar'], 'shape' | 'names'>;

export interface CalendarSaved {
  /** Absent: the user chose no file. */
  readonly path?: string;
}

export interface CalendarApi {
  /** Asks for a folder and keeps a calendar there; false: none was chosen. */
  chooseCalendarFolder(): boolean;
  chooseCalendar(choice: CalendarChoice): null;
  /** Keeps the calendar no longer, and removes its files. */
  leaveCalendarFolder(): null;
  /** Opens the ends of a credential in the system's calendar program. */
  addToCalendar(credentialId: string, names: boolean): null;
  saveCalendarFile(credentialId: string, names: boolean): CalendarSaved;
}

const id = z.string().min(1).max(100);

export const calendarSchemas = {
  chooseCalendarFolder: z.tuple([]),
  chooseCalendar: z.tuple([
    z.strictObject({ shape: z.enum(['file', 'folder']), names: z.boolean() }),
  ]),
  leaveCalendarFolder: z.tuple([]),
  addToCalendar: z.tuple([id, z.boolean()]),
  saveCalendarFile: z.tuple([id, z.boolean()]),
};
