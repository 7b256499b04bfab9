import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { KeychainError } from '../../../src/main/ports/secret-store';
import { Fingerprints } from '../../../src/main/services/fingerprints';
import { newSecretId, Vault } from '../../../src/main/services/vault';
import type { Credential, Metadata, OtherCredential } from '../../../src/shared/domain/model';
import { Crash, Disk } from './doubles';

const START = Date.parse('2026-05-01T00:00:00.000Z');
const DAY = 86_400_000;
const SIGNATURE = `${'Ab+/'.repeat(21)}Aa==`;
const BARE = `gw&202705010000&${SIGNATURE}`;

class Holder {
  now = START;
  private vault: Vault;

  constructor(readonly disk = new Disk()) {
    this.vault = this.fresh();
  }

  /** As after a restart: nothing is remembered. */
  fresh(): Vault {
    this.vault = new Vault(this.disk.secrets(), this.disk.metadata(), undefined, {
      now: () => this.now,
    });
    return this.vault;
  }

  async put(id: string, secret: string, more: Partial<OtherCredential> = {}): Promise<void> {
    const secretId = newSecretId();
    await this.vault.commit({
      secrets: new Map([[secretId, secret]]),
      apply: (document) => {
        const { fingerprint: _, ...before } =
          document.credentials.find((each) => each.id === id) ?? blank(id);
        const after = { ...before, ...more, secretId } as Credential;
        const others = document.credentials.filter((each) => each.id !== id);
        return { ...document, credentials: [...others, after] };
      },
    });
  }

  async drop(id: string): Promise<void> {
    await this.vault.remove([], (document) => ({
      ...document,
      credentials: document.credentials.filter((each) => each.id !== id),
    }));
  }

  find(text: string) {
    return new Fingerprints(this.disk.metadata(), this.vault).find(text);
  }

  /** Keychain accounts that nothing refers to and no list names. */
  get orphans(): string[] {
    const { credentials, looseSecretIds, fingerprintKeyId } = this.disk.document;
    const known = new Set([
      ...credentials.map(({ secretId }) => secretId),
      ...looseSecretIds,
      fingerprintKeyId,
    ]);
    return [...this.disk.keychain.keys()].filter((id) => !known.has(id));
  }

  credential(id: string): Credential {
    return this.disk.document.credentials.find((each) => each.id === id)!;
  }
}

function blank(id: string): OtherCredential {
  return {
    kind: 'other',
    id,
    name: `Name of ${id}`,
    environment: 'test',
    service: 'GitHub',
    reference: '',
    renewalUrl: '',
    testUrl: '',
    scheme: '',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    favourite: false,
    tags: [],
    notes: '',
    archived: false,
    usages: [],
    expiresAt: '2026-06-01T00:00:00.0000000Z',
  };
}

