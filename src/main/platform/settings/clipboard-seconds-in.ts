import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, settingsSchema } from '../../../shared/domain/settings';

/**
 * After how many seconds a copied secret is cleared, as the app has saved it in
 * `<directory>/settings.json`, read now and without touching the file; 0: never.
 */
export function clipboardSecondsIn(directory: string): number {
  try {
    const value: unknown = JSON.parse(readFileSync(join(directory, 'settings.json'), 'utf8'));
    return settingsSchema.pick({ clipboardClearSeconds: true }).parse(value).clipboardClearSeconds;
  } catch {
    return DEFAULT_SETTINGS.clipboardClearSeconds;
  }
}
