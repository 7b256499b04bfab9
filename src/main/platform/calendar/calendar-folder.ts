import { existsSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../../shared/domain/result';
import { appTexts } from '../../texts/app-texts';
import { diskProblem, replaceFile } from '../files/safe-file';

/** What the app writes there; anything else in the folder is somebody else's. */
const OWN = /^tokentray(?:-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:-former)?)?\.ics$/;

/** See `CalendarFiles.keep`. */
export async function keepCalendarFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<boolean> {
  // A folder that is gone, as on a stick that was pulled out, must not come back as an empty one.
  if (!existsSync(folder)) {
    // Where nothing is to be kept, nothing is left to be removed either.
    if (files.size === 0) return false;
    throw new ProblemError({
      code: 'calendar-folder-missing',
      message: appTexts().calendarFiles.folderGone(folder),
    });
  }
  let changed = false;
  for (const [name, text] of files) {
    const file = join(folder, name);
    if (contentOf(file) === text) continue;
    replaceFile(file, text);
    changed = true;
  }
  for (const name of await readdir(folder)) {
    if (!OWN.test(name) || files.has(name)) continue;
    try {
      await rm(join(folder, name));
    } catch (error) {
      throw diskProblem(error, join(folder, name));
    }
    changed = true;
  }
  return changed;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
