import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Settings, settingsSchema } from '../../../shared/domain/settings';

/**
 * The choice as the app has saved it in `<directory>/settings.json`, read now and without touching
 * the file; what cannot be read counts as not chosen.
 */
export function secretsInOf(directory: string): Settings['secretsIn'] {
  try {
    const value: unknown = JSON.parse(readFileSync(join(directory, 'settings.json'), 'utf8'));
    return settingsSchema.pick({ secretsIn: true }).parse(value).secretsIn;
  } catch {
    return 'keychain';
  }
}
