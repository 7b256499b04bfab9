import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createClipboardTraceFile } from '../../../src/main/platform/clipboard/clipboard-trace-file';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tokentray-clipboard-'));
  file = join(directory, 'clipboard.json');
});
afterEach(() => rmSync(directory, { recursive: true }));

const open = () => createClipboardTraceFile({ directory });
const TRACES = [
  { salt: 'c2FsdA==', digest: 'ZGlnZXN0' },
  { salt: 'c2FsdDI=', digest: 'ZGlnZXN0Mg==' },
];

it('is there for the next run, for the user’s eyes only, and gone once removed', () => {
  open().write(TRACES);
  expect(open().read()).toEqual(TRACES);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  open().remove();
  open().remove();
  expect(open().read()).toEqual([]);
  expect(readdirSync(directory)).toEqual([]);
});

it.each([
  '',
  '[',
  'null',
  '7',
  '{}',
  '"text"',
  '[null, 7, "salt"]',
  '[{"salt":1,"digest":"a"}]',
  '[{"digest":"a"}]',
  '\0\0\0\0',
  `[${'{"salt":"a","digest":"b"},'.repeat(1_000)}{"salt":"a","digest":"b"}]`,
])('takes %j for no trace', (content) => {
  writeFileSync(file, content);
  expect(open().read()).toEqual([]);
});

it('a folder in its place hinders nothing but the note', () => {
  mkdirSync(file);
  expect(open().read()).toEqual([]);
  expect(() => open().write(TRACES)).toThrow('could not be written');
  open().remove();
});
