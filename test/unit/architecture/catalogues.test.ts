import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it, test } from 'vitest';
import { importsThatRun, textsKept } from './source-trees';

const SOURCE = new URL('../../../src/', import.meta.url);
const FILES = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);
const read = (file: string) => readFileSync(new URL(file, SOURCE), 'utf8');

test('a catalogue imports nothing that runs but other texts', () => {
  const catalogues = FILES.filter((file) =>
    /^\w+\/texts\/en(?:-first|-later)?(?:\.ts|\/)/.test(file),
  );
  expect(catalogues.length).toBeGreaterThan(40);
  const found = catalogues.flatMap((file) =>
    importsThatRun(read(file))
      .map((path) => join(dirname(file), path))
      .filter((path) => !/^(?:\w+\/texts\/en\/|shared\/texts\/plural$)/.test(path))
      .map((path) => `${file}: ${path}`),
  );
  expect(found).toEqual([]);
});

test('what `list` loads as it starts has only the small catalogues', () => {
  const loaded = loadedFrom('cli/run.ts');
  expect(loaded).toContain('shared/texts/said-in-lists.ts');
  expect(loaded).toContain('cli/texts/quick-texts.ts');
  const whole = ['shared/texts/said.ts', 'main/texts/app-texts.ts', 'cli/texts/cli-texts.ts'];
  expect(FILES).toEqual(expect.arrayContaining(whole));
  expect(loaded.filter((file) => whole.includes(file))).toEqual([]);
});

test('no text is looked up while a module loads: the language may change', () => {
  const found = FILES.flatMap((file) =>
    textsKept(read(file), file.endsWith('x')).map((line) => `${file}:${line}`),
  );
  expect(found).toEqual([]);
});

describe('what is looked up while a module loads', () => {
  it.each([
    'const { names } = said();',
    'export const ROW = { title: appTexts().rows.title };',
    'const WORDS = [cliTexts().words.yes].join();',
    'class Row { static readonly title = said().row.title; }',
    'class Row { readonly title = said().row.title; }',
  ])('%s', (text) => expect(textsKept(text, false)).toEqual([1]));

  it.each([
    'export const row = { get title() { return said().row.title; } };',
    'const title = () => said().row.title;',
    'function title() { const { row } = appTexts(); return row.title; }',
    'class Row { get title() { return said().row.title; } readonly all = () => said().row; }',
    'export const said = catalogue({ en });',
  ])('not %s', (text) => expect(textsKept(text, false)).toEqual([]));
});

/** A source file and those that are loaded with it. */
function loadedFrom(start: string): readonly string[] {
  const loaded = new Set([start]);
  for (const file of loaded) {
    for (const path of importsThatRun(read(file))) {
      const target = join(dirname(file), path);
      const found = [`${target}.ts`, `${target}/index.ts`].find((name) => FILES.includes(name));
      if (path.startsWith('.') && found !== undefined) loaded.add(found);
    }
  }
  return [...loaded];
}
