import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writePlainExport } from '../../../src/shared/domain/transfer/plain-export';
import { ImportBench, vector, zipOf } from './import-bench';

let bench: ImportBench;
beforeEach(() => {
  bench = new ImportBench();
});

async function imported(name: string, content: string | Uint8Array) {
  const view = await bench.open(name, content);
  return { view, done: await bench.desk.run(view.id) };
}

describe('Bitwarden', () => {
  it('is taken over with hidden fields as secrets of their own', async () => {
    const { view, done } = await imported('export.json', vector('bitwarden.json'));
    expect(view).toMatchObject({ format: 'bitwarden-json' });
    expect(view.remarks.join('\n')).toMatch(
      /^1 entry is left out: cards.*\n1 entry is left out: in the bin.*\nOne-time codes of 1 entry /,
    );
    expect(done).toEqual({ added: 3, replaced: 0, skipped: 0, refused: 0 });
    expect(bench.secretOf('Grafana admin')).toBe('bw-password-0815');
    expect(bench.secretOf('Grafana admin: API token')).toBe('bw-hidden-token-4711');
    expect(bench.secretOf('Deploy key of CI')).toBe('bw-note-secret-99');
    expect(bench.byName('Grafana admin')).toMatchObject({
      kind: 'other',
      service: 'grafana.example.com',
      tags: ['Platform'],
      favourite: true,
      // The day begins at midnight in Berlin.
      expiresAt: '2031-01-30T23:00:00.0000000Z',
      notes: 'username: admin\nAsk Ada.\nMFA: true',
    });
    const open = JSON.stringify(bench.disk.document);
    for (const secret of ['bw-', 'former-password', 'JBSWY3']) expect(open).not.toContain(secret);
  });

  it('is refused where it is encrypted, with what to do', async () => {
    const problem = await bench.refusal(bench.open('e.json', vector('bitwarden-encrypted.json')));
    expect(problem.code).toBe('import-encrypted');
    expect(problem.message).toContain('with a password');
    expect(problem.message).toContain('“.json”');
  });

  it('is taken over as CSV too', async () => {
    const { done } = await imported('bitwarden.csv', vector('bitwarden.csv'));
    expect(done.added).toBe(2);
    expect(bench.secretOf('Grafana admin')).toBe('bw-password-0815');
    expect(bench.byName('Only a note')).not.toHaveProperty('secretId');
    expect(bench.byName('Only a note').notes).toContain('Two\nlines');
  });
});

