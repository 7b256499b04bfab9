import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * @typedef {object} FoundElectron
 * @property {string} executablePath the program to start
 * @property {string} version as in its `version` file, without a `v`
 * @property {string} distPath the folder it came in, as electron-builder's `electronDist` wants it
 * @property {string} origin where it came from, in words
 */

/**
 * Where the executable stands in an Electron folder.
 * @param {NodeJS.Platform} [platform]
 * @returns {string} a path relative to the folder
 */
export function executableName(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Reads what kind of Electron a folder holds.
 * @param {string} distPath
 * @param {string} origin
 * @returns {Promise<FoundElectron | undefined>} nothing if it is not a whole Electron folder
 */
export async function readElectronFolder(distPath, origin) {
  const executablePath = path.join(distPath, executableName());
  try {
    const version = (await readFile(path.join(distPath, 'version'), 'utf8')).trim();
    if (!(await stat(executablePath)).isFile()) return undefined;
    return { executablePath, version: version.replace(/^v/, ''), distPath, origin };
  } catch {
    return undefined;
  }
}
