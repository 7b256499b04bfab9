import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SettingsStore } from '../../../src/main/ports/settings-store';
import { SecretHome } from '../../../src/main/services/secret-home';
import { SecretMove } from '../../../src/main/services/secret-move';
import { EMPTY_METADATA, type Metadata } from '../../../src/shared/domain/model';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/domain/settings';
import { filesBelow, searchSecrets } from '../../support/search-secrets';
import { Disk } from '../services/doubles';
import { freshFolder, PASSPHRASE, QUICK, refusal, started } from './files';

const SECRETS = new Map([
  ['k1', 'primary-key-of-the-service'],
  ['k2', 'secondary-key-of-the-service'],
]);
const at = '2026-01-01T00:00:00.000Z';
const DOCUMENT: Metadata = {
  ...EMPTY_METADATA,
  looseSecretIds: ['left over'],
  sources: [
    {
      kind: 'apim-service',
      id: 'service',
      name: 'Contoso',
      host: 'contoso.management.azure-api.net',
      identifier: 'integration',
      environment: 'production',
      keySecretIds: { primary: 'k1', secondary: 'k2' },
      keyChangedAt: {},
      createdAt: at,
      updatedAt: at,
    },
  ],
};
const folder = freshFolder();

/** What outlives a crash besides the folder. */
class Computer {
  readonly disk = new Disk();
  settings: Settings = DEFAULT_SETTINGS;
  keychainStatus: 'ready' | 'locked' | 'absent' = 'ready';

  constructor() {
    this.disk.document = DOCUMENT;
    for (const [id, secret] of SECRETS) this.disk.keychain.set(id, secret);
    this.disk.keychain.set('left over', 'of an interrupted change');
  }