describe('whether a secret is known', () => {
  it('held, replaced, deleted, unknown', async () => {
    const holder = new Holder();
    expect(await holder.find('first-secret')).toEqual({ state: 'unknown' });
    expect(holder.disk.calls).toBe(0);

    await holder.put('a', 'first-secret');
    expect(await holder.find('first-secret')).toEqual({
      state: 'held',
      credentialId: 'a',
      name: 'Name of a',
    });
    expect(await holder.find('another-secret')).toEqual({ state: 'unknown' });

    holder.now += DAY;
    await holder.put('a', 'second-secret', { expiresAt: '2026-12-01T00:00:00.0000000Z' });
    expect(await holder.find('first-secret')).toEqual({
      state: 'replaced',
      credentialId: 'a',
      name: 'Name of a',
      at: '2026-05-02T00:00:00.000Z',
      expiresAt: '2026-06-01T00:00:00.0000000Z',
    });
    expect(await holder.find('second-secret')).toMatchObject({ state: 'held' });

    holder.now += DAY;
    await holder.drop('a');
    expect(await holder.find('second-secret')).toEqual({
      state: 'deleted',
      name: 'Name of a',
      at: '2026-05-03T00:00:00.000Z',
      expiresAt: '2026-12-01T00:00:00.0000000Z',
    });
    expect(await holder.find('first-secret')).toEqual(
      expect.not.objectContaining({ credentialId: expect.anything() }),
    );
  });

  it('is an HMAC-SHA256 of the bare secret, by a random key of 32 bytes in the keychain', async () => {
    const holder = new Holder();
    await holder.put('a', 'correct-horse-battery-staple');
    const { fingerprintKeyId = '' } = holder.disk.document;
    const key = Buffer.from(holder.disk.keychain.get(fingerprintKeyId) ?? '', 'base64url');
    expect(key).toHaveLength(32);
    const whole = createHmac('sha256', key).update('correct-horse-battery-staple').digest('hex');
    expect(holder.credential('a').fingerprint).toBe(whole.slice(0, 32));
    expect(JSON.stringify(holder.disk.document)).not.toMatch(/correct-horse/);
  });

  it.each([
    `GatewayKey ${BARE}`,
    `Authorization: GatewayKey ${BARE}`,
    `Authorizaton: GatewayKey ${BARE}`,
    `  ${BARE}\n`,
    `curl -H 'Authorization: GatewayKey ${BARE}' https://example.com/`,
    `export GATEWAY_TOKEN='GatewayKey ${BARE}'`,
  ])('whatever stands around it: %s', async (text) => {
    const holder = new Holder();
    await holder.put('a', `GatewayKey ${BARE}`);
    expect(await holder.find(text)).toMatchObject({ state: 'held', credentialId: 'a' });
  });

  it('a secret that is held again was never replaced', async () => {
    const holder = new Holder();
    await holder.put('a', 'first-secret');
    await holder.put('a', 'second-secret');
    await holder.put('a', 'first-secret');
    expect(await holder.find('first-secret')).toMatchObject({ state: 'held' });
    expect(await holder.find('second-secret')).toMatchObject({ state: 'replaced' });
    expect(holder.disk.document.formerSecrets).toHaveLength(1);
  });

  it('forgets after a year, and keeps a hundred of one credential at most', async () => {
    const holder = new Holder();
    await holder.put('a', 'secret-0');
    for (let number = 1; number <= 102; number += 1) await holder.put('a', `secret-${number}`);
    expect(holder.disk.document.formerSecrets).toHaveLength(100);
    expect(await holder.find('secret-1')).toEqual({ state: 'unknown' });
    expect(await holder.find('secret-2')).toMatchObject({ state: 'replaced' });

    holder.now += 367 * DAY;
    await holder.put('b', 'of-another');
    expect(holder.disk.document.formerSecrets).toEqual([]);
  });

  it('credentials from before have their secrets read once', async () => {
    const holder = new Holder();
    holder.disk.keychain.set('old-1', 'first-secret');
    holder.disk.keychain.set('old-2', 'second-secret');
    holder.disk.document = {
      ...holder.disk.document,
      credentials: [
        { ...blank('a'), secretId: 'old-1' },
        { ...blank('b'), secretId: 'old-2' },
        { ...blank('c'), secretId: 'nowhere' },
        blank('elsewhere'),
      ],
    };
    expect(await holder.find('second-secret')).toMatchObject({ state: 'held', credentialId: 'b' });
    expect(holder.orphans).toEqual([]);
    const prints = holder.disk.document.credentials.map(({ fingerprint }) => fingerprint);
    expect(prints).toEqual([expect.any(String), expect.any(String), undefined, undefined]);

    await holder.put('a', 'third-secret');
    expect(await holder.find('first-secret')).toMatchObject({ state: 'replaced' });
  });

  it('a credential from before that is renewed first of all leaves its fingerprint', async () => {
    const holder = new Holder();
    holder.disk.keychain.set('old', 'first-secret');
    holder.disk.document = {
      ...holder.disk.document,
      credentials: [{ ...blank('a'), secretId: 'old' }],
    };
    await holder.put('a', 'second-secret');
    expect(await holder.find('first-secret')).toMatchObject({ state: 'replaced' });
  });
});

it('storing one credential reads no other secret than the one that goes', async () => {
  const holder = new Holder();
  for (const id of ['a', 'b']) holder.disk.keychain.set(`of-${id}`, `secret-of-${id}`);
  const credentials = ['a', 'b'].map((id) => ({ ...blank(id), secretId: `of-${id}` }));
  holder.disk.document = { ...holder.disk.document, credentials };
  const secrets = holder.disk.secrets();
  const asked: string[] = [];
  const listening = {
    ...secrets,
    get: (id: string) => {
      asked.push(id);
      return secrets.get(id);
    },
  };
  const secretId = newSecretId();
  await new Vault(listening, holder.disk.metadata()).commit({
    secrets: new Map([[secretId, 'next-secret']]),
    apply: (now) => ({
      ...now,
      credentials: now.credentials.map((each) =>
        each.id === 'a' ? ({ ...each, secretId } as Credential) : each,
      ),
    }),
  });
  expect(asked).toEqual(['of-a']);
  expect(await holder.find('secret-of-a')).toMatchObject({ state: 'replaced' });
});

