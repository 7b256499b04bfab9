import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { DesktopSession } from '../support/desktop-session';
import { EXECUTABLE, PACKAGE, PackagedApp } from './packaged-app';

const sessions: DesktopSession[] = [];

async function startSession() {
  const session = await DesktopSession.start();
  sessions.push(session);
  return session;
}

test.afterEach(async () => {
  for (const session of sessions.splice(0)) await session.stop();
});

test('starts into the tray and quits by its menu', async () => {
  const session = await startSession();
  const app = await PackagedApp.start(session);
  expect(await session.tray.outline()).toContain('Open TokenTray');
  await session.tray.click(['Quit']);
  expect(await app.exitCode()).toBe(0);
  await session.tray.waitForNoItem();
});

test('cannot be made to run foreign code through the environment', async () => {
  const session = await startSession();
  const marker = join(session.home, 'ran');
  const script = join(session.home, 'foreign.cjs');
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '');`);
  // With the fuses on, the first would make a plain Node of it and the second would load the file.
  const app = await PackagedApp.start(session, {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: `--require=${script}`,
  });
  await session.tray.click(['Quit']);
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
  expect(filesIn(resources)).toEqual([
    'app.asar',
    `app.asar.unpacked/node_modules/keytar/prebuilds/linux-${process.arch}/keytar.node`,
  ]);
  const index = archiveIndex(await readFile(join(resources, 'app.asar')));
  for (const name of ['main.js', 'keychain-worker.js', 'preload.cjs', 'index.html', 'LICENSE']) {
    expect(index).toContain(`"${name}"`);
  }
  for (const name of ['loader.mjs', 'node-addon-api', 'tokentray.js', '.app-stamp', 'scripts']) {
    expect(index).not.toContain(`"${name}"`);
  }
  const bytes = filesIn(resources).reduce(
    (sum, name) => sum + statSync(join(resources, name)).size,
    0,
  );
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
