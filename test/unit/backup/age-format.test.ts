import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openAge } from '../../support/age-by-hand';
import { other } from '../services/records';
import { Computer, folder, PASSPHRASE } from './computer';

const VECTORS = fileURLToPath(new URL('../../vectors/age', import.meta.url));
const vector = (name: string) => readFileSync(join(VECTORS, name));

describe('the second implementation of age', () => {
  it('opens what the age program made', { timeout: 60_000 }, () => {
    const text = openAge(vector('identity.age'), { passphrase: PASSPHRASE }).toString();
    const [identity = ''] = /AGE-SECRET-KEY-1\w+/.exec(text) ?? [];
    const inside = openAge(vector('secrets.age'), { identity }).toString();
    expect(JSON.parse(inside)).toEqual({
      '1f3c': 'pX/eT+Vc mdbU9==',
      '2e7a': 'zweite Zeile\nüß',
    });
    expect(() => openAge(vector('identity.age'), { passphrase: 'another' })).toThrow();
  });
});

describe('a backup', () => {
  it('is opened by another implementation with the passphrase, as its first lines say', async () => {
    const secret = 'zweite Zeile\nüß \u0000 €';
    const computer = new Computer().hold({ credentials: [other('a')] }, { 'secret-of-a': secret });
    await computer.prepared();
    const text = readFileSync(await computer.backups.shelf.backUp(), 'utf8');
    const [head = '', first = '', second = ''] = text.split(/(?=^-----BEGIN)/m);
    expect(head).toContain("awk '/^-----BEGIN/{n++} n==1' FILE | age -d > key.txt");
    const identity = openAge(first, { passphrase: PASSPHRASE }).toString();
    const inside = JSON.parse(openAge(second, { identity }).toString());
    expect(inside).toMatchObject({ format: 'tokentray-backup', version: 1 });
    expect(inside.secrets[inside.metadata.credentials[0].secretId]).toBe(secret);
    expect(inside.metadata).not.toHaveProperty('lockVerifierId');
    expect(inside.metadata).not.toHaveProperty('fingerprintKeyId');
  });

  it('as an encrypted export is one age file, and comes back', async () => {
    const computer = new Computer().hold({ credentials: [other('a')] }, { 'secret-of-a': 'one' });
    const file = join(folder(), 'all.age');
    await computer.backups.exports.encrypted(file, PASSPHRASE, { history: true, settings: false });
    const inside = JSON.parse(
      openAge(readFileSync(file, 'utf8'), { passphrase: PASSPHRASE }).toString(),
    );
    expect(Object.values(inside.secrets)).toEqual(['one']);
    expect(inside).not.toHaveProperty('settings');
    const fresh = new Computer();
    const { id, needsPassphrase } = await fresh.desk.take(file);
    expect(needsPassphrase).toBe(true);
    await fresh.desk.open(id, PASSPHRASE);
    await fresh.desk.restore(id, { mode: 'merge', take: [], settings: true });
    expect(fresh.secretsByName()).toEqual({ 'Other a': ['one'] });
  });

  it('that the age program encrypted is opened, armoured or not', { timeout: 60_000 }, async () => {
    for (const name of ['backup.age', 'backup-armoured.age']) {
      const fresh = new Computer();
      const file = join(folder(), 'from-age.age');
      copyFileSync(join(VECTORS, name), file);
      const { id } = await fresh.desk.take(file);
      const view = await fresh.desk.open(id, PASSPHRASE);
      expect(view.rows.map(({ name: each, state }) => [each, state])).toEqual([
        ['By age', 'added'],
      ]);
      await fresh.desk.restore(id, { mode: 'replace', take: [], settings: false });
      expect(fresh.secretsByName()).toEqual({ 'By age': ['zweite Zeile\nüß'] });
    }
  });

  it('by a program of this format goes on being read', async () => {
    const fresh = new Computer();
    const file = join(folder(), 'old.tokentray');
    writeFileSync(file, vector('backup-1.tokentray'));
    const { id } = await fresh.desk.take(file);
    await fresh.desk.open(id, PASSPHRASE);
    await fresh.desk.restore(id, { mode: 'replace', take: [], settings: false });
    expect(fresh.secretsByName()).toEqual({ 'Other a': ['zweite Zeile\nüß'] });
  });
});
