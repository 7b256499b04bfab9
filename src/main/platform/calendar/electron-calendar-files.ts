import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { shell } from 'electron';
import { ProblemError } from '../../../shared/domain/result';
import type { CalendarFiles } from '../../ports/calendar-files';
import { appTexts } from '../../texts/app-texts';
import { replaceFile } from '../files/safe-file';
import { keepCalendarFiles } from './calendar-folder';

/** `directory` is where a file lies that another program is to open. */
export function createCalendarFiles(directory: string): CalendarFiles {
  return {
    keep: keepCalendarFiles,
    write: replaceFile,
    async open(name, text) {
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      // The one before was read by then.
      await keepCalendarFiles(directory, new Map([[name, text]]));
      const failure = await shell.openPath(join(directory, name));
      if (failure === '') return;
      throw new ProblemError({
        code: 'calendar-not-opened',
        message: appTexts().calendarFiles.notOpened,
      });
    },
  };
}
