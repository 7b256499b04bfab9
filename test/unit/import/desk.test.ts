import { beforeEach, describe, expect, it } from 'vitest';
import { ImportBench } from './import-bench';

let bench: ImportBench;
beforeEach(() => {
  bench = new ImportBench();
});

const HEAD = 'name,service,secret,expires\n';

async function held() {
  const view = await bench.open(
    'first.csv',
    `${HEAD}CI,GitHub,held-secret-1,2030-01-31\nVPN,Office,,2030-02-28\n`,
  );
  await bench.desk.run(view.id);
  bench.noted.length = 0;
}

describe('before Import', () => {
  it('nothing is written, and no secret is in what the window gets', async () => {
    const before = JSON.stringify(bench.disk.document);
    const view = await bench.open('a.csv', `${HEAD}CI,GitHub,very-secret-1,2031-01-31\n`);
    const seen = JSON.stringify([view, await bench.rows(view)]);
    expect(seen).not.toContain('very-secret');
    expect((await bench.rows(view))[0]).toMatchObject({
      secret: expect.any(String),
      isKnownSecret: false,
    });
    expect(JSON.stringify(bench.disk.document)).toBe(before);
    expect(bench.disk.keychain.size).toBe(0);
  });

  it('it is held for ten minutes after the last look, and then forgotten', async () => {
    const view = await bench.open('a.csv', `${HEAD}CI,GitHub,s-1,2031-01-31\n`);
    await bench.clock.advance(9 * 60_000);
    await bench.rows(view);
    await bench.clock.advance(9 * 60_000);
    expect(await bench.rows(view)).toHaveLength(1);
    await bench.clock.advance(10 * 60_000 + 1);
    expect((await bench.refusal(Promise.resolve().then(() => bench.rows(view)))).code).toBe(
      'import-forgotten',
    );
  });

  it('what is still being read as the app is locked is not held', async () => {
    const opening = bench.open('a.csv', `${HEAD}CI,GitHub,s-1,2031-01-31\n`);
    bench.desk.forget();
    expect((await bench.refusal(opening)).code).toBe('import-forgotten');
    expect(await bench.open('a.csv', `${HEAD}CI,GitHub,s-1,2031-01-31\n`)).toBeDefined();
  });

  it('duplicates are shown by name, by secret and within the file', async () => {
    await held();
    const view = await bench.open(
      'b.csv',
      [
        HEAD.trim(),
        'ci,GitHub,other-secret-2,2031-01-31',
        'New name,GitHub,held-secret-1,2031-01-31',
        'Third,GitHub,third-secret,2031-01-31',
        'third,GitHub,fourth-secret,2031-01-31',
        'Fifth,GitHub,third-secret,2031-01-31',
      ].join('\n'),
    );
    const rows = await bench.rows(view);
    expect(rows.map(({ choice, choices, remarks }) => [choice, choices.length, remarks])).toEqual([
      ['skip', 3, ['“CI” is here already.']],
      ['skip', 2, ['“CI” holds the same secret.']],
      ['add', 2, []],
      ['add', 2, ['Row 4 has the same name.']],
      ['skip', 2, ['Row 4 has the same secret.']],
    ]);
    expect(view.counts).toMatchObject({ add: 2, skip: 3, duplicates: 4 });
    const done = await bench.desk.run((await bench.desk.choose(view.id, 0, 'add')).id);
    expect(done.added).toBe(3);
    expect(bench.secretOf('ci (2)')).toBe('other-secret-2');
    expect(bench.secretOf('third (2)')).toBe('fourth-secret');
  });

  it('asks which number is the day only where that matters', async () => {
    const view = await bench.open('c.csv', `${HEAD}A,x,,03/04/2031\n`);
    expect(view).toMatchObject({
      notYet: { code: 'import-date-order' },
      ambiguous: { rows: 1, example: '03/04/2031' },
    });
    expect((await bench.refusal(bench.desk.run(view.id))).code).toBe('import-date-order');
    const told = await bench.desk.change(view.id, { dateOrder: 'month-first', zone: 'utc' });
    expect(told.notYet).toBeUndefined();
    await bench.desk.run(view.id);
    expect(bench.byName('A')).toMatchObject({ expiresAt: '2031-03-04T00:00:00.0000000Z' });
  });

  it('a column that is taken for another is that, and refused values are told', async () => {
    const view = await bench.open('d.csv', 'Owner,password\nVPN,abc-123\n');
    expect(view.notYet?.code).toBe('import-no-name');
    const changed = await bench.desk.change(view.id, { fields: ['name', 'secret'] });
    expect(changed.counts.add).toBe(1);
    expect(
      (await bench.refusal(bench.desk.change(view.id, { environment: '\u202E' }))).code,
    ).toMatch(/^environment-/);
  });
});

