import { fileURLToPath } from 'node:url';
import { getConfig } from 'app-builder-lib/out/util/config/config.js';
import { expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const NOTICES = { from: 'out/THIRD-PARTY-NOTICES.txt', to: 'THIRD-PARTY-NOTICES.txt' };

test('the notices go out on every system, on macOS not where codesign looks for code', async () => {
  const { extraFiles, mac, linux, win } = await getConfig(PROJECT, null, {});
  expect(extraFiles).toBeUndefined();
  expect(mac?.extraFiles).toBeUndefined();
  expect(mac?.extraResources).toContainEqual(NOTICES);
  expect(linux?.extraFiles).toContainEqual(NOTICES);
  expect(win?.extraFiles).toContainEqual(NOTICES);
});

test('a second start of the portable program leaves the first one its files', async () => {
  const { portable } = await getConfig(PROJECT, null, {});
  // electron-builder: only `true` gives each start a folder of its own, whatever its schema says.
  expect(portable?.unpackDirName).toBe(true);
});

test('an update of the AppImage keeps its name', async () => {
  const { appImage } = await getConfig(PROJECT, null, {});
  // electron-updater keeps a name in which it finds no version.
  expect(appImage?.artifactName).not.toContain('version');
});
