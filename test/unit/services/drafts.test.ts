import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDraftFile } from '../../../src/main/platform/drafts/draft-file';
import { Drafts } from '../../../src/main/services/drafts';
import { SimulatedClock } from '../../fakes/simulated-clock';

const NOW = Date.parse('2026-11-22T10:32:00Z');
let directory = '';
let clock = new SimulatedClock(NOW);
const file = () => join(directory, 'drafts.json');
/** As a new start of the app finds them. */
const drafts = () => new Drafts(createDraftFile({ directory }), clock);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tokentray-drafts-'));
  clock = new SimulatedClock(NOW);
});
afterEach(() => rmSync(directory, { recursive: true }));

test('is there again after a restart, with when it was last changed', () => {
  expect(drafts().get('service', null)).toBeNull();
  drafts().save('service', null, { name: 'Contoso', environment: 'production' });
  expect(drafts().get('service', null)).toEqual({
    at: '2026-11-22T10:32:00.000Z',
    values: { name: 'Contoso', environment: 'production' },
  });
});

test('is one for each form and each thing that is edited', () => {
  drafts().save('service', null, { name: 'New' });
  drafts().save('service', 'a', { name: 'A' });
  drafts().save('gateway', null, { name: 'Edge' });
  drafts().save('service', 'a', { name: 'A2' });
  expect(drafts().get('service', null)?.values).toEqual({ name: 'New' });
  expect(drafts().get('service', 'a')?.values).toEqual({ name: 'A2' });
  expect(drafts().get('gateway', null)?.values).toEqual({ name: 'Edge' });
  expect(drafts().get('service', 'b')).toBeNull();
});

test('leaves no file behind once the last one is dropped', () => {
  drafts().save('service', null, { name: 'New' });
  drafts().drop('gateway', null);
  expect(existsSync(file())).toBe(true);
  drafts().drop('service', null);
  expect(readdirSync(directory)).toEqual([]);
});

test('never holds a planted secret, even where the window sent it', () => {
  const planted = 'ghp_AbCdEf1234567890AbCdEf1234567890AbCd';
  drafts().save('connection', null, {
    name: 'Dashboards',
    password: 'correct horse battery',
    key: planted,
    token: planted,
    user: planted,
  });
  drafts().save('entry', null, { name: 'Reports', secret: planted, notes: planted });
  const text = readFileSync(file(), 'utf8');
  expect(text).not.toContain(planted);
  expect(text).not.toContain('correct horse');
  expect(text).toContain('Dashboards');
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test('is forgotten after two weeks, and beyond the latest twenty', () => {
  drafts().save('service', null, { name: 'Old' });
  clock.jump(14 * 86_400_000 + 1);
  expect(drafts().get('service', null)).toBeNull();
  for (let count = 0; count < 25; count += 1) {
    drafts().save('credential', String(count), { name: `N${count}` });
  }
  expect(drafts().get('credential', '4')).toBeNull();
  expect(drafts().get('credential', '5')?.values).toEqual({ name: 'N5' });
});

test.each([
  ['nothing', ''],
  ['half of it', '{"version":1,"drafts":[{"form":"serv'],
  ['a newer form', '{"version":2,"drafts":[]}'],
  ['another shape', '{"version":1,"drafts":[{"form":"service","at":"x","values":{"name":{}}}]}'],
  ['a list', '[]'],
  [
    'a form that is not there',
    '{"version":1,"drafts":[{"form":"x","at":"2026-11-22T10:00:00.000Z","values":{}}]}',
  ],
  ['a huge text', `"${'x'.repeat(2_000_000)}"`],
])('a file that holds %s is as none, and is written anew', (_what, text) => {
  writeFileSync(file(), text);
  expect(drafts().get('service', null)).toBeNull();
  drafts().save('service', null, { name: 'New' });
  expect(drafts().get('service', null)?.values).toEqual({ name: 'New' });
});

test('a field that somebody wrote into the file is not handed to the form', () => {
  const values = { name: 'A', primaryKey: 'x', __proto__: 'y', constructor: 'z' };
  const draft = { form: 'service', at: '2026-11-22T10:00:00.000Z', values };
  writeFileSync(file(), JSON.stringify({ version: 1, drafts: [draft] }));
  expect(drafts().get('service', null)?.values).toEqual({ name: 'A' });
});
