import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSettings } from '../../../src/main/platform/settings/read-settings';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/settings';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tokentray-settings-'));
  file = join(directory, 'settings.json');
});
afterEach(() => rmSync(directory, { recursive: true }));

it('takes the usual ones where there is no file', () => {
  expect(readSettings(file)).toEqual({ settings: DEFAULT_SETTINGS });
  expect(readdirSync(directory)).toEqual([]);
});

it('takes what the file has and the usual for the rest, and leaves the file', () => {
  writeFileSync(file, '{"theme":"dark","from a newer version":1}');
  expect(readSettings(file)).toEqual({ settings: { ...DEFAULT_SETTINGS, theme: 'dark' } });
  expect(readdirSync(directory)).toEqual(['settings.json']);
});

it.each([
  ['', 'is empty'],
  ['{"theme":', 'is cut off, or is not JSON'],
  ['[]', 'does not hold settings'],
  ['null', 'does not hold settings'],
  ['"dark"', 'does not hold settings'],
])('keeps %j aside and says so', (content, words) => {
  writeFileSync(file, content);
  const read = readSettings(file);
  expect(read.settings).toEqual(DEFAULT_SETTINGS);
  expect(read.problem?.code).toBe('settings-damaged');
  expect(read.problem?.message).toContain(words);
  const [aside, ...more] = readdirSync(directory);
  expect(more).toEqual([]);
  expect(aside).toMatch(/^settings\.damaged-\d{8}T\d{6}Z\.json$/);
  expect(read.problem?.message).toContain(aside);
  expect(readFileSync(join(directory, aside ?? ''), 'utf8')).toBe(content);
  expect(readSettings(file)).toEqual({ settings: DEFAULT_SETTINGS });
});

it('keeps the sound fields of a file with wrong ones', () => {
  writeFileSync(
    file,
    '{"theme":"dark","clipboardClearSeconds":"soon","quietHours":{"enabled":true},"__proto__":{"x":1}}',
  );
  const read = readSettings(file);
  expect(read.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  expect(read.rescued).toEqual({ theme: 'dark' });
  expect(read.problem?.message).toContain('clipboardClearSeconds, quietHours');
});

it('copes with a folder in the place of the file', () => {
  mkdirSync(file);
  expect(readSettings(file).problem?.message).toContain('cannot be read (EISDIR)');
});
