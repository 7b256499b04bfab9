import { describe, expect, it } from 'vitest';
import { KeychainError } from '../../../src/main/ports/secret-store';
import { newSecretId, Vault } from '../../../src/main/services/vault';
import type { Metadata, Source } from '../../../src/shared/domain/model';
import { Crash, Disk } from './doubles';

function service(secretId: string): Source {
  return {
    kind: 'apim-service',
    id: 's',
    name: 'Orders',
    host: 'orders.management.azure-api.net',
    identifier: 'integration',
    environment: 'production',
    keySecretIds: { primary: secretId },
    keyChangedAt: {},
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  };
}

function withService(document: Metadata, secretId: string): Metadata {
  return { ...document, sources: [service(secretId)] };
}

function referred(document: Metadata): string[] {
  return document.sources.flatMap((each) =>
    each.kind === 'apim-service' ? (each.keySecretIds.primary ?? []) : [],
  );
}

async function store(disk: Disk, secret: string): Promise<string> {
  const id = newSecretId();
  const dropped = referred(disk.document);
  await new Vault(disk.secrets(), disk.metadata()).commit({
    secrets: new Map([[id, secret]]),
    dropped,
    apply: (now) => withService(now, id),
  });
  return id;
}

describe('vault', () => {
  const steps = Array.from({ length: 5 }, (_, index) => index + 1);

  it.each(
    steps.flatMap((call) => [
      { call, as: 'crash-before' as const },
      { call, as: 'crash-after' as const },
    ]),
  )('replacing a secret survives a $as call $call', async ({ call, as }) => {
    const disk = new Disk();
    await store(disk, 'old');
    disk.calls = 0;
    disk.failAt = { call, as };
    await store(disk, 'new').catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
    disk.failAt = undefined;

    const [current] = referred(disk.document);
    expect(['old', 'new']).toContain(disk.keychain.get(current ?? ''));
    const known = new Set([...referred(disk.document), ...disk.document.looseSecretIds]);
    expect([...disk.keychain.keys()].filter((id) => !known.has(id))).toEqual([]);

    const last = await store(disk, 'newest');
    expect([...disk.keychain]).toEqual([[last, 'newest']]);
    expect(disk.document.looseSecretIds).toEqual([]);
  });

  it.each(['absent', 'locked', 'timeout', 'failed'] as const)(
    'a keychain that is %s leaves the old secret and says why',
    async (fault) => {
      const disk = new Disk();
      const old = await store(disk, 'old');
      disk.calls = 0;
      disk.failAt = { call: 2, as: fault };
      await expect(store(disk, 'new')).rejects.toMatchObject({
        problem: { code: `keychain-${fault}` },
      });
      expect(referred(disk.document)).toEqual([old]);
      expect([...disk.keychain]).toEqual([[old, 'old']]);
    },
  );

  it.each(['absent', 'locked', 'timeout', 'failed'] as const)(
    'a keychain that stores, and is %s before it has said so, holds nothing that is named nowhere',
    async (fault) => {
      const disk = new Disk();
      const secrets = disk.secrets();
      const dying = {
        ...secrets,
        get: (id: string) => secrets.get(id),
        delete: (id: string) => secrets.delete(id),
        async set(id: string, secret: string): Promise<never> {
          await secrets.set(id, secret);
          throw new KeychainError(fault, 'It is gone.');
        },
      };
      const change = { secrets: new Map([['new', 'secret']]), apply: (now: Metadata) => now };
      await expect(new Vault(dying, disk.metadata()).commit(change)).rejects.toMatchObject({
        problem: { code: `keychain-${fault}` },
      });
      expect([...disk.keychain.keys()]).toEqual(['new']);
      expect(disk.document.looseSecretIds).toEqual(['new']);
    },
  );

  it('a deletion that the keychain refuses changes nothing', async () => {
    const disk = new Disk();
    const id = await store(disk, 'secret');
    disk.calls = 0;
    disk.failAt = { call: 1, as: 'locked' };
    const vault = new Vault(disk.secrets(), disk.metadata());
    await expect(vault.remove([id], (now) => ({ ...now, sources: [] }))).rejects.toMatchObject({
      problem: { code: 'keychain-locked' },
    });
    expect(referred(disk.document)).toEqual([id]);
    expect(disk.keychain.get(id)).toBe('secret');
  });

  it('a change that brings no new secret takes along the one that it leaves behind', async () => {
    const disk = new Disk();
    await store(disk, 'secret');
    const vault = new Vault(disk.secrets(), disk.metadata());
    const forget = { secrets: new Map(), apply: (now: Metadata) => ({ ...now, sources: [] }) };
    await vault.commit(forget);
    expect(disk.keychain.size).toBe(0);
    expect(disk.document.looseSecretIds).toEqual([]);
  });

  it('says so where a deletion stops half-way', async () => {
    const disk = new Disk();
    const first = await store(disk, 'secret');
    disk.keychain.set('second', 'another');
    disk.calls = 0;
    disk.failAt = { call: 2, as: 'timeout' };
    const vault = new Vault(disk.secrets(), disk.metadata());
    await expect(
      vault.remove([first, 'second'], (now) => ({ ...now, sources: [] })),
    ).rejects.toMatchObject({ problem: { code: 'half-removed' } });
    expect(referred(disk.document)).toEqual([first]);
  });

  it('a deletion takes secret and metadata', async () => {
    const disk = new Disk();
    const id = await store(disk, 'secret');
    await new Vault(disk.secrets(), disk.metadata()).remove([id], (now) => ({
      ...now,
      sources: [],
    }));
    expect(disk.keychain.size).toBe(0);
    expect(disk.document.sources).toEqual([]);
  });

  it('tells a secret that is gone from a keychain that cannot serve', async () => {
    const disk = new Disk();
    const vault = new Vault(disk.secrets(), disk.metadata());
    await expect(vault.reveal('nowhere')).rejects.toMatchObject({
      problem: { code: 'secret-missing' },
    });
    disk.calls = 0;
    disk.failAt = { call: 1, as: 'absent' };
    await expect(vault.reveal('nowhere')).rejects.toMatchObject({
      problem: { code: 'keychain-absent' },
    });
  });
});
