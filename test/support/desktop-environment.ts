import { join } from 'node:path';

export interface DesktopFolders {
  readonly home: string;
  readonly runtime: string;
  readonly temporary: string;
}

/** What a program of the session may know: of the outer environment only the path and the zone. */
export function desktopEnvironment(folders: DesktopFolders): NodeJS.ProcessEnv {
  const { home, runtime, temporary } = folders;
  return {
    PATH: process.env.PATH,
    LANG: 'C.UTF-8',
    TZ: process.env.TZ,
    HOME: home,
    TMPDIR: temporary,
    XDG_RUNTIME_DIR: runtime,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_STATE_HOME: join(home, '.local/state'),
    XDG_CURRENT_DESKTOP: 'XFCE',
    XDG_SESSION_TYPE: 'x11',
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '1',
    // There is no system bus here: an app that asks one would ask the machine's.
    DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${join(runtime, 'no-system-bus')}`,
  };
}
