import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { refuseWithoutWord } from '../../../src/main/services/backup/exports';
import { plainExportSchema } from '../../../src/shared/domain/transfer/plain-export';
import { apimToken, other, SERVICE } from '../services/records';
import { Computer, folder, PASSPHRASE } from './computer';

const SECRET = '=cmd|"quoted", comma\r\nüß';

function computer() {
  const credentials = [
    other('a', { name: '=HYPERLINK("x")', tags: ['one', 'two'], notes: '+1' }),
    apimToken('t'),
  ];
  return new Computer().hold(
    { sources: [SERVICE], credentials },
    { 'secret-of-a': SECRET, 'secret-of-t': 'token', 'service-primary': 'key' },
  );
}

describe('a plain export', () => {
  it('in JSON is of its schema, with every secret and key', async () => {
    const file = join(folder(), 'all.json');
    await computer().backups.exports.plain(file, 'json');
    const { credentials } = plainExportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(credentials.map(({ kind, secret }) => [kind, secret])).toEqual([
      ['other', SECRET],
      ['apim-token', 'token'],
      ['apim-service-key', 'key'],
    ]);
    expect(credentials[1]).toMatchObject({ service: 'Orders', environment: 'production' });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('in CSV keeps secrets as they are, and lets no spreadsheet compute a name', async () => {
    const file = join(folder(), 'all.csv');
    await computer().backups.exports.plain(file, 'csv');
    const { data } = papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
      ...{ header: true, skipEmptyLines: true },
    });
    expect(data).toHaveLength(3);
    expect(data[0]).toMatchObject({
      name: '\'=HYPERLINK("x")',
      notes: "'+1",
      secret: SECRET,
      tags: 'one, two',
    });
  });

  it('tells what had no secret', async () => {
    const { backups } = new Computer().hold(
      {
        sources: [SERVICE],
        credentials: [other('a'), other('b', { secretId: undefined }), apimToken('t')],
      },
      { 'secret-of-a': SECRET, 'service-primary': 'key' },
    );
    const told = { dateOnly: 1, missing: 1 };
    expect(await backups.exports.plain(join(folder(), 'all.csv'), 'csv')).toEqual(told);
    const all = { history: true, settings: true };
    expect(await backups.exports.encrypted(join(folder(), 'all.age'), PASSPHRASE, all)).toEqual(
      told,
    );
  });

  it('wants the word', () => {
    for (const word of ['', 'yes', 'plain', 'plaintext']) {
      expect(() => refuseWithoutWord(word)).toThrow('plain text');
    }
    for (const word of ['plain text', ' Plain Text ']) refuseWithoutWord(word);
  });
});
