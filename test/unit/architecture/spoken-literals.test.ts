import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { spokenLiterals } from './spoken-literals';

const SOURCE = new URL('../../../src/', import.meta.url);
/** The catalogues themselves. */
const TEXTS = /^\w+\/texts\//;

const PARTS = [
  { part: 'the window', folder: 'renderer/', atLeast: 250 },
  { part: 'the domain', folder: 'shared/', atLeast: 180 },
  { part: 'the app', folder: 'main/', atLeast: 300 },
  { part: 'the command line', folder: 'cli/', atLeast: 60 },
];

const FILES = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !TEXTS.test(file),
);

it.each(PARTS)('every text of $part stands in the catalogue', ({ folder, atLeast }) => {
  const files = FILES.filter((file) => file.startsWith(folder));
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
    ["refuse('name-empty', 'Enter the name.', 'name')", 'Enter the name.'],
    ["throw new ProblemError({ code: 'lost', message: 'It is gone.' })", 'It is gone.'],
    ["throw new UsageError('Say what to test.')", 'Say what to test.'],
    ["const LOCK = { type: 'action', label: 'Lock now' }", 'Lock now'],
    [
      `const message = \`\${host} is not known. Check the address.\``,
      'is not known. Check the address.',
    ],
    ["program.description('list the keys on a server.')", 'list the keys on a server.'],
  ])('%s', (text, literal) => expect(found(text)).toEqual([literal]));

  it.each([
    '<b>{texts.title}</b>',
    '<b> · </b>',
    '<a title={texts.title} className="first second" />',
    "<Field hint={kind === 'legacy-key' ? texts.old : words['of-now']} />",
    "const styles = makeStyles({ a: { fontFamily: 'system-ui, sans-serif', border: '1px solid red' } })",
    "throw new Error('Used outside of its provider.')",
    "throw new RangeError('The year must have four digits.')",
    "reject(new BusFault('lost', 'The connection was closed.'))",
    "join(home, 'Library', 'Application Support')",
    "log.record('window-failed', { frames: ['list.js:1:2'] })",
    `const path = \`/api/serviceaccounts/\${account.id}/tokens\``,
    "refuse('name-empty', said().names.empty(what), 'name')",
    "program.option('--account <name>', cliTexts().grafana.help.account)",
    'document.querySelector(\'main h1 [role="x"]\')',
  ])('not %s', (text) => expect(found(text)).toEqual([]));
});
