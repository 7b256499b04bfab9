import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DAMAGED_DIALOGS, DIALOGS, FILE_DIALOGS, PAGES } from '../../e2e/look/places';

const RENDERER = new URL('../../../src/renderer/', import.meta.url);
const sourceOf = (path: string): string => readFileSync(new URL(path, RENDERER), 'utf8');

/** What the `switch` of a file tells apart. */
const casesOf = (path: string): string[] =>
  [...sourceOf(path).matchAll(/\bcase '([a-z-]+)'/g)].map(([, name = '']) => name);

/** The pages that the window can show, by the one file that shows them. */
const pages = casesOf('shell/current-page.tsx').map((name) => `page/${name}`);

/** The dialogs, by the type of what may be asked for. */
const dialogs = [...sourceOf('dialogs/use-dialogs.tsx').matchAll(/readonly kind:([^;]+);/g)]
  .flatMap(([, kinds = '']) => [...kinds.matchAll(/'([a-z-]+)'/g)])
  .map(([, name = '']) => `dialog/${name}`);

/** The components that draw one; each is shown by the host alone. */
const DRAWN_BY = [
  'bulk-dialog.tsx',
  'confirm-dialog.tsx',
  'form-dialog.tsx',
  'keys-dialog.tsx',
  'renew-on-server-dialog.tsx',
  'switch-key-dialog.tsx',
];

const walked = [...PAGES, ...DIALOGS, ...FILE_DIALOGS, ...DAMAGED_DIALOGS];

test('a page or dialog without a case in the walk over all places is missed', () => {
  expect(pages.length).toBeGreaterThan(15);
  expect(dialogs.length).toBeGreaterThan(12);
  const shown = new Set(walked.map(({ shows }) => shows));
  expect([...pages, ...dialogs].filter((each) => !shown.has(each))).toEqual([]);
  expect([...shown].filter((each) => ![...pages, ...dialogs].includes(each))).toEqual([]);
});

test('every kind of dialog in the source is one that the host can show', () => {
  const hosted = [
    ...casesOf('dialogs/dialog-host.tsx'),
    ...casesOf('dialogs/credential-dialog.tsx'),
  ];
  expect(dialogs.filter((each) => !hosted.includes(each.replace('dialog/', '')))).toEqual([]);
});

test('each place has a name of its own, as its picture needs one', () => {
  const names = walked.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

/** A dialog that a component holds by itself would not be in the list of what may be asked for. */
test('no dialog is drawn but by what the host shows', () => {
  const drawing = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .filter((path) => /<(?:Dialog|Drawer|OverlayDrawer)\b/.test(sourceOf(path)))
    .map((path) => path.replace(/^.*\//, ''))
    .sort();
  expect(drawing).toEqual(DRAWN_BY);
});
