import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../messages.mjs';
import { cacheFolder, inProject } from '../paths.mjs';
import { run } from '../run.mjs';
import { readElectronFolder } from './electron-folder.mjs';

/** @import { FoundElectron } from './electron-folder.mjs' */

const packageFolder = inProject('node_modules', 'electron');
const probeTimeoutMs = 5_000;
const installTimeoutMs = 10 * 60_000;
const retryAfterMs = 24 * 3_600_000;

/**
 * The Electron that the `electron` package has already downloaded for itself.
 * @param {string} [origin]
 * @returns {Promise<FoundElectron | undefined>}
 */
export async function installedElectron(origin = 'installed in node_modules/electron') {
  const wanted = await wantedVersion();
  const found = await readElectronFolder(path.join(packageFolder, 'dist'), origin);
  return found?.version === wanted ? found : undefined;
}

/**
 * Lets Electron's own installer download its binary (from GitHub, or the mirror it is told).
 * Whether the server answers at all is asked first, so that a firewall which swallows packets
 * costs seconds and a slow line still gets its time.
 * @returns {Promise<FoundElectron | undefined>} nothing if it cannot be had
 */
export async function downloadedElectron() {
  const version = await wantedVersion();
  if (!(await serverAnswers(version))) {
    await rememberFailure();
    return undefined;
  }
  say(`Downloading Electron ${version} …`);
  const installer = path.join(packageFolder, 'install.js');
  const result = await run(process.execPath, [installer], {
    output: 'quiet',
    timeoutMs: installTimeoutMs,
  });
  const found = await installedElectron("downloaded by Electron's own installer");
  if (!found) {
    const reason = result.timedOut ? 'it took too long' : firstLine(result.stderr);
    say(`Electron's own installer could not download it: ${reason}`);
    await rememberFailure();
    return undefined;
  }
  await rm(failureStamp(), { force: true });
  return found;
}

/**
 * Whether a download failed so lately that it is not worth the wait to try again at each start.
 * @returns {Promise<boolean>}
 */
export async function downloadFailedLately() {
  try {
    return Date.now() - (await stat(failureStamp())).mtimeMs < retryAfterMs;
  } catch {
    return false;
  }
}

/** @returns {Promise<string>} */
async function wantedVersion() {
  const manifest = await readFile(path.join(packageFolder, 'package.json'), 'utf8');
  return JSON.parse(manifest).version;
}

/**
 * @param {string} version
 * @returns {Promise<boolean>}
 */
async function serverAnswers(version) {
  const settings = /^(npm_config_|npm_package_config_)?electron_(mirror|custom_|get_use_proxy)/i;
  // With a mirror or a proxy only the installer knows where to ask.
  if (Object.keys(process.env).some((name) => settings.test(name))) return true;
  try {
    const base = 'https://github.com/electron/electron/releases/download';
    const answer = await fetch(`${base}/v${version}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(probeTimeoutMs),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

function failureStamp() {
  return path.join(cacheFolder(), 'electron-download-failed');
}

async function rememberFailure() {
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(failureStamp(), `${new Date().toISOString()}\n`);
}

/** @param {string} text */
function firstLine(text) {
  return text.trim().split('\n')[0] || 'no reason given';
}
