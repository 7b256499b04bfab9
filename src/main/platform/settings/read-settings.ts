import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Problem, ProblemError } from '../../../shared/domain/result';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../../shared/domain/settings';
import { appTexts } from '../../texts/app-texts';
import type { SettingsFault } from '../../texts/en/files';
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
    return damaged(file, (name, { unreadable }) =>
      unreadable(name, typeof code === 'string' ? code : undefined),
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return damagedBy(file, text.trim() === '' ? 'empty' : 'cutOff');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return damagedBy(file, 'noSettings');
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
    ...damaged(file, (name, { wrongValues }) => wrongValues(name, wrong)),
    settings,
    rescued: sound as Partial<Settings>,
  };
}

type SettingsFileTexts = ReturnType<typeof appTexts>['settingsFile'];

function damagedBy(file: string, fault: SettingsFault): ReadSettings {
  return damaged(file, (name, texts) => texts.damaged(name, fault));
}

/** `say` gives the sentence on what is wrong with the file of that name. */
function damaged(
  file: string,
  say: (name: string, texts: SettingsFileTexts) => string,
): ReadSettings {
  const { settingsFile } = appTexts();
  const wrong = say(basename(file), settingsFile);
  let message: string;
  try {
    message = settingsFile.keptAs(wrong, basename(moveAside(file, 'damaged')));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    message = settingsFile.notKept(wrong);
  }
  return { settings: DEFAULT_SETTINGS, problem: { code: 'settings-damaged', message } };
}
