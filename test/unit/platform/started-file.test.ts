import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownAppImage, ownPortable } from '../../../src/main/platform/started-file';

const IMAGE = join(tmpdir(), 'TokenTray-x86_64.AppImage');
let folder = '';
let mount = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'tokentray-image-')));
  mount = join(folder, '.mount_Token');
  mkdirSync(mount);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the image is that of a program in the mounted folder, also behind a link', () => {
  const program = join(mount, 'tokentray');
  expect(ownAppImage({ APPIMAGE: IMAGE, APPDIR: mount }, program)).toBe(IMAGE);
  const link = join(folder, 'link');
  symlinkSync(mount, link);
  expect(ownAppImage({ APPIMAGE: IMAGE, APPDIR: link }, program)).toBe(IMAGE);
});

test("another AppImage's terminal hands its image on: it is not this program's", () => {
  const env = { APPIMAGE: join(tmpdir(), 'Editor.AppImage'), APPDIR: mount };
  expect(ownAppImage(env, '/opt/TokenTray/tokentray')).toBeUndefined();
  expect(ownAppImage(env, `${mount}-of-another/tokentray`)).toBeUndefined();
});

test.each([
  [{}],
  [{ APPIMAGE: IMAGE }],
  [{ APPIMAGE: IMAGE, APPDIR: '' }],
  [{ APPIMAGE: '', APPDIR: '/' }],
  [{ APPIMAGE: 'TokenTray.AppImage', APPDIR: '/' }],
  [{ APPIMAGE: IMAGE, APPDIR: '/nowhere/at/all' }],
])('none with %o', (env) => {
  expect(ownAppImage(env, '/nowhere/at/all/tokentray')).toBeUndefined();
});

test("a portable program is the one that unpacked this, not another one's that started it", () => {
  const file = join(tmpdir(), 'TokenTray-1.2.3-portable.exe');
  const env = { PORTABLE_EXECUTABLE_FILE: file, PORTABLE_EXECUTABLE_APP_FILENAME: 'tokentray' };
  expect(ownPortable(env)).toBe(file);
  expect(ownPortable({ ...env, PORTABLE_EXECUTABLE_APP_FILENAME: 'editor' })).toBeUndefined();
  expect(ownPortable({ PORTABLE_EXECUTABLE_FILE: file })).toBeUndefined();
  expect(ownPortable({})).toBeUndefined();
});