describe('1Password', () => {
  const entries = () => ({
    'export.attributes': vector('1password-export.attributes.json').toString(),
    'export.data': vector('1password-export.data.json').toString(),
    'files/abc__image.png': 'not read',
  });

  it('is taken over from a 1PUX archive', async () => {
    const archive = zipOf(join(bench.folder, 'made.zip'), entries());
    const { view, done } = await imported('export.1pux', archive);
    expect(view.format).toBe('1password-1pux');
    expect(done.added).toBe(4);
    expect(bench.secretOf('Billing API')).toBe('op-credential-2026');
    expect(bench.byName('Billing API')).toMatchObject({
      service: 'api.example.com',
      expiresAt: '2031-01-03T23:00:00.0000000Z',
      tags: ['Platform'],
    });
    expect(bench.secretOf('Portal')).toBe('op-password-1');
    expect(bench.secretOf('Portal: recovery')).toBe('op-recovery-2');
    expect(bench.byName('Portal').tags).toEqual(['Platform', 'team', 'admin']);
    expect(bench.byName('Archived').archived).toBe(true);
    expect(JSON.stringify(bench.disk.document)).not.toMatch(/op-(?:pass|cred|rec|old)|JBSWY3/);
  });

  it('is taken over from CSV', async () => {
    const { done } = await imported('1p.csv', vector('1password.csv'));
    expect(done.added).toBe(2);
    expect(bench.byName('Portal')).toMatchObject({
      favourite: true,
      tags: ['team', 'admin'],
      service: 'portal.example.com',
      notes: 'Username: ada\nMain "account"',
    });
    expect(bench.byName('Old').archived).toBe(true);
  });

  it.each([
    [{ '../../etc/export.data': '{}', 'export.data': '{}' }, /outside of itself/],
    [{ 'C:/export.data': '{}' }, /outside of itself/],
    [{ 'readme.txt': 'x' }, /no export\.data/],
    [{ 'export.data': '{"accounts": 3}' }, /no accounts/],
    [{ 'export.data': '{"accounts": [' }, /line 1, column 15/],
  ])('refuses an odd archive %#', async (content, sentence) => {
    const archive = zipOf(join(bench.folder, 'odd.zip'), content as Record<string, string>);
    const { message } = await bench.refusal(bench.open('odd.1pux', archive));
    expect(message).toMatch(sentence);
  });

  it('refuses a bomb before it has unpacked it', async () => {
    const bomb = zipOf(join(bench.folder, 'bomb.zip'), { 'export.data': ' '.repeat(80_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    const { code } = await bench.refusal(bench.open('bomb.1pux', bomb));
    expect(code).toBe('import-bomb');
  });

  it('refuses a damaged archive', async () => {
    const archive = zipOf(join(bench.folder, 'cut.zip'), entries());
    const { message } = await bench.refusal(bench.open('cut.1pux', archive.subarray(0, 900)));
    expect(message).toContain('damaged');
  });
});

describe('what TokenTray itself exports', () => {
  it('comes back as it was', async () => {
    const text = writePlainExport('2026-01-01T00:00:00.000Z', [
      {
        name: 'CI',
        kind: 'other',
        service: 'GitHub',
        environment: 'staging',
        secret: ' with blanks, kept ',
        expiresAt: '2031-01-31T10:00:00.1234567Z',
        tags: ['a', 'b'],
        notes: 'Two\nlines',
        favourite: true,
        renewalUrl: 'https://github.com/settings/tokens',
      },
      { name: 'Elsewhere', kind: 'other', service: 'Vault', reference: 'op://a/b' },
    ]);
    const { view, done } = await imported('tokentray.json', text);
    expect(view.format).toBe('tokentray-export');
    expect(done.added).toBe(2);
    expect(bench.secretOf('CI')).toBe(' with blanks, kept ');
    expect(bench.byName('CI')).toMatchObject({
      service: 'GitHub',
      environment: 'staging',
      expiresAt: '2031-01-31T10:00:00.1234567Z',
      tags: ['a', 'b'],
      notes: 'Two\nlines',
      favourite: true,
      renewalUrl: 'https://github.com/settings/tokens',
    });
    expect(bench.byName('Elsewhere')).toMatchObject({ reference: 'op://a/b' });
  });

  it('is refused where it is newer', async () => {
    const newer = '{"format":"tokentray-export","version":2,"credentials":[]}';
    expect((await bench.refusal(bench.open('n.json', newer))).code).toBe('import-newer');
  });
});

describe('an environment file', () => {
  it('offers what looks like a secret and names the lines that are none', async () => {
    const { view, done } = await imported('sample.env', vector('sample.env'));
    const rows = Object.fromEntries((await bench.rows(view)).map((row) => [row.name, row]));
    expect(rows.PORT).toMatchObject({ choice: 'skip', outcome: { what: 'skipped' }, number: 2 });
    expect(rows.API_TOKEN).toMatchObject({ choice: 'skip' });
    expect(rows.EMPTY).toMatchObject({ choice: 'skip' });
    expect(rows['']).toMatchObject({ number: 10, problem: expect.stringContaining('NAME=value') });
    expect(done.added).toBe(3);
    expect(bench.secretOf('GITHUB_TOKEN')).toBe('ghp_not-a-real-one');
    expect(bench.secretOf('DB_PASSWORD')).toBe('p@ss #word');
    expect(bench.secretOf('PRIVATE_KEY')).toBe(
      '-----BEGIN KEY-----\nline two\nline three\n-----END KEY-----',
    );
  });
});

describe('JSON of anybody', () => {
  it('is a list of objects, nested ones with dots', async () => {
    const { view, done } = await imported(
      'list.json',
      '{"items":[{"name":"A","meta":{"owner":"Ada"},"expires":"2031-01-31T00:00:00Z","token":"t-1"}]}',
    );
    expect(view.columns.map(({ header, field }) => [header, field])).toEqual([
      ['name', 'name'],
      ['meta.owner', 'notes'],
      ['expires', 'expires'],
      ['token', 'secret'],
    ]);
    expect(done.added).toBe(1);
    expect(bench.byName('A')).toMatchObject({
      notes: 'meta.owner: Ada',
      expiresAt: '2031-01-31T00:00:00.0000000Z',
    });
  });

  it('is names with their secrets', async () => {
    await imported('flat.json', '{"CI_TOKEN":"one","__proto__":"two"}');
    expect(bench.secretOf('CI_TOKEN')).toBe('one');
    expect(bench.disk.document.credentials).toHaveLength(1);
  });

  it.each(['[]', '3', '{"a": {"b": 1}}', '[1, 2'])('refuses %s', async (text) => {
    const { message } = await bench.refusal(bench.open('odd.json', text));
    expect(message).toMatch(/list of entries|line 1, column 6/);
  });
});
