import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder that Electron gives an app of this name for the user's data, for programs that run
 * without it. Source: Electron's `app.getPath('userData')`.
 */
export function userDataFolder(
  appName: string,
  { env, platform, home } = { env: process.env, platform: process.platform, home: homedir() },
): string {
  switch (platform) {
    case 'win32':
      return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), appName);
    case 'darwin':
      return join(home, 'Library', 'Application Support', appName);
    default: {
      const configured = env.XDG_CONFIG_HOME;
      const folder =
        configured === undefined || configured === '' ? join(home, '.config') : configured;
      return join(folder, appName);
    }
  }
}
