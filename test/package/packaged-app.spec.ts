import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { plant } from '../e2e/bridge';
import { expect, test } from '../e2e/desktop-test';
import { SERVICE } from '../e2e/window-actions';
import { REPOSITORY, TokenTrayApp } from '../support/app';
import { EXECUTABLE, PACKAGE, PackagedApp } from './packaged-app';

test('starts into the tray and quits by its menu', async ({ desktop }) => {
  const app = await PackagedApp.start(desktop);
  expect(await desktop.tray.outline()).toContain('Open TokenTray');
  await desktop.tray.click(['Quit TokenTray']);
  expect(await app.exitCode()).toBe(0);
  await desktop.tray.waitForNoItem();
});

test('reads the keychain with the library beside its archive', async ({ desktop }) => {
  // The packaged app lets no driver in, so the unpackaged one makes the token.
  const unpackaged = await TokenTrayApp.launch(desktop);
  await plant(await unpackaged.window(), SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await unpackaged.quit();
  const copy = [/^Deployment/, 'Copy token'];
  const app = await PackagedApp.start(desktop);
  await desktop.tray.waitForEntry(copy);
  await desktop.tray.click(copy);
  const copied = await desktop.clipboard.waitFor((text) => text !== '', 'the token');
  expect(copied).toMatch(/^SharedAccessSignature /);
  expect([...(await desktop.keyring.accounts('TokenTray')).values()]).toContain(copied);
  await desktop.tray.click(['Quit TokenTray']);
  expect(await app.exitCode()).toBe(0);
});

test('cannot be made to run foreign code through the environment', async ({ desktop }) => {
  const marker = join(desktop.home, 'ran');
  const script = join(desktop.home, 'foreign.cjs');
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '');`);
  // With the fuses on, the first would make a plain Node of it and the second would load the file.
  const app = await PackagedApp.start(desktop, {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: `--require=${script}`,
  });
  await desktop.tray.click(['Quit TokenTray']);
  expect(await app.exitCode()).toBe(0);
  expect(existsSync(marker)).toBe(false);
});

test('its fuses are set as the configuration says', async () => {
  // In the binary a fuse is the digit 0 or 1.
  const [off, on] = [...Buffer.from('01')];
  expect(await getCurrentFuseWire(EXECUTABLE)).toEqual({
    version: '1',
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableCookieEncryption]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  });
});

test('carries the archive, the keychain library of this system, and nothing for development', async () => {
  const resources = join(PACKAGE, 'resources');
  const files = filesIn(resources);
  // What a Node from the PATH reads of the command line: the same files as in the archive.
  const forNode = files.filter((name) => name.startsWith('app.asar.unpacked/cli/'));
  const built = filesIn(join(REPOSITORY, 'out/cli')).filter((name) => !name.endsWith('.txt'));
  expect(forNode).toEqual(built.map((name) => `app.asar.unpacked/cli/${name}`));
  expect(files.filter((name) => !forNode.includes(name))).toEqual([
    'app.asar',
    'app.asar.unpacked/node_modules/keytar/lib/keytar.js',
    'app.asar.unpacked/node_modules/keytar/package.json',
    `app.asar.unpacked/node_modules/keytar/prebuilds/linux-${process.arch}/keytar.node`,
  ]);
  const index = archiveIndex(await readFile(join(resources, 'app.asar')));
  for (const name of [
    'main.js',
    'tokentray.js',
    'keychain-worker.js',
    'preload.cjs',
    'index.html',
    'LICENSE',
  ]) {
    expect(index).toContain(`"${name}"`);
  }
  for (const name of ['loader.mjs', 'node-addon-api', '.app-stamp', '.cli-stamp', 'scripts']) {
    expect(index).not.toContain(`"${name}"`);
  }
  const bytes = files.reduce((sum, name) => sum + statSync(join(resources, name)).size, 0);
  const megabytes = bytes / 1e6;
  console.log(`The package holds ${megabytes.toFixed(1)} MB beside Electron.`);
  expect(megabytes).toBeLessThan(12);
});

/** The JSON text with the names of an asar's files: its length is in the fourth number. */
function archiveIndex(archive: Buffer): string {
  return archive.toString('utf8', 16, 16 + archive.readUInt32LE(12));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
