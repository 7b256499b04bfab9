import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SecretFile } from '../../../src/main/ports/secret-file';
import { filesBelow, searchSecrets } from '../../support/search-secrets';
import { contents, freshFolder, PASSPHRASE, QUICK, refusal, started } from './files';

const VECTORS = fileURLToPath(new URL('../../vectors/age', import.meta.url));
const KEY = 'pX/eT+Vc mdbU9==';
const OTHER = 'another passphrase altogether';
const folder = freshFolder();

const identityFile = () => join(folder(), 'secrets/identity.age');
const secretsFile = () => join(folder(), 'secrets/secrets.age');

async function made(secrets: Record<string, string> = { one: KEY }): Promise<SecretFile> {
  const file = started(folder());
  await file.create(PASSPHRASE, new Map(Object.entries(secrets)), []);
  return file;
}

/** A program started anew, opened. */
async function opened(passphrase = PASSPHRASE): Promise<SecretFile> {
  const file = started(folder());
  await file.open(passphrase);
  return file;
}

describe('files that the age program has made', () => {
  it('are opened, added to, and kept for their passphrase', { timeout: 120_000 }, async () => {
    mkdirSync(join(folder(), 'secrets'));
    for (const name of ['identity.age', 'secrets.age']) {
      copyFileSync(join(VECTORS, name), join(folder(), 'secrets', name));
    }
    const file = await opened();
    expect(await file.get('1f3c')).toBe(KEY);
    expect(await file.get('2e7a')).toBe('zweite Zeile\nüß');
    await file.set('third', 'x');
    expect(await file.get('third')).toBe('x');
    expect(await file.get('1f3c')).toBe(KEY);
  });
});

