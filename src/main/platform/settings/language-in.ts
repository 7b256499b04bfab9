import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../../shared/texts/language';

/**
 * The language as the app has saved it in `<directory>/settings.json`, read without the settings'
 * schema, which takes longer to load than a short command to run. English where it tells none.
 */
export function languageIn(directory: string): Language {
  try {
    const saved: unknown = JSON.parse(readFileSync(join(directory, 'settings.json'), 'utf8'));
    const named: unknown = Object(saved).language;
    return LANGUAGES.find((language) => language === named) ?? 'en';
  } catch {
    return 'en';
  }
}
