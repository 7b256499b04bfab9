import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFileExclusion } from '../../../src/main/platform/files/file-exclusion';
import { FileLock } from '../../../src/main/platform/files/file-lock';
import { createFileMetadataStore } from '../../../src/main/platform/metadata/file-metadata-store';
import { createSystemClock } from '../../../src/main/platform/system-clock';
import type { SecretStore } from '../../../src/main/ports/secret-store';
import { Credentials } from '../../../src/main/services/credentials';
import { newSecretId, Vault } from '../../../src/main/services/vault';
import { ProblemError } from '../../../src/shared/domain/result';
import { eventually } from '../../support/wait';
import { documentMarked, documentWithDates, markOfDocument } from './metadata-documents';

let bundle: string;
let directory: string;

beforeAll(async () => {
  bundle = mkdtempSync(join(tmpdir(), 'tokentray-adder-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'metadata-adder.ts'),
      outDir: bundle,
      rollupOptions: { output: { entryFileNames: 'adder.mjs' } },
    },
  });
});
afterAll(() => rmSync(bundle, { recursive: true }));
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tokentray-writers-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const NO_SECRETS: SecretStore = {
  get: async () => undefined,
  set: async () => undefined,
  delete: async () => undefined,
};

async function addInProcess(name: string, count: number): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(bundle, 'adder.mjs'), directory, name, String(count)],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
}

describe('the list of credentials', () => {
  it('keeps each of 1,000 changes by four processes and the app at the same time', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const count = 200;
    // The app's part: its own service, over the store that takes over what others save.
    writeFileSync(join(directory, 'credentials.json'), JSON.stringify(documentWithDates(count)));
    const store = createFileMetadataStore({ directory, follow: true });
    const vault = new Vault(NO_SECRETS, store);
    const history = { note: async () => undefined, forget: async () => undefined };
    const credentials = new Credentials(store, vault, createSystemClock(), history);
    const others = Promise.all(names.map((name) => addInProcess(name, count)));
    for (let index = 0; index < count; index += 1) await credentials.archive(`date-${index}`, true);
    await others;
    const written = createFileMetadataStore({ directory }).read();
    const wanted = names.flatMap((name) =>
      Array.from({ length: count }, (_, index) => `${name}-${index}`),
    );
    expect(written.announcements.map((each) => each.credentialId).sort()).toEqual(wanted.sort());
    expect(written.credentials.filter(({ archived }) => archived)).toHaveLength(count);
    // Nobody told the app: it has seen it.
    await expect.poll(() => store.read(), { timeout: 10_000 }).toEqual(written);
    expect(readdirSync(directory).sort()).toEqual(['credentials.json', 'credentials.json.bak']);
  }, 60_000);

  it('is taken over where another process has saved it, and listeners are told', async () => {
    const store = createFileMetadataStore({ directory, follow: true });
    const seen: unknown[] = [];
    store.onChange(() => seen.push(markOfDocument(store.read())));
    await createFileMetadataStore({ directory }).update(() => documentMarked('elsewhere'));
    await eventually(() => (seen.length > 0 ? true : undefined), { what: 'the other change' });
    expect(seen).toEqual(['elsewhere']);
    expect(store.origin).toEqual({ state: 'loaded' });
  });

  it('is changed upon what another has saved, also by one that does not follow', async () => {
    const [one, other] = [
      createFileMetadataStore({ directory }),
      createFileMetadataStore({ directory }),
    ];
    await one.update(() => documentMarked('one'));
    const told: unknown[] = [];
    other.onChange(() => told.push(other.read().announcements.length));
    await other.update((now) => ({
      ...now,
      announcements: [...now.announcements, ...documentMarked('other').announcements],
    }));
    expect(told).toEqual([2]);
    await one.update((now) => ({
      ...now,
      announcements: now.announcements.filter((each) => each.credentialId !== 'one'),
    }));
    expect(createFileMetadataStore({ directory }).read()).toEqual(documentMarked('other'));
    expect(readdirSync(directory).some((name) => name.includes('.changed-'))).toBe(false);
  });
});

