import { rmSync } from 'node:fs';
import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import type { Settings } from '../../../shared/domain/settings';
import { replaceFile } from '../files/safe-file';

/** Writes changes of the settings; each call throws `ProblemError` where the disk refuses. */
export type SettingsWriter = (change: Partial<Settings>) => void;

/** Opens `<directory>/settings.json` by electron-store. Throws where that file is not JSON. */
export function createSettingsWriter(directory: string): SettingsWriter {
  const store = new ElectronStore<Record<string, unknown>>({
    name: 'settings',
    cwd: directory,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    serialize: (value) => {
      const text = `${JSON.stringify(value, undefined, 2)}\n`;
      ensureRoom(directory, text);
      return text;
    },
  });
  // It answers any page that asks for the data folder; no page of this app has a use for that.
  ipcMain.removeAllListeners('electron-store-get-data');
  return (change) => store.set(change);
}

/**
 * The library takes a short write for a whole one, and would put a cut file in place of a good one
 * on a full disk. So the same text is written and flushed beside it first.
 */
function ensureRoom(directory: string, text: string): void {
  const trial = `${directory}/settings.json.room`;
  replaceFile(trial, text);
  rmSync(trial, { force: true });
}
