import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasDisplay } from '../../../scripts/lib/display.mjs';
import { cacheFolder } from '../../../scripts/lib/paths.mjs';

test.each([
  ['linux', { XDG_CACHE_HOME: '/var/cache/me' }, join('/var/cache/me', 'tokentray')],
  ['linux', {}, join(homedir(), '.cache', 'tokentray')],
  ['linux', { XDG_CACHE_HOME: 'relative' }, join(homedir(), '.cache', 'tokentray')],
  ['darwin', {}, join(homedir(), 'Library', 'Caches', 'tokentray')],
  ['win32', { LOCALAPPDATA: '/local' }, join('/local', 'tokentray', 'Cache')],
] as const)('the cache folder on %s with %o', (platform, env, expected) => {
  expect(cacheFolder(env, platform)).toBe(expected);
});

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '', WAYLAND_DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
] as const)('a display on %s with %o: %s', (platform, env, expected) => {
  expect(hasDisplay(env, platform)).toBe(expected);
});