describe('the encrypted file', () => {
  it('is none, then open, closed after a new start, and open again by its passphrase', async () => {
    expect(started(folder()).state).toBe('none');
    expect((await made()).state).toBe('open');
    const again = started(folder());
    expect(again.state).toBe('closed');
    expect((await refusal(again.get('one'))).code).toBe('keychain-locked');
    expect((await refusal(again.set('one', 'x'))).message).toContain('unlock TokenTray');
    expect((await refusal(again.delete('one'))).code).toBe('keychain-locked');
    await again.open(PASSPHRASE);
    expect(await again.get('one')).toBe(KEY);
    expect(await again.get('none')).toBeUndefined();
    again.close();
    expect((await refusal(again.get('one'))).code).toBe('keychain-locked');
  });

  it('can be read by nobody else, and no file holds a secret or the passphrase', async () => {
    const file = await made();
    await file.set('two', 'second secret');
    for (const path of Object.keys(contents(join(folder(), 'secrets')))) {
      if (process.platform !== 'win32') expect(statSync(path).mode & 0o777, path).toBe(0o600);
    }
    if (process.platform !== 'win32') {
      expect(statSync(join(folder(), 'secrets')).mode & 0o777).toBe(0o700);
    }
    const found = searchSecrets([KEY, 'second secret', PASSPHRASE], filesBelow(folder()));
    expect(found).toEqual([]);
  });

  it('refuses another passphrase and changes nothing', async () => {
    await made();
    const before = contents(folder());
    const file = started(folder());
    for (const wrong of ['', ` ${PASSPHRASE}`, PASSPHRASE.toUpperCase(), OTHER]) {
      expect((await refusal(file.open(wrong))).code).toBe('passphrase-wrong');
      expect((await refusal(file.changePassphrase(wrong, OTHER))).code).toBe('passphrase-wrong');
    }
    expect(file.state).toBe('closed');
    expect(contents(folder())).toEqual(before);
  });

  it('is not made where there is one', async () => {
    await made();
    const before = contents(folder());
    const work = started(folder()).create(OTHER, new Map(), []);
    expect((await refusal(work)).code).toBe('secret-file-exists');
    expect(contents(folder())).toEqual(before);
  });

  it('forgets what was deleted in its copy too', async () => {
    const file = await made({ one: KEY, two: 'kept' });
    await file.delete('one');
    await file.delete('never there');
    copyFileSync(`${secretsFile()}.bak`, secretsFile());
    expect(await file.get('one')).toBeUndefined();
    expect(await file.get('two')).toBe('kept');
  });

  it('has copies beside it that stand in for damaged ones', async () => {
    const file = await made();
    await file.set('two', 'second');
    for (const damagedFile of [identityFile(), secretsFile()]) {
      writeFileSync(damagedFile, 'nonsense');
      const told = await refusal(started(folder()).open(PASSPHRASE));
      expect(told.code).toBe('secret-file-damaged');
      expect(told.message).toContain(damagedFile);
      expect(told.message).toContain('.bak');
      copyFileSync(`${damagedFile}.bak`, damagedFile);
      expect(await (await opened()).get('two')).toBe('second');
    }
  });

  it('is mended from them by the passphrase, and what was damaged is kept beside', async () => {
    for (const damagedFile of [identityFile(), secretsFile()]) {
      rmSync(join(folder(), 'secrets'), { recursive: true, force: true });
      const file = await made();
      await file.set('two', 'second');
      writeFileSync(damagedFile, 'nonsense');
      const before = contents(folder());
      const mended = started(folder());
      expect((await refusal(mended.openCopy(OTHER))).code).toBe('passphrase-wrong');
      expect(contents(folder())).toEqual(before);
      await mended.openCopy(PASSPHRASE);
      expect(await mended.get('two')).toBe('second');
      expect(await (await opened()).get('one')).toBe(KEY);
      expect(readFileSync(`${damagedFile}.damaged`, 'utf8')).toBe('nonsense');
    }
  });

  it('stays as it is where no copy is whole, or none is there', async () => {
    await made();
    for (const path of [secretsFile(), `${secretsFile()}.bak`]) writeFileSync(path, 'nonsense');
    const before = contents(folder());
    expect((await refusal(started(folder()).openCopy(PASSPHRASE))).code).toBe(
      'secret-file-no-copy',
    );
    rmSync(`${secretsFile()}.bak`);
    expect((await refusal(started(folder()).openCopy(PASSPHRASE))).code).toBe(
      'secret-file-no-copy',
    );
    rmSync(`${identityFile()}.bak`);
    writeFileSync(identityFile(), '');
    expect((await refusal(started(folder()).openCopy(PASSPHRASE))).code).toBe(
      'secret-file-no-copy',
    );
    rmSync(join(folder(), 'secrets'), { recursive: true });
    expect((await refusal(started(folder()).openCopy(PASSPHRASE))).code).toBe(
      'secret-file-missing',
    );
    expect(Object.keys(before).length).toBeGreaterThan(0);
  });

  it('of somebody else is refused', async () => {
    await made();
    const own = readFileSync(identityFile());
    rmSync(join(folder(), 'secrets'), { recursive: true });
    await made({ one: 'of another' });
    writeFileSync(identityFile(), own);
    const told = await refusal(started(folder()).open(PASSPHRASE));
    expect(told).toMatchObject({ code: 'secret-file-damaged' });
    expect(told.message).toContain('belongs to another identity.age');
  });

  it('that lost one of its two parts is closed, not gone', async () => {
    await made();
    rmSync(identityFile());
    expect(started(folder()).state).toBe('closed');
    expect((await refusal(started(folder()).open(PASSPHRASE))).message).toContain('is not there');
  });

  it('keeps what two programs write in turn', async () => {
    const app = await made({});
    const cli = await opened();
    await Promise.all([
      ...[1, 2, 3].map((each) => app.set(`app ${each}`, `a${each}`)),
      ...[1, 2, 3].map((each) => cli.set(`cli ${each}`, `c${each}`)),
    ]);
    for (const each of [1, 2, 3]) {
      expect(await cli.get(`app ${each}`)).toBe(`a${each}`);
      expect(await app.get(`cli ${each}`)).toBe(`c${each}`);
    }
  });

  it('goes with all its copies', async () => {
    const file = await made();
    file.remove();
    expect(file.state).toBe('none');
    expect(contents(folder())).toEqual({});
  });

  it('gives back any text under any name', async () => {
    const file = await made({});
    const kept = new Map<string, string>();
    const name = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', ''));
    await fc.assert(
      fc.asyncProperty(name, fc.string({ unit: 'grapheme' }), async (id, secret) => {
        await file.set(id, secret);
        kept.set(id, secret);
        expect(await file.get(id)).toBe(secret);
      }),
      { numRuns: 40 },
    );
    const later = await opened();
    for (const [id, secret] of kept) expect(await later.get(id)).toBe(secret);
  });
});

