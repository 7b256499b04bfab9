import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../src/shared/domain/result';
import { apimToken, eaKey, other, SERVICE } from '../services/records';
import { Computer, filesIn, folder, PASSPHRASE, refusal } from './computer';

const SECRETS = {
  'service-primary': 'pX/eT+Vc mdbU9==',
  'secret-of-token': 'SharedAccessSignature uid=1&ex=2030&sn=abc==',
  'secret-of-lines': 'zweite Zeile\nüß €\u{1f511}\n',
  'secret-of-nul': 'before\u0000after \ud800 alone',
  'secret-of-long': 'x\u00e9'.repeat(500_000),
  'secret-of-ea': ' blanks around \t',
};
const CREDENTIALS = [
  apimToken('token', { secretId: 'secret-of-token' }),
  other('lines'),
  other('nul'),
  other('long'),
  eaKey('ea', { notes: 'of the enrolment', tags: ['billing'] }),
  other('date-only', { secretId: undefined, reference: 'op://vault/item' }),
];

async function source() {
  const computer = new Computer().hold({ sources: [SERVICE], credentials: CREDENTIALS }, SECRETS);
  computer.settings.update({ clipboardClearSeconds: 77, launchAtLogin: true });
  computer.rows.push({ credentialId: 'token', at: SERVICE.createdAt, what: 'copied', by: 'user' });
  const shelf = await computer.prepared();
  const file = await computer.backups.shelf.backUp();
  return { computer, shelf, file };
}

/** A small one, for what is tried very often. */
async function small() {
  const computer = new Computer().hold({ credentials: [other('a')] }, { 'secret-of-a': 'secret' });
  await computer.prepared();
  const file = await computer.backups.shelf.backUp();
  return { computer, file, bytes: readFileSync(file) };
}

describe('a backup on a fresh computer', () => {
  it('brings every secret back, byte for byte, by file and passphrase alone', async () => {
    const { computer, file } = await source();
    const fresh = new Computer();
    // Not even the folder of its data is there yet.
    rmSync(fresh.home, { recursive: true });
    const found = await fresh.desk.take(file);
    expect(found.needsPassphrase).toBe(true);
    const view = await fresh.desk.open(found.id, PASSPHRASE);
    expect(view).toMatchObject({ missingSecrets: 0, renewing: 0, hasSettings: true });
    expect(new Set(view.rows.map(({ state }) => state))).toEqual(new Set(['added']));
    const restored = await fresh.desk.restore(found.id, {
      mode: 'replace',
      take: [],
      settings: true,
    });
    expect(restored).toMatchObject({ added: 7, changed: 0, removed: 0 });
    expect(fresh.secretsByName()).toEqual(computer.secretsByName());
    const names = (of: Computer) => of.disk.document.credentials.map(({ name }) => name);
    expect(names(fresh)).toEqual(names(computer));
    // Under accounts of its own, each named in its list.
    for (const id of Object.keys(SECRETS)) expect(fresh.disk.keychain.has(id)).toBe(false);
    expect(fresh.disk.document.looseSecretIds).toEqual([]);
    expect(fresh.settings.read()).toMatchObject({
      clipboardClearSeconds: 77,
      launchAtLogin: false,
    });
    expect(fresh.rows.map(({ what }) => what)).toContain('copied');
  });

  it('says so where its preferences cannot be saved: the credentials are there', async () => {
    const { file } = await source();
    const fresh = new Computer();
    fresh.settings.update = () => {
      throw new ProblemError({ code: 'disk-full', message: 'everything is as it was.' });
    };
    const { id } = await fresh.desk.take(file);
    await fresh.desk.open(id, PASSPHRASE);
    const refused = await refusal(
      fresh.desk.restore(id, { mode: 'merge', take: [], settings: true }),
    );
    expect(refused.code).toBe('restore-without-settings');
    expect(refused.message).not.toContain('as it was');
    expect(fresh.secretsByName()['Other lines']).toEqual([SECRETS['secret-of-lines']]);
    expect(fresh.rows.map(({ detail }) => detail)).toContain('restored from a backup');
    // It can be undone: what was made before it is listed.
    expect((await fresh.backups.shelf.view()).beforeRestores).toHaveLength(1);
  });

  it('is undone also once the first recovery passphrase has been set', async () => {
    const { file } = await source();
    const fresh = new Computer().hold(
      { credentials: [other('mine')] },
      { 'secret-of-mine': 'own' },
    );
    const { id } = await fresh.desk.take(file);
    await fresh.desk.open(id, PASSPHRASE);
    const { undo } = await fresh.desk.restore(id, { mode: 'replace', take: [], settings: false });
    expect(fresh.secretsByName()).not.toHaveProperty('Other mine');
    await fresh.backups.keys.setPassphrase('another passphrase of four words');
    await fresh.desk.undo(undo);
    expect(fresh.secretsByName()).toEqual({ 'Other mine': ['own'] });
    // From then on a backup opens elsewhere, by that passphrase.
    await fresh.backups.shelf.moveTo(folder());
    const elsewhere = new Computer();
    const made = await elsewhere.desk.take(await fresh.backups.shelf.backUp());
    await elsewhere.desk.open(made.id, 'another passphrase of four words');
  });

  it('is told apart when it is opened again: nothing would change', async () => {
    const { computer, file } = await source();
    const before = computer.state();
    const found = await computer.desk.take(file);
    expect(found.needsPassphrase).toBe(false);
    const view = await computer.desk.open(found.id, '');
    expect(view.rows.every(({ state }) => state === 'same')).toBe(true);
    expect(computer.state()).toBe(before);
  });

  it('can be read by its owner only, and shows nothing of what is in it', async () => {
    const { computer, shelf, file } = await source();
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, 'utf8');
    for (const secret of [...Object.values(SECRETS), PASSPHRASE, 'Orders', 'AGE-SECRET-KEY']) {
      expect(text.includes(secret)).toBe(false);
    }
    expect(filesIn(shelf)).toHaveLength(1);
    expect(computer.logged).toEqual([]);
  });
});