describe('Import', () => {
  it('replaces: a new secret, end and notes; the rest stays', async () => {
    await held();
    const { id, fingerprint, createdAt } = bench.byName('CI');
    const view = await bench.open(
      'b.csv',
      'name,secret,expires,Owner\nCI,new-secret-2,2031-01-31,Ada\nVPN,,2031-02-28,\n',
    );
    await bench.desk.choose(view.id, 'duplicates', 'replace');
    expect(await bench.desk.run(view.id)).toEqual({
      added: 0,
      replaced: 2,
      skipped: 0,
      refused: 0,
    });
    const after = bench.byName('CI');
    expect(after).toMatchObject({ id, createdAt, service: 'GitHub', notes: 'Owner: Ada' });
    expect(after.expiresAt).toBe('2031-01-30T23:00:00.0000000Z');
    expect(after.fingerprint).not.toBe(fingerprint);
    expect(bench.secretOf('CI')).toBe('new-secret-2');
    expect([...bench.disk.keychain.values()]).not.toContain('held-secret-1');
    expect(bench.byName('VPN').expiresAt).toBe('2031-02-27T23:00:00.0000000Z');
    expect(bench.disk.document.formerSecrets).toMatchObject([{ name: 'CI', how: 'replaced' }]);
    expect(bench.noted).toEqual(['renewed: imported from a file', 'renewed: imported from a file']);
  });

  it('tells what a secret is and takes the end that it tells', async () => {
    const pat = `glsa_${'A'.repeat(32)}_00000000`;
    const view = await bench.open('k.csv', `name,secret\nGrafana,${pat}\nPlain,hunter2-hunter2\n`);
    expect((await bench.rows(view)).map(({ isKnownSecret }) => isKnownSecret)).toEqual([
      true,
      false,
    ]);
    await bench.desk.run(view.id);
    expect(bench.byName('Grafana')).toMatchObject({ service: 'Grafana', scheme: 'Bearer' });
  });

  it('is all or none where the keychain fails half-way', async () => {
    await held();
    const before = JSON.stringify(bench.disk.document.credentials);
    const view = await bench.open(
      'b.csv',
      `${HEAD}${Array.from({ length: 20 }, (_, row) => `K${row},S,secret-${row},2031-01-31`).join('\n')}`,
    );
    // Some of the new secrets are stored by then.
    bench.disk.failAt = { call: bench.disk.calls + 12, as: 'locked' };
    const problem = await bench.refusal(bench.desk.run(view.id));
    expect(problem.code).toMatch(/^keychain-/);
    expect(JSON.stringify(bench.disk.document.credentials)).toBe(before);
    // The same file can be imported then, and nothing of the first try is left.
    expect((await bench.desk.run(view.id)).added).toBe(20);
    expect(bench.disk.document.looseSecretIds).toEqual([]);
    expect([...bench.disk.keychain.values()].filter((each) => each === 'secret-3')).toHaveLength(1);
  });

  it('writes nothing where a credential was changed since', async () => {
    await held();
    const view = await bench.open('b.csv', `${HEAD}CI,GitHub,new-secret,2031-01-31\n`);
    await bench.desk.choose(view.id, 0, 'replace');
    const touched = { updatedAt: '2026-05-01T12:00:01.000Z' };
    const { credentials } = bench.disk.document;
    bench.disk.document = {
      ...bench.disk.document,
      credentials: credentials.map((each) => ({ ...each, ...touched })),
    };
    expect((await bench.refusal(bench.desk.run(view.id))).code).toBe('import-changed');
    expect(bench.secretOf('CI')).toBe('held-secret-1');
  });

  it('is done once, and only then the file may go to the trash', async () => {
    const view = await bench.open('a.csv', `${HEAD}CI,GitHub,s-1,2031-01-31\n`);
    expect((await bench.refusal(bench.desk.discardFile(view.id))).code).toBe('import-not-done');
    await bench.desk.run(view.id);
    expect((await bench.refusal(bench.desk.run(view.id))).code).toBe('import-done');
    await bench.desk.discardFile(view.id);
    expect(bench.trashed).toEqual([expect.stringMatching(/a\.csv$/)]);
  });
});
