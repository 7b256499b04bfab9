import { rm } from 'node:fs/promises';
import path from 'node:path';
import { stageCliForNode } from './cli-for-node.mjs';
import { projectRoot } from './paths.mjs';
import { writeNotices } from './supply-chain/notices.mjs';

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
 * @param {{ afterPack?: (context: AfterPackContext) => Promise<void> }} [hooks]
 */
export async function packageUnpackedLinux(electron, hooks = {}) {
  const { build, Platform } = await import('electron-builder');
  await writeNotices('package');
  await stageCliForNode();
  await build({
    projectDir: projectRoot,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: {
      electronDist: electron.distPath,
      electronVersion: electron.version,
      afterExtract: removeDevelopmentParts,
      ...hooks,
    },
  });
}

/**
 * Makes this system's installers as electron-builder.yml lists them, with the Electron that
 * electron-builder downloads. In a workflow of GitHub's they learn where their updates are: among
 * the releases of that repository. Others look for none.
 * @param {{ signed: boolean }} options `signed`: refuses to make unsigned ones (macOS, Windows)
 */
export async function packageRelease({ signed }) {
  const { build } = await import('electron-builder');
  await writeNotices('package');
  await stageCliForNode();
  const [owner, repo] = (process.env.GITHUB_REPOSITORY ?? '').split('/');
  await build({
    projectDir: projectRoot,
    publish: 'never',
    config: {
      forceCodeSigning: signed && process.platform !== 'linux',
      ...(owner && repo ? { publish: { provider: 'github', owner, repo } } : {}),
    },
  });
}

/** @param {AfterPackContext} context */
async function removeDevelopmentParts({ appOutDir }) {
  for (const name of developmentOnly) {
    await rm(path.join(appOutDir, name), { recursive: true, force: true });
  }
}
