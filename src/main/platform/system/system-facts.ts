import { readFileSync } from 'node:fs';
import { arch, release, version } from 'node:os';
import { app } from 'electron';
import type { SystemInfo } from '../../../shared/ipc/api';
import type { SystemFacts } from '../../ports/system';

/** Variables of a desktop whose values are names of programs. */
const DESKTOP = ['XDG_CURRENT_DESKTOP', 'XDG_SESSION_TYPE', 'GDK_BACKEND'];
const CODE = /^[\w:.-]{1,60}$/;

const PLATFORMS: Readonly<Record<string, SystemInfo['platform']>> = {
  darwin: 'macos',
  win32: 'windows',
};

/** The facts as Electron and the system tell them; `folders` are the app's own. */
export function createSystemFacts(folders: SystemInfo['folders']): SystemFacts {
  return {
    info: () => ({
      versions: {
        app: app.getVersion(),
        electron: process.versions.electron ?? '',
        chromium: process.versions.chrome ?? '',
        node: process.versions.node,
        system: `${systemName()} (${arch()})`,
      },
      folders,
      platform: PLATFORMS[process.platform] ?? 'linux',
    }),
    desktop: () => ({
      platform: process.platform,
      kernel: release(),
      locale: app.getLocale(),
      packaged: String(app.isPackaged),
      ...Object.fromEntries(
        DESKTOP.map((name) => [name, process.env[name] ?? '']).filter(([, value = '']) =>
          CODE.test(value),
        ),
      ),
    }),
  };
}

function systemName(): string {
  if (process.platform === 'darwin') return `macOS ${process.getSystemVersion()}`;
  if (process.platform === 'win32') return version();
  try {
    // os-release(5)
    const name = /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
    if (name !== undefined) return name;
  } catch {
    // Not every Linux has it.
  }
  return `Linux ${release()}`;
}
