import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { app } from 'electron';
import { HIDDEN_SWITCH } from '../../shared/domain/launch-request';
import type { LoginItem } from '../ports/shell';

import { execValue, isEntryEnabled, stringValue } from './desktop-entry';
import { diskProblem, replaceFile } from './files/safe-file';
import { startedFile } from './started-file';

export interface LoginItemOptions {
  readonly name: string;
  readonly comment: string;
  /** Path of an image, for the desktop's list of what starts at login. */
  readonly iconFile: string;
}

/**
 * Starting with the session, hidden in the tray. Electron does it on macOS and Windows; on Linux,
 * where Electron's call does nothing, an autostart file does (Desktop Application Autostart
 * Specification 0.5). `setEnabled` throws `ProblemError` where that file cannot be written.
 */
export function createLoginItem(options: LoginItemOptions): LoginItem {
  if (process.platform !== 'linux') return createSystemLoginItem();
  const file = autostartFile();
  return {
    async isEnabled() {
      try {
        return isEntryEnabled(readFileSync(file, 'utf8'));
      } catch {
        return false;
      }
    },
    async setEnabled(enabled) {
      try {
        if (!enabled) {
          rmSync(file, { force: true });
          return;
        }
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      } catch (error) {
        throw diskProblem(error, file);
      }
      replaceFile(file, entryText(options));
    },
  };
}

function createSystemLoginItem(): LoginItem {
  const arguments_ =
    process.platform === 'win32'
      ? { path: startedFile(), args: [...appArguments(), HIDDEN_SWITCH] }
      : {};
  return {
    isEnabled: async () => app.getLoginItemSettings(arguments_).openAtLogin,
    async setEnabled(enabled) {
      app.setLoginItemSettings({ openAtLogin: enabled, ...arguments_ });
    },
  };
}

function entryText(options: LoginItemOptions): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    `Name=${stringValue(options.name)}`,
    `Comment=${stringValue(options.comment)}`,
    `Icon=${stringValue(options.iconFile)}`,
    `Exec=${execValue([startedFile(), ...appArguments(), HIDDEN_SWITCH])}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Not packaged, the program is Electron itself and is told which app to run. */
function appArguments(): string[] {
  return app.isPackaged ? [] : [app.getAppPath()];
}

/** A relative `XDG_CONFIG_HOME` is to be ignored (XDG Base Directory Specification). */
function autostartFile(): string {
  const given = process.env.XDG_CONFIG_HOME;
  const base = given !== undefined && isAbsolute(given) ? given : join(homedir(), '.config');
  return join(base, 'autostart', 'tokentray.desktop');
}