describe('the lock', () => {
  const lockFile = () => join(directory, 'x.lock');
  const elapse = (seconds: number) => {
    const at = new Date(Date.now() - seconds * 1000);
    utimesSync(lockFile(), at, at);
  };

  it('is had by one at a time and leaves nothing behind', async () => {
    const first = new FileLock(lockFile()).tryTake();
    expect(first).toBeTypeOf('function');
    expect(new FileLock(lockFile()).tryTake()).toBeUndefined();
    const second = new FileLock(lockFile()).take(5_000);
    first?.();
    const release = await second;
    expect(release).toBeTypeOf('function');
    release?.();
    expect(readdirSync(directory)).toEqual([]);
  });

  it('of a process that died is broken, that of one that lives is not', async () => {
    const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
    const { pid } = child;
    await once(child, 'close');
    writeFileSync(lockFile(), `${pid} ${hostname()} mark`);
    const release = new FileLock(lockFile()).tryTake();
    expect(release).toBeTypeOf('function');
    release?.();

    writeFileSync(lockFile(), `${process.pid} ${hostname()} mark`);
    elapse(30);
    expect(new FileLock(lockFile()).tryTake()).toBeUndefined();
    elapse(61);
    expect(new FileLock(lockFile()).tryTake()).toBeTypeOf('function');
  });

  it('without a name is waited for, until nobody can be writing it any more', () => {
    writeFileSync(lockFile(), '');
    expect(new FileLock(lockFile()).tryTake()).toBeUndefined();
    elapse(6);
    expect(new FileLock(lockFile()).tryTake()).toBeTypeOf('function');
  });

  it('that was broken is not given back by the one that lost it', () => {
    const lost = new FileLock(lockFile()).tryTake();
    elapse(61);
    expect(new FileLock(lockFile()).tryTake()).toBeTypeOf('function');
    lost?.();
    expect(readdirSync(directory)).toEqual(['x.lock']);
  });
});

describe('the vault', () => {
  /** A keychain that takes its time, as a real one does. */
  class SlowKeychain implements SecretStore {
    readonly kept = new Map<string, string>();
    async get(id: string) {
      return this.kept.get(id);
    }
    async set(id: string, secret: string) {
      await pause();
      this.kept.set(id, secret);
      await pause();
    }
    async delete(id: string) {
      await pause();
      this.kept.delete(id);
    }
  }
  const pause = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 6));

  it('of one process never drops what another is about to refer to', async () => {
    const keychain = new SlowKeychain();
    const vaults = Array.from({ length: 3 }, () => {
      const metadata = createFileMetadataStore({ directory });
      const exclusion = createFileExclusion(join(directory, 'secrets.lock'));
      return new Vault(keychain, metadata, exclusion);
    });
    const stored: string[] = [];
    await Promise.all(
      vaults.map(async (vault, number) => {
        for (let index = 0; index < 8; index += 1) {
          const id = newSecretId();
          await vault.commit({
            secrets: new Map([[id, `${number}-${index}`]]),
            dropped: [],
            apply: (now) => ({
              ...now,
              announcements: [...now.announcements, ...documentMarked(id).announcements],
            }),
          });
          stored.push(id);
        }
      }),
    );
    const document = createFileMetadataStore({ directory }).read();
    expect(document.announcements.map((each) => each.credentialId).sort()).toEqual(stored.sort());
    expect([...keychain.kept.keys()].sort()).toEqual(stored);
    expect(document.looseSecretIds).toEqual([]);
    expect(readdirSync(directory)).not.toContain('secrets.lock');
  }, 30_000);

  it('that waits too long says what to see to, and changes nothing', async () => {
    const file = join(directory, 'secrets.lock');
    const held = new FileLock(file).tryTake();
    const keychain = new SlowKeychain();
    const metadata = createFileMetadataStore({ directory });
    const vault = new Vault(keychain, metadata, createFileExclusion(file, 40));
    const work = vault.commit({
      secrets: new Map([[newSecretId(), 'x']]),
      dropped: [],
      apply: (now) => now,
    });
    const error = await work.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).problem.code).toBe('vault-busy');
    expect(keychain.kept.size).toBe(0);
    expect(metadata.read().looseSecretIds).toEqual([]);
    held?.();
  });
});