describe('a new passphrase', () => {
  it('is the only one from then on, in the copies too', async () => {
    const file = await made();
    await file.changePassphrase(PASSPHRASE, OTHER);
    expect(await file.get('one')).toBe(KEY);
    expect((await refusal(started(folder()).open(PASSPHRASE))).code).toBe('passphrase-wrong');
    expect(await (await opened(OTHER)).get('one')).toBe(KEY);
    for (const each of [identityFile(), secretsFile()]) copyFileSync(`${each}.bak`, each);
    expect((await refusal(started(folder()).open(PASSPHRASE))).code).toBe('passphrase-wrong');
    expect(await (await opened(OTHER)).get('one')).toBe(KEY);
  });

  it('comes with a new key: a stolen former identity opens nothing any more', async () => {
    const file = await made();
    const stolen = readFileSync(identityFile());
    await file.changePassphrase(PASSPHRASE, OTHER);
    for (const name of ['', '.bak']) {
      cpSync(join(folder(), 'secrets'), join(folder(), 'thief/secrets'), { recursive: true });
      writeFileSync(join(folder(), 'thief/secrets/identity.age'), stolen);
      cpSync(`${secretsFile()}${name}`, join(folder(), 'thief/secrets/secrets.age'));
      const work = started(join(folder(), 'thief')).open(PASSPHRASE);
      expect((await refusal(work)).code).toBe('secret-file-damaged');
    }
  });

  it('closes another program that was open, with a sentence', async () => {
    const app = await made();
    const cli = await opened();
    await app.changePassphrase(PASSPHRASE, OTHER);
    expect((await refusal(cli.get('one'))).message).toContain('changed by another TokenTray');
    expect(cli.state).toBe('closed');
    expect((await refusal(cli.set('one', 'x'))).code).toBe('keychain-locked');
    await cli.open(OTHER);
    expect(await cli.get('one')).toBe(KEY);
  });
});

describe('a file that is not whole', () => {
  /** Whatever is done to either file: a refusal, never other data, and nothing written. */
  async function expectRefused(path: string, content: Uint8Array, what: string): Promise<void> {
    writeFileSync(path, content);
    const before = contents(folder());
    const file = started(folder(), {
      seal: QUICK.seal,
      // An altered work factor would only cost the test time: the answer is known to be a refusal.
      open: async (bytes, passphrase) =>
        / (?:1[2-9]|[2-9]\d|\d{3,})\n/.test(Buffer.from(bytes.subarray(0, 80)).toString('latin1'))
          ? { outcome: 'damaged' }
          : QUICK.open(bytes, passphrase),
    });
    const { code, message } = await refusal(file.open(PASSPHRASE));
    expect(code, what).toMatch(/^(?:passphrase-wrong|secret-file-damaged)$/);
    expect(message, what).toMatch(/\.$/);
    expect((await refusal(file.get('one'))).code, what).toBe('keychain-locked');
    expect(contents(folder()), what).toEqual(before);
  }

  for (const name of ['identity.age', 'secrets.age']) {
    it(`cut at any byte: ${name}`, async () => {
      await made();
      const path = join(folder(), 'secrets', name);
      const whole = readFileSync(path);
      for (let length = 0; length < whole.length; length += 1) {
        await expectRefused(path, whole.subarray(0, length), `${length} bytes`);
      }
      writeFileSync(path, whole);
      expect(await (await opened()).get('one')).toBe(KEY);
    });

    it(`one bit of any byte turned: ${name}`, async () => {
      await made();
      const path = join(folder(), 'secrets', name);
      const whole = readFileSync(path);
      for (let index = 0; index < whole.length; index += 1) {
        const turned = Buffer.from(whole);
        turned[index] = (whole[index] ?? 0) ^ (1 << (index % 8));
        await expectRefused(path, turned, `byte ${index}`);
      }
    });
  }

  it('an open one says so at the next call, and writes nothing upon it', async () => {
    const file = await made();
    const whole = readFileSync(secretsFile());
    writeFileSync(secretsFile(), whole.subarray(0, -1));
    const before = contents(folder());
    expect((await refusal(file.get('one'))).message).toContain('is cut off');
    expect((await refusal(file.set('two', 'x'))).code).toBe('keychain-failed');
    expect((await refusal(file.delete('one'))).code).toBe('keychain-failed');
    expect(contents(folder())).toEqual(before);
    writeFileSync(secretsFile(), whole);
    expect(await file.get('one')).toBe(KEY);
  });
});
