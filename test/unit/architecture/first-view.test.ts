import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isNode, type Node, parsed, partsOf } from './source-trees';

const RENDERER = new URL('../../../src/renderer/', import.meta.url);

interface Import {
  readonly from: string;
}

/** What a text imports before any of it runs, types left out. */
function importsBeforeRunning(text: string): readonly Import[] {
  return partsOf(parsed(text, true)).flatMap((node) => {
    if (node.importKind === 'type' || node.exportKind === 'type' || !isNode(node.source)) return [];
    const specifiers = (Array.isArray(node.specifiers) ? node.specifiers : []) as readonly Node[];
    if (specifiers.length > 0 && specifiers.every(({ importKind }) => importKind === 'type'))
      return [];
    return [{ from: String(node.source.value) }];
  });
}

/** Each file that pages of the app read before they draw, with what it imports. */
function readBefore(...starts: readonly string[]): ReadonlyMap<string, readonly Import[]> {
  const read = new Map<string, readonly Import[]>();
  const waiting = starts.map((start) => new URL(start, RENDERER));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (read.has(file.pathname)) continue;
    const imports = importsBeforeRunning(readFileSync(file, 'utf8'));
    read.set(file.pathname, imports);
    for (const { from } of imports) {
      if (from.startsWith('.') && !from.endsWith('.css')) waiting.push(fileOf(from, file));
    }
  }
  return read;
}

function fileOf(path: string, from: URL): URL {
  const found = ['.ts', '.tsx'].map((end) => new URL(path + end, from)).find(existsSync);
  if (found === undefined) throw new Error(`${path} of ${from.pathname} is nowhere.`);
  return found;
}

const read = readBefore('main.tsx', 'quick-copy/main.tsx');
const nameOf = (path: string): string => path.slice(RENDERER.pathname.length);
const found = (wrong: (each: Import) => readonly string[]): readonly string[] =>
  [...read].flatMap(([file, imports]) =>
    imports.flatMap((each) => wrong(each).map((what) => `${nameOf(file)}: ${what}`)),
  );

test('the walk finds what the first view is made of, and not what is shown later', () => {
  const names = [...read.keys()].map(nameOf);
  expect(names).toContain('credentials/credential-row.tsx');
  expect(names).toContain('shell/nav.tsx');
  expect(names).toContain('quick-copy/quick-option.tsx');
  expect(names).not.toContain('dialogs/dialog-host.tsx');
  expect(names).not.toContain('quick-copy/unlock.tsx');
  expect(names).not.toContain('settings/settings-page.tsx');
});

test('the first view is drawn without anything of Fluent but its icons', () => {
  expect(
    found(({ from }) => (/^@(?:fluentui(?!\/react-icons)|griffel)\//.test(from) ? [from] : [])),
  ).toEqual([]);
});

test('it has the texts it shows, and not those of all pages', () => {
  const names = [...read.keys()].map(nameOf);
  expect(names).toContain('texts/en-first.ts');
  expect(names).not.toContain('texts/en-later.ts');
});

test('its icons bring no style of their own', () => {
  expect(
    found(({ from }) =>
      from.startsWith('@fluentui/react-icons') && !from.includes('/headless/') ? [from] : [],
    ),
  ).toEqual([]);
});
