import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Problem, ProblemError } from '../../../shared/domain/result';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../../shared/domain/settings';
import { moveAside } from '../files/safe-file';

export interface ReadSettings {
  readonly settings: Settings;
  /** What was wrong; the file has been kept aside then, unless the sentence says otherwise. */
  readonly problem?: Problem;
  /** The sound fields of a file that was moved aside, to be written anew. */
  readonly rescued?: Partial<Settings>;
}

/** Reads the settings file. A field that cannot be right takes its default; nothing is thrown. */
export function readSettings(file: string): ReadSettings {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    if (code === 'ENOENT') return { settings: DEFAULT_SETTINGS };
    return damaged(file, `cannot be read (${typeof code === 'string' ? code : 'unknown error'})`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return damaged(file, text.trim() === '' ? 'is empty' : 'is cut off, or is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return damaged(file, 'does not hold settings');
  }
  return sortFields(file, value);
}

function sortFields(file: string, value: object): ReadSettings {
  const sound: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    if (!Object.hasOwn(value, name)) continue;
    const parsed = schema.safeParse(Reflect.get(value, name));
    if (parsed.success) sound[name] = parsed.data;
    else wrong.push(name);
  }
  const settings = settingsSchema.parse(sound);
  if (wrong.length === 0) return { settings };
  return {
    ...damaged(file, `has values that cannot be right (${wrong.join(', ')})`),
    settings,
    rescued: sound as Partial<Settings>,
  };
}

function damaged(file: string, what: string): ReadSettings {
  const name = basename(file);
  let kept: string;
  try {
    kept = `The file was kept as ${basename(moveAside(file, 'damaged'))}.`;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    kept = 'It could not be moved aside, so no change of the settings can be saved.';
  }
  return {
    settings: DEFAULT_SETTINGS,
    problem: {
      code: 'settings-damaged',
      message: `${name} ${what}, so the usual settings are in force where it was wrong. ${kept}`,
    },
  };
}
