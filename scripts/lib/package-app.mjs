import { rm } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './paths.mjs';

/** @import { FoundElectron } from './electron/electron-folder.mjs' */
/** @import { AfterPackContext } from 'electron-builder' */

/**
 * What stands in an Electron folder for running `electron <path>`: none of the packaged app's.
 * electron-builder removes it only from an Electron that it has downloaded itself.
 */
const developmentOnly = ['resources/app', 'resources/default_app.asar', 'version'];

/**
 * Packages what is in out/ as an unpacked Linux app with the Electron at hand, without a download.
 * @param {FoundElectron} electron
 */
export async function packageUnpackedLinux(electron) {
  const { build, Platform } = await import('electron-builder');
  await build({
    projectDir: projectRoot,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: {
      electronDist: electron.distPath,
      electronVersion: electron.version,
      afterExtract: removeDevelopmentParts,
    },
  });
}

/**
 * Makes this system's installers as electron-builder.yml lists them, with the Electron that
 * electron-builder downloads.
 */
export async function packageRelease() {
  const { build } = await import('electron-builder');
  await build({ projectDir: projectRoot, publish: 'never' });
}

/** @param {AfterPackContext} context */
async function removeDevelopmentParts({ appOutDir }) {
  for (const name of developmentOnly) {
    await rm(path.join(appOutDir, name), { recursive: true, force: true });
  }
}
