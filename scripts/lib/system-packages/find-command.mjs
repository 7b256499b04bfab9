import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * Whether a program is on the PATH, or in a system folder that ordinary users' PATHs leave out.
 * @param {string} name
 * @param {string} [searchPath]
 * @returns {boolean}
 */
export function hasCommand(name, searchPath = process.env.PATH ?? '') {
  return [...searchPath.split(path.delimiter), '/usr/sbin', '/sbin'].some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