describe('a restore', () => {
  it('merges: nothing here goes, and only what is ticked changes', async () => {
    const { computer, file } = await source();
    const { document, keychain } = computer.disk;
    keychain.set('secret-of-lines', 'newer');
    computer.disk.document = {
      ...document,
      credentials: [
        ...document.credentials.filter(({ id }) => id !== 'ea'),
        other('new', { secretId: undefined }),
      ].map((each) => (each.id === 'nul' ? { ...each, name: 'Renamed' } : each)),
    };
    const found = await computer.desk.take(file);
    const { rows } = await computer.desk.open(found.id, '');
    const states = Object.fromEntries(
      rows.map(({ id, state, differs }) => [id, [state, ...differs]]),
    );
    expect(states).toMatchObject({
      service: ['same'],
      lines: ['changed', 'secret'],
      nul: ['changed', 'name'],
      ea: ['added'],
      new: ['only-here'],
    });
    const done = await computer.desk.restore(found.id, {
      mode: 'merge',
      take: ['nul'],
      settings: false,
    });
    expect(done).toMatchObject({ added: 1, changed: 1, removed: 0 });
    const secrets = computer.secretsByName();
    expect(secrets['Other lines']).toEqual(['newer']);
    expect(secrets['Key ea']).toEqual([SECRETS['secret-of-ea']]);
    expect(secrets).toHaveProperty('Other nul');
    expect(secrets).toHaveProperty('Other new');
  });

  it('is undone by the backup that was made just before', async () => {
    const { file } = await source();
    const here = new Computer().hold(
      { credentials: [other('mine', { name: 'Mine' })] },
      { 'secret-of-mine': 'my own' },
    );
    here.settings.update({ clipboardClearSeconds: 10 });
    const { id } = await here.desk.take(file);
    await here.desk.open(id, PASSPHRASE);
    const { undo, removed } = await here.desk.restore(id, {
      mode: 'replace',
      take: [],
      settings: true,
    });
    expect(removed).toBe(1);
    expect(here.secretsByName()).not.toHaveProperty('Mine');
    expect([...here.disk.keychain.values()]).not.toContain('my own');
    await here.desk.undo(undo);
    expect(here.secretsByName()).toEqual({ Mine: ['my own'] });
    expect(here.settings.read().clipboardClearSeconds).toBe(10);
    // Three are kept, however often.
    for (let count = 0; count < 4; count += 1) {
      await here.clock.advance(1_000);
      await here.desk.undo(undo).catch(() => undefined);
    }
    expect(filesIn(join(here.home, 'backups')).length).toBeLessThanOrEqual(3);
  });

  it('leaves preferences alone that the backup does not have, or that are a computer’s own', async () => {
    const here = new Computer();
    here.settings.update({ theme: 'dark', clipboardClearSeconds: 60 });
    const content = {
      ...{ format: 'tokentray-backup', version: 1, madeAt: '2030-01-01T00:00:00.000Z' },
      ...{ state: '0123456789abcdef', secrets: {} },
      metadata: { schemaVersion: 2, sources: [], credentials: [] },
      settings: { clipboardClearSeconds: 5, secretsIn: 'file', welcomed: true },
    };
    const path = join(folder(), 'export.age');
    writeFileSync(path, await here.cipher.sealUnderPassphrase(JSON.stringify(content), PASSPHRASE));
    const { id } = await here.desk.take(path);
    await here.desk.open(id, PASSPHRASE);
    await here.desk.restore(id, { mode: 'merge', take: [], settings: true });
    expect(here.settings.read()).toMatchObject({
      ...{ theme: 'dark', clipboardClearSeconds: 5 },
      ...{ secretsIn: 'keychain', welcomed: false },
    });
  });

  it('is refused where something changed since it was shown', async () => {
    const { computer, file } = await source();
    const { id } = await computer.desk.take(file);
    await computer.desk.open(id, '');
    const { document } = computer.disk;
    computer.disk.document = { ...document, credentials: document.credentials.slice(1) };
    const before = computer.state();
    const choice = { mode: 'replace', take: [], settings: true } as const;
    expect((await refusal(computer.desk.restore(id, choice))).code).toBe('restore-outdated');
    expect(computer.state()).toBe(before);
  });

  it('leaves the old state or the new one whole, whatever call dies', async () => {
    const { file } = await source();
    for (let call = 1, done = false; !done; call += 1) {
      const here = new Computer().hold(
        { credentials: [other('mine', { name: 'Mine' })] },
        { 'secret-of-mine': 'my own' },
      );
      const { id } = await here.desk.take(file);
      await here.desk.open(id, PASSPHRASE);
      here.disk.calls = 0;
      here.disk.failAt = { call, as: call % 2 === 0 ? 'crash-before' : 'crash-after' };
      done = await here.desk
        .restore(id, { mode: 'replace', take: [], settings: false })
        .then(() => true)
        .catch(() => false);
      here.disk.failAt = undefined;
      const held = Object.values(here.secretsByName()).flat();
      expect(held, `call ${call}`).not.toContain(undefined);
      const isOld = held.includes('my own');
      expect(held.length === (isOld ? 1 : 6), `call ${call}: ${held.length}`).toBe(true);
      // What is in the keychain besides is named.
      const { looseSecretIds } = here.disk.document;
      const named = JSON.stringify(here.disk.document);
      for (const account of here.disk.keychain.keys()) {
        expect(named.includes(account) || looseSecretIds.includes(account)).toBe(true);
      }
    }
  });
});

