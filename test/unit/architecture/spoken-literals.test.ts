import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { spokenLiterals } from './spoken-literals';

const SOURCE = new URL('../../../src/', import.meta.url);
/** The catalogues themselves. */
const TEXTS = /^\w+\/texts\//;

const PARTS: readonly {
  readonly part: string;
  readonly within: RegExp;
  readonly atLeast: number;
}[] = [
  { part: 'the window', within: /^renderer\//, atLeast: 250 },
  { part: 'the app', within: /^main\/services\/grafana\//, atLeast: 40 },
  { part: 'the command line', within: /^cli\/(?:backup|grafana)\//, atLeast: 10 },
];

const FILES = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !TEXTS.test(file),
);

it.each(PARTS)('every text of $part stands in the catalogue', ({ within, atLeast }) => {
  const files = FILES.filter((file) => within.test(file));
  expect(files.length).toBeGreaterThan(atLeast);
  const found = files.flatMap((file) =>
    spokenLiterals(readFileSync(new URL(file, SOURCE), 'utf8'), file.endsWith('x')).map(
      ({ line, text }) => `${file}:${line}: ${text}`,
    ),
  );
  expect(found).toEqual([]);
});

describe('what counts as a text', () => {
  const found = (text: string) => spokenLiterals(text, true).map((each) => each.text);

  it.each([
    ['<b>Delete it?</b>', 'Delete it?'],
    ['<b>{count} keys</b>', 'keys'],
    ["<Mark label={{ value: 'Today', position: 'top' }} />", 'Today'],
    ['<a title="Open" />', 'Open'],
    [`<a aria-label={\`Open \${name}\`} />`, 'Open'],
    ["<Field hint={odd ? 'Too odd' : undefined} />", 'Too odd'],
    ["const problem = 'Nothing was saved.';", 'Nothing was saved.'],
    ["say('Ask your administrator')", 'Ask your administrator'],
  ])('%s', (text, literal) => expect(found(text)).toEqual([literal]));

  it.each([
    '<b>{texts.title}</b>',
    '<b> · </b>',
    '<a title={texts.title} className="first second" />',
    "<Field hint={kind === 'legacy-key' ? texts.old : words['of-now']} />",
    "const styles = makeStyles({ a: { fontFamily: 'system-ui, sans-serif', border: '1px solid red' } })",
    "throw new Error('Used outside of its provider.')",
    'document.querySelector(\'main h1 [role="x"]\')',
  ])('not %s', (text) => expect(found(text)).toEqual([]));
});
