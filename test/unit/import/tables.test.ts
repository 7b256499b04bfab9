import { beforeEach, describe, expect, it } from 'vitest';
import { ImportBench, vector } from './import-bench';

let bench: ImportBench;
beforeEach(() => {
  bench = new ImportBench();
});

describe('what a spreadsheet writes', () => {
  it.each([
    ['spreadsheet-windows.csv', 'Windows-1252', 'semicolons', 'Schlüssel für Köln'],
    ['spreadsheet-utf16.txt', 'UTF-16', 'tabs', 'Naïve'],
    ['spreadsheet-utf16-no-mark.txt', 'UTF-16', 'tabs', 'Naive'],
    ['spreadsheet-utf8-mark.csv', 'UTF-8', 'commas', 'Über'],
  ])('%s', async (file, encoding, delimiter, name) => {
    const view = await bench.open(file, vector(file));
    expect(view).toMatchObject({ how: { encoding, delimiter }, hasHeader: true });
    await bench.desk.run(view.id);
    expect(bench.byName(name)).toMatchObject({
      kind: 'other',
      // 31 January in Berlin.
      expiresAt: '2031-01-30T23:00:00.0000000Z',
    });
    expect(bench.byName(name)).not.toHaveProperty('secretId');
  });

  it('keeps unknown columns as notes, and leaves out those that may be secrets', async () => {
    const view = await bench.open(
      'a.csv',
      'name,password,second password,Owner,Notes\nA,one-secret,two-secret,Ada,"Call\nher"\n',
    );
    expect(view.columns.map(({ field }) => field)).toEqual([
      'name',
      'secret',
      'ignore',
      'notes',
      'notes',
    ]);
    expect(view.columns.map(({ samples }) => samples)).toEqual([['A'], [], [], ['Ada'], []]);
    await bench.desk.run(view.id);
    expect(bench.byName('A').notes).toBe('Owner: Ada\nCall\nher');
    expect(JSON.stringify(bench.disk.document)).not.toMatch(/one-secret|two-secret/);
  });

  it('may have no names of columns, another separator or an own one', async () => {
    const bare = await bench.open('bare.csv', 'Licence|2031-01-31\nOther|2031-02-28\n');
    expect(bare).toMatchObject({ hasHeader: false, how: { delimiter: 'vertical bars' } });
    expect(bare.columns.map(({ field }) => field)).toEqual(['name', 'expires']);
    const said = await bench.open('sep.csv', 'sep=;\r\nname;expires\r\nA,B;2031-01-31\r\n');
    expect((await bench.rows(said))[0]).toMatchObject({ name: 'A,B', number: 3 });
    const changed = await bench.desk.change(said.id, { hasHeader: false });
    expect(changed.counts.rows).toBe(2);
  });
});

describe('hostile tables', () => {
  it('are refused row by row, with the number of the row', async () => {
    const view = await bench.open(
      'hostile.csv',
      [
        'name,secret,expires',
        `"=cmd|' /C calc'!A0",a-secret,2031-01-31`,
        '__proto__,b-secret,2031-01-31',
        '\u202Egnp.exe,c-secret,2031-01-31',
        'nul,d\0secret,2031-01-31',
        `long,${'x'.repeat(30_000)},2031-01-31`,
        'no date,e-secret,31.02.2031',
        ',f-secret,2031-01-31',
        'ok,g-secret,2031-01-31',
      ].join('\n'),
    );
    const rows = await bench.rows(view);
    expect(rows.map(({ number, problem }) => [number, problem ?? ''])).toEqual([
      [2, ''],
      [3, expect.stringContaining('is reserved')],
      [4, expect.stringContaining('changes the direction of writing')],
      [5, expect.stringContaining('NUL')],
      [6, expect.stringContaining('30,000 characters; 20,000 are taken')],
      [7, expect.stringContaining('“31.02.2031”, is no date')],
      [8, 'It has no name.'],
      [9, ''],
    ]);
    expect(rows[0]?.remarks.join()).toContain('formula of a spreadsheet');
    expect(await bench.desk.run(view.id)).toMatchObject({ added: 2 });
  });

  it.each([
    ['a quote that is not closed', `name\n"${'x,\n'.repeat(800_000)}`, 'import-record', /Row 2 /],
    [
      'ten million characters in a cell',
      `name\n${'x'.repeat(10_000_000)}\n`,
      'import-record',
      /Row 2/,
    ],
    ['too many columns', `${'a,'.repeat(300)}\n`, 'import-columns', /Row 1 has 301 columns/],
    [
      'bytes that are no text',
      Buffer.from([0, 255, 254, 1, 2, 3, 0, 0, 9]),
      'import-no-text',
      /no text/,
    ],
    ['nothing', '', 'import-empty', /is empty/],
    ['blanks', '\n\n  \n', 'import-nothing', /nothing to import/],
    ['a backup', 'age-encryption.org/v1\n-> X25519 abc\n', 'import-encrypted-backup', /Restore/],
  ])('%s', async (_what, content, code, sentence) => {
    const problem = await bench.refusal(bench.open('odd.csv', content));
    expect(problem).toMatchObject({ code, message: expect.stringMatching(sentence) });
  });

  it('more rows than are taken', async () => {
    const problem = await bench.refusal(bench.open('many.csv', `name\n${'x\n'.repeat(100_002)}`));
    expect(problem.message).toContain('more than 100,000 rows');
  });

  it.each([['/dev/zero'], ['/'], ['/nowhere.csv'], ['']])('refuses %s', async (path) => {
    expect((await bench.refusal(bench.desk.open(path))).message).toMatch(/is no file|not there/);
  });
});

describe('a hundred thousand rows', () => {
  it('are read and compared without holding anybody up for long', async () => {
    const lines = Array.from({ length: 100_000 }, (_, row) =>
      [`Key ${row}`, row % 50 === 0 ? `secret-${row}` : '', `${(row % 28) + 1}.01.2031`].join(';'),
    );
    const path = bench.write('huge.csv', `Name;Secret;Expires\n${lines.join('\n')}\n`);
    // Of the processor, and not of the clock: other programs run on the same machine.
    const turns: number[] = [];
    let last = process.cpuUsage();
    let isOver = false;
    const watch = () => {
      const { user, system } = process.cpuUsage(last);
      turns.push((user + system) / 1000);
      last = process.cpuUsage();
      if (!isOver) setImmediate(watch);
    };
    setImmediate(watch);
    const view = await bench.desk.open(path);
    isOver = true;
    expect(view.counts).toMatchObject({ rows: 100_000, add: 100_000, withoutSecret: 98_000 });
    expect(view.notYet?.message).toContain('one import takes 10,000');
    expect((await bench.refusal(bench.desk.run(view.id))).code).toBe('import-too-many');
    expect(bench.disk.document.credentials).toEqual([]);
    turns.sort((a, b) => a - b);
    // The longest ones are the collector's.
    expect(turns[Math.floor(turns.length * 0.95)]).toBeLessThan(50);
  }, 120_000);
});