  /** A program that starts and finds all that as it is. */
  start() {
    const { disk } = this;
    const keychain = { ...disk.secrets(), status: async () => this.keychainStatus };
    const file = started(folder(), {
      open: (bytes, passphrase) => disk.step(() => QUICK.open(bytes, passphrase)),
      seal: (text, passphrase) => disk.step(() => QUICK.seal(text, passphrase)),
    });
    const remove = () => disk.step(() => file.remove());
    const note = (ids: readonly string[]) => disk.step(() => file.noteLeftInKeychain(ids));
    const counted = new Proxy(file, {
      get: (target, name) => {
        if (name === 'remove') return remove;
        if (name === 'noteLeftInKeychain') return note;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const settings: SettingsStore = {
      read: () => this.settings,
      update: (change) =>
        disk.step(() => {
          this.settings = { ...this.settings, ...change };
        }),
      onChange: () => () => undefined,
    };
    const home = new SecretHome(keychain, counted, () => this.settings.secretsIn);
    const move = new SecretMove({
      home,
      keychain,
      file: counted,
      metadata: disk.metadata(),
      settings,
      exclusion: { run: (work) => work() },
      log: { record: () => undefined, recordError: () => undefined },
    });
    return { home, move, file };
  }

  /** After whatever happened: every secret can be had, from where it counts. */
  async expectWhole(): Promise<void> {
    this.disk.failAt = undefined;
    const { home, move } = this.start();
    await move.finish();
    if (home.where === 'file') await home.open(PASSPHRASE);
    for (const [id, secret] of SECRETS) expect(await home.get(id)).toBe(secret);
    expect(this.settings.secretsIn).toBe(home.where);
    if (home.where === 'file') expect([...this.disk.keychain.keys()]).toEqual([]);
    else expect(existsSync(join(folder(), 'secrets'))).toBe(false);
    for (const each of ['secrets.new', 'secrets.old']) {
      expect(existsSync(join(folder(), each))).toBe(false);
    }
  }
}

describe('moving the secrets', () => {
  it('into the file leaves none in the keychain, and none in plain text', async () => {
    const computer = new Computer();
    const { move, home } = computer.start();
    expect(await move.toFile(PASSPHRASE)).toEqual({ leftInKeychain: 0 });
    expect(home).toMatchObject({ where: 'file', state: 'open' });
    await computer.expectWhole();
    expect(searchSecrets([...SECRETS.values()], filesBelow(folder()))).toEqual([]);
    expect((await refusal(move.toFile(PASSPHRASE))).code).toBe('secrets-already-there');
  });

  it('into the file ends a lock with a passphrase of its own, for good', async () => {
    const computer = new Computer();
    computer.disk.document = { ...DOCUMENT, lockVerifierId: 'verifier' };
    computer.disk.keychain.set('verifier', 'scrypt of another passphrase');
    const { move, file } = computer.start();
    await move.toFile(PASSPHRASE);
    expect(computer.disk.document.lockVerifierId).toBeUndefined();
    expect(await file.get('verifier')).toBeUndefined();
    expect([...computer.disk.keychain]).toEqual([]);
    await move.toKeychain();
    expect(computer.disk.keychain).toEqual(SECRETS);
  });

  it('and where a crash left that, the next start or the way back does it', async () => {
    for (const way of ['start', 'back'] as const) {
      rmSync(folder(), { recursive: true });
      mkdirSync(folder());
      const computer = new Computer();
      const { move } = computer.start();
      await move.toFile(PASSPHRASE);
      computer.disk.document = { ...DOCUMENT, lockVerifierId: 'verifier' };
      await (way === 'start' ? move.finish() : move.toKeychain());
      expect(computer.disk.document.lockVerifierId).toBeUndefined();
    }
  });

  it('back into the keychain leaves no file', async () => {
    const computer = new Computer();
    const { move, home } = computer.start();
    await move.toFile(PASSPHRASE);
    expect(await move.toKeychain()).toEqual({ leftInKeychain: 0 });
    expect(home).toMatchObject({ where: 'keychain', state: 'none' });
    expect(computer.disk.keychain).toEqual(SECRETS);
    await computer.expectWhole();
    expect((await refusal(move.toKeychain())).code).toBe('secrets-already-there');
  });

  it('back needs the file open', async () => {
    const computer = new Computer();
    await computer.start().move.toFile(PASSPHRASE);
    const { move } = computer.start();
    expect((await refusal(move.toKeychain())).code).toBe('keychain-locked');
    await computer.expectWhole();
  });

  it('into the file refuses a weak passphrase and touches nothing', async () => {
    const computer = new Computer();
    const { move } = computer.start();
    expect((await refusal(move.toFile('short'))).code).toBe('passphrase-too-short');
    expect((await refusal(move.toFile('passwordpassword'))).code).toBe('passphrase-common');
    expect(computer.disk.calls).toBe(0);
  });

  it('without a keychain begins a file where nothing is referred to, and is refused where something is', async () => {
    const computer = new Computer();
    computer.keychainStatus = 'absent';
    computer.disk.failAt = { call: 2, as: 'absent' };
    const told = await refusal(computer.start().move.toFile(PASSPHRASE));
    expect(told.code).toBe('secrets-out-of-reach');
    expect(told.message).toContain('2 secrets are in a keychain');
    expect(existsSync(join(folder(), 'secrets'))).toBe(false);

    computer.disk.failAt = undefined;
    computer.disk.document = EMPTY_METADATA;
    await computer.start().move.toFile(PASSPHRASE);
    expect(computer.start().home).toMatchObject({ where: 'file', state: 'closed' });
  });

  it('tells how many copies a keychain kept that locked meanwhile, and drops them at a later start', async () => {
    const computer = new Computer();
    const { move } = computer.start();
    // Two are read, the cipher works twice, the settings are saved; then it refuses.
    computer.disk.failAt = { call: 8, as: 'locked' };
    const { leftInKeychain } = await move.toFile(PASSPHRASE);
    expect(leftInKeychain).toBe(2);
    computer.disk.failAt = undefined;
    computer.keychainStatus = 'locked';
    await computer.start().move.finish();
    expect(computer.disk.keychain.size).toBe(2);
    computer.keychainStatus = 'ready';
    await computer.expectWhole();
  });

  it('a file that was removed by hand is never replaced by the keychain unasked', async () => {
    const computer = new Computer();
    await computer.start().move.toFile(PASSPHRASE);
    rmSync(join(folder(), 'secrets'), { recursive: true });
    const { home, move } = computer.start();
    await move.finish();
    expect(home).toMatchObject({ where: 'file', state: 'closed' });
    expect((await refusal(home.set('new', 'x'))).code).toBe('keychain-locked');
    const told = await refusal(home.open(PASSPHRASE));
    expect(told).toMatchObject({ code: 'secret-file-missing' });
    expect(told.message).toContain('set "secretsIn" to "keychain"');
    computer.settings = { ...computer.settings, secretsIn: 'keychain' };
    expect(computer.start().home).toMatchObject({ where: 'keychain', state: 'none' });
    computer.settings = { ...computer.settings, secretsIn: 'file' };
    await move.giveUpLostFile();
    expect(home.where).toBe('keychain');
    expect((await refusal(move.giveUpLostFile())).code).toBe('secret-file-there');
  });

  it('a file that is there is not given up', async () => {
    const computer = new Computer();
    await computer.start().move.toFile(PASSPHRASE);
    expect((await refusal(computer.start().move.giveUpLostFile())).code).toBe('secret-file-there');
    await computer.expectWhole();
  });

  it('a file counts although the settings were lost', async () => {
    const computer = new Computer();
    await computer.start().move.toFile(PASSPHRASE);
    computer.settings = DEFAULT_SETTINGS;
    await computer.expectWhole();
    expect(computer.settings.secretsIn).toBe('file');
  });

  it('what stands in the way of the folder is not touched', async () => {
    const computer = new Computer();
    mkdirSync(join(folder(), 'secrets/of the user'), { recursive: true });
    expect((await refusal(computer.start().move.toFile(PASSPHRASE))).code).toBe('disk-failed');
    expect(existsSync(join(folder(), 'secrets/of the user'))).toBe(true);
    expect(computer.disk.keychain.size).toBe(3);
  });
});

describe('a crash at any step of a move', () => {
  for (const as of ['crash-before', 'crash-after'] as const) {
    it(`into the file: ${as}`, () => atEveryStep(as, ({ move }) => move.toFile(PASSPHRASE), false));
    it(`into the keychain: ${as}`, () => atEveryStep(as, ({ move }) => move.toKeychain(), true));
  }
});

describe('a keychain that refuses at any step of a move', () => {
  for (const as of ['locked', 'timeout', 'failed'] as const) {
    it(`into the file: ${as}`, () => atEveryStep(as, ({ move }) => move.toFile(PASSPHRASE), false));
    it(`into the keychain: ${as}`, () => atEveryStep(as, ({ move }) => move.toKeychain(), true));
  }
});

async function atEveryStep(
  as: 'crash-before' | 'crash-after' | 'locked' | 'timeout' | 'failed',
  work: (program: ReturnType<Computer['start']>) => Promise<unknown>,
  fromFile: boolean,
): Promise<void> {
  let steps = 0;
  for (let step = 1; ; step += 1) {
    rmSync(folder(), { recursive: true });
    mkdirSync(folder());
    const computer = new Computer();
    const program = computer.start();
    if (fromFile) await program.move.toFile(PASSPHRASE);
    computer.disk.calls = 0;
    computer.disk.failAt = { call: step, as };
    await work(program).catch(() => undefined);
    steps = computer.disk.calls;
    await computer.expectWhole();
    if (step > steps) break;
  }
  expect(steps).toBeGreaterThan(fromFile ? 4 : 7);
}
