import { join } from 'node:path';
import { createCalendarFiles } from './platform/calendar/electron-calendar-files';
import { createFileDialogs } from './platform/window/electron-file-dialogs';
import type { Clock } from './ports/clock';
import type { Log } from './ports/log';
import type { MetadataStore } from './ports/metadata-store';
import type { SettingsStore } from './ports/settings-store';
import { CalendarDesk } from './services/calendar/calendar-desk';
import { CalendarKeeper } from './services/calendar/calendar-keeper';
import type { Health } from './services/health';

export interface CalendarSurroundings {
  readonly userData: string;
  readonly metadata: MetadataStore;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly health: Health;
}

/** The calendar that is kept, and entries for the user's own. */
export function composeCalendar(around: CalendarSurroundings) {
  const files = createCalendarFiles(join(around.userData, 'calendar'));
  const keeper = new CalendarKeeper({
    ...around,
    files,
    onProblem: (problem) => around.health.noteCalendar(problem),
  });
  const desk = new CalendarDesk({ ...around, files, dialogs: createFileDialogs(), keeper });
  return { keeper, desk };
}