describe('the key of the fingerprints', () => {
  it('lost: another one is made, what is held is known again, and what was is not', async () => {
    const holder = new Holder();
    await holder.put('a', 'first-secret');
    await holder.put('a', 'second-secret');
    await holder.put('b', 'of-another');
    const { fingerprintKeyId: lost = '' } = holder.disk.document;
    holder.disk.keychain.delete(lost);
    holder.fresh();

    await holder.put('c', 'one-more');
    expect(holder.disk.document.fingerprintKeyId).not.toBe(lost);
    for (const [id, secret] of [
      ['a', 'second-secret'],
      ['b', 'of-another'],
      ['c', 'one-more'],
    ] as const) {
      expect(await holder.find(secret)).toMatchObject({ state: 'held', credentialId: id });
    }
    expect(await holder.find('first-secret')).toEqual({ state: 'unknown' });
    expect(holder.disk.document.formerSecrets).toEqual([]);
    expect(holder.orphans).toEqual([]);
    expect(holder.disk.document.looseSecretIds).toEqual([]);
  });

  it('lost, and noticed by a look-up', async () => {
    const holder = new Holder();
    await holder.put('a', 'first-secret');
    holder.disk.keychain.delete(holder.disk.document.fingerprintKeyId ?? '');
    holder.fresh();
    expect(await holder.find('first-secret')).toMatchObject({ state: 'held' });
    expect(holder.disk.keychain.size).toBe(2);
  });

  it('refused alone: the credential is stored all the same', async () => {
    const holder = new Holder();
    await holder.put('a', 'first-secret');
    const { fingerprintKeyId } = holder.disk.document;
    const secrets = holder.disk.secrets();
    const refusing = {
      ...secrets,
      get: async (id: string) => {
        if (id === fingerprintKeyId) throw new KeychainError('failed', 'refused by the test');
        return secrets.get(id);
      },
    };
    const secretId = newSecretId();
    await new Vault(refusing, holder.disk.metadata()).commit({
      secrets: new Map([[secretId, 'second-secret']]),
      apply: (now) => ({ ...now, credentials: [{ ...blank('a'), secretId }] }),
    });
    expect(holder.disk.keychain.get(secretId)).toBe('second-secret');
    expect(holder.credential('a').fingerprint).toBeUndefined();
    holder.fresh();
    expect(await holder.find('second-secret')).toMatchObject({ state: 'held' });
  });

  it.each(['absent', 'locked', 'timeout'] as const)(
    'in a keychain that is %s: nothing is changed, and a look-up says why',
    async (fault) => {
      const holder = new Holder();
      await holder.put('a', 'first-secret');
      holder.fresh();
      const before = holder.disk.document;
      holder.disk.calls = 0;
      holder.disk.failAt = { call: 2, as: fault };
      const code = `keychain-${fault}`;
      await expect(holder.put('a', 'second-secret')).rejects.toMatchObject({ problem: { code } });
      expect(holder.disk.document).toEqual(before);
      expect(holder.orphans).toEqual([]);

      holder.disk.calls = 0;
      holder.disk.failAt = { call: 1, as: fault };
      await expect(holder.find('first-secret')).rejects.toMatchObject({ problem: { code } });
    },
  );
});

describe('a crash', () => {
  /** A disk with one credential, none, or one from before. */
  const beginnings: Readonly<Record<string, () => Promise<Disk>>> = {
    'the very first secret': async () => new Disk(),
    'a later one': async () => {
      const holder = new Holder();
      await holder.put('a', 'first-secret');
      return holder.disk;
    },
    'the first one after an update': async () => {
      const disk = new Disk();
      disk.keychain.set('old', 'first-secret');
      const credentials: Metadata['credentials'] = [{ ...blank('a'), secretId: 'old' }];
      disk.document = { ...disk.document, credentials };
      return disk;
    },
  };
  const MOST_CALLS = 9;
  const cases = Object.keys(beginnings).flatMap((beginning) =>
    Array.from({ length: MOST_CALLS }, (_, index) => index + 1).flatMap((call) =>
      (['crash-before', 'crash-after'] as const).map((as) => ({ beginning, call, as })),
    ),
  );

  it.each(cases)('($as call $call, $beginning) leaves no orphan', async (one) => {
    const disk = await beginnings[one.beginning]!();
    const holder = new Holder(disk);
    disk.calls = 0;
    disk.failAt = one;
    let crashed = false;
    await holder.put('a', 'second-secret').catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
      crashed = true;
    });
    disk.failAt = undefined;
    expect(holder.orphans).toEqual([]);
    const { secretId = '' } = disk.document.credentials[0] ?? {};
    if (secretId !== '') {
      expect(['first-secret', 'second-secret']).toContain(disk.keychain.get(secretId));
    }
    expect(crashed || one.call > disk.calls).toBe(true);

    holder.fresh();
    await holder.put('a', 'third-secret');
    expect(holder.orphans).toEqual([]);
    expect(disk.document.looseSecretIds).toEqual([]);
    expect(disk.keychain.size).toBe(2);
    expect(await holder.find('third-secret')).toMatchObject({ state: 'held' });
    expect(await holder.find('second-secret')).not.toMatchObject({ state: 'held' });
  });

  it('those were all steps', async () => {
    for (const begin of Object.values(beginnings)) {
      const disk = await begin();
      disk.calls = 0;
      await new Holder(disk).put('a', 'second-secret');
      expect(disk.calls).toBeLessThanOrEqual(MOST_CALLS);
    }
  });
});