describe('what cannot be restored is refused, and nothing changes', () => {
  it('another passphrase, and none', async () => {
    const { file } = await source();
    const fresh = new Computer();
    const before = fresh.state();
    const { id } = await fresh.desk.take(file);
    for (const wrong of ['', `${PASSPHRASE} `, PASSPHRASE.toUpperCase()]) {
      const { code, message } = await refusal(fresh.desk.open(id, wrong));
      expect(code).toBe('backup-passphrase-wrong');
      expect(message).toContain('Nothing was changed');
    }
    expect(fresh.state()).toBe(before);
  });

  it('a file that is cut at every 64th byte', async () => {
    const { file, bytes, computer } = await small();
    const fresh = new Computer();
    const [before, own] = [fresh.state(), computer.state()];
    for (let length = 0; length < bytes.length; length += 64) {
      writeFileSync(file, bytes);
      truncateSync(file, length);
      for (const each of [fresh, computer]) {
        const work = each.desk
          .take(file)
          .then(({ id }) => each.desk.open(id, each === fresh ? PASSPHRASE : ''));
        expect((await refusal(work)).code, `${length}`).toMatch(/^backup-(damaged|not-one)$/);
      }
    }
    expect(bytes.length).toBeGreaterThan(1_000);
    expect([fresh.state(), computer.state()]).toEqual([before, own]);
  });

  it('a flipped bit in every sixth byte', { timeout: 120_000 }, async () => {
    const { file, bytes, computer } = await small();
    const own = computer.state();
    for (let at = 0; at < bytes.length; at += 6) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ (1 << ((at / 6) % 8));
      writeFileSync(file, altered);
      const work = computer.desk.take(file).then(({ id }) => computer.desk.open(id, PASSPHRASE));
      expect((await refusal(work)).code, `byte ${at}`).toMatch(
        /^backup-(damaged|not-one|newer|passphrase-wrong)$/,
      );
    }
    expect(computer.state()).toBe(own);
  });

  it('a newer format, a huge file, a folder, and other programs’ files', async () => {
    const { file, bytes, computer } = await small();
    const path = join(folder(), 'other.tokentray');
    const taken = async (content: string | Buffer) => {
      writeFileSync(path, content);
      return (await refusal(computer.desk.take(path))).code;
    };
    const text = bytes.toString();
    expect(await taken(text.replace('format 1\n', 'format 2\n'))).toBe('backup-newer');
    expect(await taken('PK\u0003\u0004')).toBe('backup-not-one');
    expect(await taken('')).toBe('backup-not-one');
    truncateSync(path, 300 * 1024 * 1024);
    const huge = await refusal(computer.desk.take(path));
    expect(huge.code).toBe('backup-too-large');
    expect(huge.message).toContain('200 MB');
    expect((await refusal(computer.desk.take(folder()))).code).toBe('backup-unreadable');
    expect((await refusal(computer.desk.take(`${file}.gone`))).code).toBe('backup-unreadable');
  });

  it('an encrypted file with something else in it, or a later version’s content', async () => {
    const computer = new Computer();
    const path = join(folder(), 'export.age');
    const opened = async (content: string) => {
      writeFileSync(path, await computer.cipher.sealUnderPassphrase(content, PASSPHRASE));
      const { id } = await computer.desk.take(path);
      return (await refusal(computer.desk.open(id, PASSPHRASE))).code;
    };
    const good = {
      ...{ format: 'tokentray-backup', version: 1, madeAt: '2030-01-01T00:00:00.000Z' },
      ...{ state: '0123456789abcdef', secrets: {} },
      metadata: { schemaVersion: 2, sources: [], credentials: [] },
    };
    expect(await opened('hello')).toBe('backup-misshapen');
    expect(await opened('{"__proto__":{"format":"tokentray-backup"}}')).toBe('backup-misshapen');
    expect(await opened(JSON.stringify({ ...good, version: 2 }))).toBe('backup-newer');
    const later = { ...good, metadata: { ...good.metadata, schemaVersion: 99 } };
    expect(await opened(JSON.stringify(later))).toBe('backup-newer');
    const twice = { ...good.metadata, credentials: [other('a'), other('a')] };
    expect(await opened(JSON.stringify({ ...good, metadata: twice }))).toBe('backup-misshapen');
    expect(await opened(JSON.stringify({ ...good, secrets: { a: 1 } }))).toBe('backup-misshapen');
    // An ID becomes part of a file's name and of a calendar's line.
    for (const id of ['../../../.profile', 'a\\..\\b', 'a\r\nATTACH:file:///x', '']) {
      for (const rows of [
        { credentials: [{ ...other('a'), id }] },
        { sources: [{ ...SERVICE, id }] },
      ]) {
        const metadata = { ...good.metadata, ...rows };
        expect(await opened(JSON.stringify({ ...good, metadata }))).toBe('backup-misshapen');
      }
    }
    const orphan = { ...good, metadata: { ...good.metadata, credentials: [apimToken('t')] } };
    writeFileSync(
      path,
      await computer.cipher.sealUnderPassphrase(JSON.stringify(orphan), PASSPHRASE),
    );
    const { id } = await computer.desk.take(path);
    await computer.desk.open(id, PASSPHRASE);
    const choice = { mode: 'merge', take: [], settings: false } as const;
    expect((await refusal(computer.desk.restore(id, choice))).code).toBe('restore-incomplete');
    expect(computer.disk.keychain.size).toBe(0);
  });
});
