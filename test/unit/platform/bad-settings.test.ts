import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSettings } from '../../../src/main/platform/settings/read-settings';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/settings';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tokentray-bad-settings-'));
  file = join(directory, 'settings.json');
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Files that hold no settings at all. */
const NONE: readonly (string | Buffer)[] = [
  '',
  ' ',
  '\n\n',
  '\0',
  '\0'.repeat(4_096),
  '{',
  '{"theme"',
  '{"theme":',
  '{"theme":"dark"',
  '{"theme":"dark",}',
  "{'theme':'dark'}",
  '{theme:"dark"}',
  '{"theme":"dark"}{"theme":"light"}',
  '{"theme":"dark"} and more',
  '// a comment\n{"theme":"dark"}',
  'theme: dark',
  '[settings]\ntheme=dark',
  '<settings/>',
  'null',
  'true',
  '0',
  '"dark"',
  '[]',
  '[{"theme":"dark"}]',
  'undefined',
  'NaN',
  '\ufeff{"theme":"dark"}',
  Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  Buffer.from([0x80, 0x81, 0x82]),
  Buffer.from('{"theme":"dark"}', 'utf16le'),
  '['.repeat(100_000),
  `{"a":${'['.repeat(50_000)}`,
];

/** Files with a good field beside bad ones. */
const SOME: readonly string[] = [
  '{"theme":"dark","clipboardClearSeconds":"30"}',
  '{"theme":"dark","clipboardClearSeconds":-1}',
  '{"theme":"dark","clipboardClearSeconds":1e99}',
  '{"theme":"dark","clipboardClearSeconds":null}',
  '{"theme":"dark","leadTimesSeconds":"7d"}',
  '{"theme":"dark","leadTimesSeconds":[null]}',
  '{"theme":"dark","quietHours":[]}',
  '{"theme":"dark","quietWeekends":"yes"}',
  '{"theme":"dark","launchAtLogin":1}',
  '{"theme":"dark","welcomed":{}}',
];

it('there are at least 40 of them', () => {
  expect(NONE.length + SOME.length).toBeGreaterThanOrEqual(40);
});

/** The one file that is left, which is kept aside. */
function keptAside(): Buffer {
  const names = readdirSync(directory);
  expect(names).toEqual([expect.stringMatching(/^settings\.damaged-\d{8}T\d{6}Z\.json$/)]);
  return readFileSync(join(directory, names[0] ?? ''));
}

it.each(NONE.map((content) => [String(content).slice(0, 40), content]))(
  'holds no settings: %j',
  (_shown, content) => {
    writeFileSync(file, content);
    const { settings, problem } = readSettings(file);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problem?.code).toBe('settings-damaged');
    expect(problem?.message).toContain('The file was kept as settings.damaged-');
    expect(keptAside()).toEqual(Buffer.from(content as string));
    expect(readSettings(file)).toEqual({ settings: DEFAULT_SETTINGS });
  },
);

it.each(SOME)('keeps what is good of %s', (content) => {
  writeFileSync(file, content);
  const { settings, problem, rescued } = readSettings(file);
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  expect(rescued).toEqual({ theme: 'dark' });
  expect(problem?.message).toContain('has values that cannot be right');
  expect(keptAside().toString()).toBe(content);
});

it('a newer version’s fields are no damage, and are left in the file', () => {
  const content = '{"theme":"dark","schemaVersion":99,"ofTomorrow":{"a":1}}';
  writeFileSync(file, content);
  expect(readSettings(file)).toEqual({ settings: { ...DEFAULT_SETTINGS, theme: 'dark' } });
  expect(readFileSync(file, 'utf8')).toBe(content);
});
