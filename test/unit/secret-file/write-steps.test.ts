import { mkdirSync, rmSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { SecretFile } from '../../../src/main/ports/secret-file';
import { freshFolder, PASSPHRASE, started } from './files';

const NEXT = 'paper oak lantern violin';

/** Which write of the disk is the last one, and whether it is still made. */
const plan = vi.hoisted(() => ({ writes: 0, failAt: Number.POSITIVE_INFINITY, after: false }));

vi.mock('../../../src/main/platform/files/safe-file', async (original) => {
  const real = await original<typeof import('../../../src/main/platform/files/safe-file')>();
  const counted =
    <A extends unknown[], R>(write: (...args: A) => R) =>
    (...args: A): R => {
      plan.writes += 1;
      if (plan.writes > plan.failAt) throw new Error('The process is gone.');
      if (plan.writes < plan.failAt) return write(...args);
      if (plan.after) write(...args);
      throw new Error('The process is gone.');
    };
  return {
    ...real,
    replaceFile: counted(real.replaceFile),
    keepCopy: counted(real.keepCopy),
    flushFolder: counted(real.flushFolder),
  };
});

const folder = freshFolder();
const BEFORE = { one: 'first secret', two: 'second secret' };

async function content(passphrase: string): Promise<Record<string, string>> {
  const file = started(folder());
  await file.open(passphrase);
  const found: Record<string, string> = {};
  for (const id of ['one', 'two', 'three']) {
    const secret = await file.get(id);
    if (secret !== undefined) found[id] = secret;
  }
  return found;
}

async function afterEveryWrite(
  work: (file: SecretFile) => Promise<unknown>,
  expectWhole: () => Promise<void>,
): Promise<number> {
  for (let failAt = 1; ; failAt += 1) {
    for (const after of [false, true]) {
      plan.failAt = Number.POSITIVE_INFINITY;
      rmSync(folder(), { recursive: true });
      mkdirSync(folder());
      const file = started(folder());
      await file.create(PASSPHRASE, new Map(Object.entries(BEFORE)), []);
      Object.assign(plan, { writes: 0, failAt, after });
      await work(file).catch(() => undefined);
      const { writes } = plan;
      plan.failAt = Number.POSITIVE_INFINITY;
      await expectWhole();
      if (writes < failAt) return writes;
    }
  }
}

describe('a process that dies at any write', () => {
  it('of a secret leaves the old file or the new one', async () => {
    const seen = new Set<string>();
    const writes = await afterEveryWrite(
      (file) => file.set('three', 'third secret'),
      async () => {
        const found = await content(PASSPHRASE);
        expect([BEFORE, { ...BEFORE, three: 'third secret' }]).toContainEqual(found);
        seen.add(Object.keys(found).join());
      },
    );
    expect(writes).toBeGreaterThanOrEqual(2);
    expect([...seen].sort()).toEqual(['one,two', 'one,two,three']);
  });

  it('of a deletion too', async () => {
    await afterEveryWrite(
      (file) => file.delete('two'),
      async () => {
        expect([BEFORE, { one: 'first secret' }]).toContainEqual(await content(PASSPHRASE));
      },
    );
  });

  it('of a new passphrase leaves all secrets under exactly one of the two', async () => {
    const opens = new Set<string>();
    const writes = await afterEveryWrite(
      (file) => file.changePassphrase(PASSPHRASE, NEXT),
      async () => {
        const tries = await Promise.allSettled([content(PASSPHRASE), content(NEXT)]);
        const good = tries.filter((each) => each.status === 'fulfilled');
        expect(good.map(({ value }) => value)).toEqual([BEFORE]);
        opens.add(tries[0].status);
      },
    );
    expect(writes).toBeGreaterThanOrEqual(6);
    expect(opens.size).toBe(2);
  });

  it('of the first file leaves none or a whole one, and the next try succeeds', async () => {
    for (let failAt = 1; ; failAt += 1) {
      rmSync(folder(), { recursive: true });
      mkdirSync(folder());
      Object.assign(plan, { writes: 0, failAt, after: false });
      const secrets = new Map(Object.entries(BEFORE));
      await started(folder())
        .create(PASSPHRASE, secrets, [])
        .catch(() => undefined);
      const { writes } = plan;
      plan.failAt = Number.POSITIVE_INFINITY;
      if (started(folder()).state === 'none') {
        await started(folder()).create(PASSPHRASE, secrets, []);
      }
      expect(await content(PASSPHRASE)).toEqual(BEFORE);
      if (writes < failAt) break;
    }
  });
});
