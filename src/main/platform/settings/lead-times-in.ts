import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LEAD_TIMES_SECONDS } from '../../../shared/domain/reminders/default-lead-times';

/**
 * The lead times as the app has saved them in `<directory>/settings.json`, in seconds, read now and
 * without touching the file; the usual ones where they cannot be read.
 */
export function leadTimesIn(directory: string): readonly number[] {
  try {
    const value: unknown = JSON.parse(readFileSync(join(directory, 'settings.json'), 'utf8'));
    const found: unknown = Object(value).leadTimesSeconds;
    const isSound =
      Array.isArray(found) && found.every((each) => Number.isInteger(each) && each >= 0);
    return isSound ? found : DEFAULT_LEAD_TIMES_SECONDS;
  } catch {
    return DEFAULT_LEAD_TIMES_SECONDS;
  }
}
