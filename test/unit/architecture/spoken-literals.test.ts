import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { spokenLiterals } from './spoken-literals';

const RENDERER = new URL('../../../src/renderer/', import.meta.url);
/** The catalogue itself. */
const TEXTS = /^texts\//;

const FILES = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !TEXTS.test(file),
);

test('every text of the window stands in the catalogue', () => {
  expect(FILES.length).toBeGreaterThan(250);
  const found = FILES.flatMap((file) =>
    spokenLiterals(readFileSync(new URL(file, RENDERER), 'utf8'), file.endsWith('x')).map(
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
