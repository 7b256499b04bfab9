import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { CommandsDesk } from './commands-desk';

let desk: CommandsDesk;
beforeAll(async () => {
  desk = await CommandsDesk.start();
});
afterAll(() => desk.stop());
beforeEach(() => desk.keep({ Deploy: 3 }));

const DATES = `Name,Ends,Owner
Licence,2031-01-31T10:00:00Z,Ada
Deploy,2031-02-28T10:00:00Z,Bob
,2031-03-01T10:00:00Z,nobody
`;

async function names(): Promise<string[]> {
  const { stdout } = await desk.run(['list', '--json']);
  const { credentials } = JSON.parse(stdout) as { credentials: { name: string }[] };
  return credentials.map(({ name }) => name);
}

it('tells what it would do and does nothing', async () => {
  const file = desk.file('dates.csv', DATES);
  const told = await desk.run(['import', file, '--dry-run', '--json']);
  expect(told).toMatchObject({ code: 0, stderr: '' });
  expect(await desk.valid(told.stdout)).toMatchObject({
    command: 'import',
    dryRun: true,
    format: 'csv',
    columns: [
      { header: 'Name', field: 'name' },
      { header: 'Ends', field: 'expires' },
      { header: 'Owner', field: 'notes' },
    ],
    rows: [
      { row: 2, name: 'Licence', secret: null, expiresAt: '2031-01-31T10:00:00.0000000Z' },
      { row: 3, name: 'Deploy', secret: null },
      { row: 4, what: 'not-possible' },
    ],
  });
  expect(await names()).toEqual(['Deploy']);
  const read = await desk.run(['import', file, '--dry-run']);
  expect(read.stdout).toMatch(
    /^ {4}2 {2}add {11}Licence {2}date only {2}ends 2031-01-31 10:00 UTC$/m,
  );
});

it('keeps rows without a secret as dates, without any keychain', async () => {
  const file = desk.file('dates.csv', DATES);
  const done = await desk.run(['import', file, '--yes', '--json', '--environment', 'test']);
  const { rows } = (await desk.valid(done.stdout)) as { rows: Record<string, string>[] };
  expect(rows.map(({ what }) => what)).toEqual(['added', 'skipped', 'not-possible']);
  expect(await names()).toEqual(['Deploy', 'Licence']);
  const shown = await desk.run(['show', rows[0]!.id!, '--json']);
  expect(await desk.valid(shown.stdout)).toMatchObject({
    credential: {
      name: 'Licence',
      environment: 'test',
      heldHere: false,
      expiresAt: '2031-01-31T10:00:00.0000000Z',
      notes: 'Owner: Ada',
    },
  });
  // The same again finds all of them here.
  const again = await desk.run(['import', file, '--yes', '--json']);
  expect(again.code).toBe(1);
  expect(await desk.valid(again.stderr)).toMatchObject({ code: 'import-none-chosen' });
  expect(await names()).toEqual(['Deploy', 'Licence']);
});

it('takes columns, the order of dates and duplicates as it is told', async () => {
  const file = desk.file('told.csv', 'Ding,Wann,Was\nDeploy,03/04/2031,x\n');
  const map = ['--map', 'ding=name', 'Wann=expires', '--duplicates', 'add', '--yes'];
  const asked = await desk.run(['import', file, ...map]);
  expect(asked).toMatchObject({ code: 1, stdout: '' });
  expect(asked.stderr).toMatch(/--date-order day-first or month-first/);
  const how = ['--date-order', 'month-first', '--utc', '--json'];
  const told = await desk.run(['import', file, ...map, ...how]);
  expect(await desk.valid(told.stdout)).toMatchObject({
    rows: [{ what: 'added', expiresAt: expect.stringMatching(/^2031-03-04T/) }],
  });
  expect(await names()).toHaveLength(2);
});

it.each([
  ['where nobody can be asked', [], 2, /--yes, or --dry-run/],
  ['a column that is not there', ['--dry-run', '--map', 'Nothing=name'], 2, /There is no column/],
  ['a field that is none', ['--dry-run', '--map', 'Name=nonsense'], 2, /--map wants COLUMN=FIELD/],
  ['a format that is none', ['--dry-run', '--format', 'xml'], 2, /--format/],
])('refuses %s, and changes nothing', async (_, flags, code, why) => {
  const ended = await desk.run(['import', desk.file('dates.csv', DATES), ...flags]);
  expect(ended).toMatchObject({ code, stdout: '' });
  expect(ended.stderr).toMatch(why);
  expect(await names()).toEqual(['Deploy']);
});

it('refuses what is no such file in one sentence', async () => {
  for (const file of ['/nowhere/at-all.csv', desk.file('broken.json', '{"items": [')]) {
    const ended = await desk.run(['import', file, '--yes', '--json']);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(await desk.valid(ended.stderr)).toMatchObject({ command: 'error' });
  }
});

it('prints no secret, and keeps none where there is no keychain', async () => {
  const file = desk.file('secrets.csv', 'name,secret\nKey,correct-horse-battery\n');
  const told = await desk.run(['import', file, '--dry-run', '--json']);
  expect(await desk.valid(told.stdout)).toMatchObject({ rows: [{ what: 'add' }] });
  const ended = await desk.run(['import', file, '--yes']);
  expect(ended.code).not.toBe(0);
  for (const { stdout, stderr } of [told, ended]) {
    expect(stdout + stderr).not.toContain('correct-horse');
  }
  expect(await names()).toEqual(['Deploy']);
});
