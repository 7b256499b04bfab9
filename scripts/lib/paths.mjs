import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's root folder. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A path inside the clone.
 * @param {...string} parts
 * @returns {string}
 */
export function inProject(...parts) {
  return path.join(projectRoot, ...parts);
}

/**
 * The folder where these scripts may keep what is costly to fetch again: the system's own cache
 * folder, so that clearing caches clears it and a second clone shares it.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string} an absolute path, not necessarily there yet
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (platform === 'win32' && env.LOCALAPPDATA) {
    return path.join(env.LOCALAPPDATA, 'tokentray', 'Cache');
  }
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'tokentray');
  // The XDG base directory specification says a relative value is to be ignored.
  const xdg = env.XDG_CACHE_HOME;
  const base = xdg && path.isAbsolute(xdg) ? xdg : path.join(homedir(), '.cache');
  return path.join(base, 'tokentray');
}
