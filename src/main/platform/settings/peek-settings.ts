import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../../shared/domain/settings';

/**
 * The settings as the app has saved them in `<directory>/settings.json`, without touching the file;
 * what cannot be read has its default.
 */
export function peekSettings(directory: string): Settings {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(directory, 'settings.json'), 'utf8'));
  } catch {
    return DEFAULT_SETTINGS;
  }
  if (typeof value !== 'object' || value === null) return DEFAULT_SETTINGS;
  const sound: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    const parsed = schema.safeParse(Reflect.get(value, name));
    if (parsed.success && parsed.data !== undefined) sound[name] = parsed.data;
  }
  return settingsSchema.parse(sound);
}
