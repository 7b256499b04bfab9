import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetupError } from '../messages.mjs';

const root = 'Cypress/';
const executable = 'Cypress';
/** What belongs to the other app in the archive and not to Electron. */
const foreign = [
  /^resources\/app\//,
  /^resources\/app-update\.yml$/,
  /^browser_v8_context_snapshot\.bin$/,
];
const fileTypeMask = 0o170000;
const regularFile = 0o100000;

/**
 * Unpacks Electron itself from the zip, streaming, and leaves the other app's own files out.
 * @param {string} zipPath
 * @param {string} target a folder to be made
 * @throws {SetupError} for a zip that is damaged or holds what it should not
 */
export async function unzipElectron(zipPath, target) {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(zipPath, { strictFileNames: true });
  let files = 0;
  for await (const entry of zip.eachEntry()) {
    const name = electronName(entry.fileName);
    if (name === undefined) continue;
    const file = path.join(target, name);
    if (!file.startsWith(target + path.sep)) {
      throw new SetupError(`The Electron archive holds a path outside of it: ${entry.fileName}`);
    }
    const mode = entry.externalFileAttributes >>> 16;
    if ((mode & fileTypeMask) !== regularFile) {
      throw new SetupError(`The Electron archive holds a link or device: ${entry.fileName}`);
    }
    await mkdir(path.dirname(file), { recursive: true });
    await pipeline(
      await zip.openReadStreamPromise(entry),
      // Flushed, so that after a power cut the rename that follows never points at empty files.
      createWriteStream(file, { mode: mode & 0o777, flags: 'wx', flush: true }),
    );
    files += 1;
  }
  if (files === 0) throw new SetupError('The Electron archive is empty.');
}

/**
 * @param {string} entryName
 * @returns {string | undefined} the name in the Electron folder; nothing for what is left out
 */
function electronName(entryName) {
  if (!entryName.startsWith(root) || entryName.endsWith('/')) return undefined;
  const name = entryName.slice(root.length);
  if (foreign.some((pattern) => pattern.test(name))) return undefined;
  return name === executable ? 'electron' : name;
}
