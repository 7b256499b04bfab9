import { beforeEach, describe, expect, it } from 'vitest';
import type { Credential } from '../../../src/shared/domain/model';
import type { EnteredInput, ReplacementInput } from '../../../src/shared/ipc/api';
import { opensslToken } from '../../support/openssl';
import { EA_CLAIMS, jwt } from '../domain/pasted/jwt-samples';
import { Crash } from '../services/doubles';
import { input, PasteBench, replacement } from './paste-bench';

let bench: PasteBench;
let id: string;
const LATER = '2026-05-11T12:00:00.000Z';

beforeEach(async () => {
  bench = new PasteBench();
  await begin({});
});

/** A credential that people have said much about, ten days old. */
async function begin(more: Partial<EnteredInput>): Promise<void> {
  ({ id } = await bench.entered.add(input({ ...more, name: more.name ?? 'CI', tags: 'ci' })));
  const places: Credential['usages'] = [
    { id: 'u', place: 'other', title: 'Pipeline' },
    {
      id: 'v',
      place: 'other',
      title: 'Cluster',
      holdsFormer: { since: '2026-01-01T00:00:00.000Z' },
    },
  ];
  bench.disk.document = {
    ...bench.disk.document,
    credentials: bench.disk.document.credentials.map((each) =>
      each.id === id
        ? {
            ...each,
            favourite: true,
            notes: 'Ask Kim.',
            leadTimes: [86_400],
            usages: places,
            autoRenew: {
              leadSeconds: 60,
              trouble: {
                failures: 1,
                lastAt: LATER,
                nextTryAt: LATER,
                message: 'It failed.',
              },
            },
          }
        : each,
    ),
    snoozes: [{ credentialId: id, expiresAt: '2026-12-01T00:00:00.0000000Z', until: LATER }],
  };
  bench.noted.length = 0;
  await bench.clock.advance(10 * 86_400_000);
}

function replace(more: Partial<ReplacementInput> = {}) {
  return bench.entered.replace(id, replacement(more));
}

async function problemOf(more: Partial<ReplacementInput>) {
  const before = JSON.stringify([bench.disk.document, [...bench.disk.keychain]]);
  const outcome = await replace(more).catch((error: unknown) => error);
  expect(outcome).toHaveProperty('problem');
  expect(JSON.stringify([bench.disk.document, [...bench.disk.keychain]])).toBe(before);
  expect(bench.noted).toEqual([]);
  return (outcome as { problem: { code: string; message: string; field?: string } }).problem;
}

const typed = (text: string) => ({ from: 'typed', text }) as const;

describe('a new secret', () => {
  it('takes the place of the former, and what people said of it stays', async () => {
    const before = bench.credential(id);
    const { notes } = await replace();
    const after = bench.credential(id);
    expect(notes).toEqual([]);
    expect(bench.secretOf(id)).toBe('hunter3-hunter3');
    expect([...bench.disk.held.values()]).toEqual(['hunter3-hunter3']);
    expect(after).toMatchObject({
      kind: 'other',
      name: 'CI',
      environment: 'production',
      service: 'GitHub',
      tags: ['ci'],
      favourite: true,
      notes: 'Ask Kim.',
      leadTimes: [86_400],
      createdAt: before.createdAt,
      updatedAt: LATER,
      issuedAt: LATER,
      expiresAt: '2027-06-01T00:00:00.0000000Z',
    });
    expect(after.autoRenew).toEqual({ leadSeconds: 60 });
    expect(bench.disk.document.snoozes).toEqual([]);
    expect(after.usages).toEqual([
      {
        id: 'u',
        place: 'other',
        title: 'Pipeline',
        holdsFormer: { since: LATER, expiresAt: '2026-12-01T00:00:00.0000000Z' },
      },
      expect.objectContaining({ id: 'v', holdsFormer: { since: '2026-01-01T00:00:00.000Z' } }),
    ]);
    expect(bench.noted).toEqual([['renewed', 'until 2027-06-01 00:00 UTC']]);
    expect(bench.open).not.toMatch(/hunter[23]/);
    expect(bench.isSound).toBe(true);
    expect((await bench.read('hunter2-hunter2')).known).toMatchObject({ state: 'replaced' });
  });

  it('may be without an end, and then the old end is gone', async () => {
    await replace({ expiry: '', neverEnds: true });
    expect(bench.credential(id)).not.toHaveProperty('expiresAt');
    expect(bench.credential(id)).not.toHaveProperty('ttlSeconds');
  });

  it('is not the former one once more, however it is wrapped', async () => {
    for (const text of ['hunter2-hunter2', 'Bearer hunter2-hunter2']) {
      expect(await problemOf({ secret: typed(text) })).toMatchObject({
        code: 'same-secret',
        field: 'secret',
      });
    }
  });

  it('of another kind is taken with a warning', async () => {
    const { notes } = await replace({ secret: typed(jwt({ exp: 1_800_000_000 })), expiry: '' });
    expect(notes.join()).toMatch(/another kind of secret than the former one: JSON Web Token/);
  });

  it('is taken where the former one was removed outside the app', async () => {
    bench.disk.keychain.delete(bench.credential(id).secretId ?? '');
    await replace();
    expect(bench.secretOf(id)).toBe('hunter3-hunter3');
  });

  it.each<[string, Partial<ReplacementInput>, { code: string; field: string }]>([
    ['none', { secret: { from: 'elsewhere' } }, { code: 'secret-empty', field: 'secret' }],
    ['an empty one', { secret: typed('') }, { code: 'secret-empty', field: 'secret' }],
    ['no end', { expiry: '' }, { code: 'expiry-empty', field: 'expiry' }],
    ['no such end', { expiry: 'soon' }, { code: 'expiry-unknown-form', field: 'expiry' }],
  ])('(%s) is refused, and nothing changes', async (_, more, expected) => {
    expect(await problemOf(more)).toMatchObject(expected);
  });

  it('of what was renewed or removed meanwhile is refused', async () => {
    const both = await Promise.allSettled([
      replace(),
      replace({ secret: typed('hunter4-hunter4') }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(bench.disk.document.looseSecretIds).toEqual([]);
    expect([...bench.disk.held.values()]).toEqual(['hunter3-hunter3']);
    await expect(bench.entered.replace('gone', replacement())).rejects.toMatchObject({
      problem: { code: 'credential-gone' },
    });
  });

  it.each(
    Array.from({ length: 7 }, (_, at) => at + 1).flatMap((call) =>
      (['crash-before', 'crash-after', 'timeout', 'failed'] as const).map((as) => ({ call, as })),
    ),
  )('($as at call $call) leaves the old one or the new one, whole', async (failure) => {
    bench.disk.calls = 0;
    bench.disk.failAt = failure;
    await replace().catch((error: unknown) => {
      if (!(error instanceof Crash) && !Object.hasOwn(error as object, 'problem')) throw error;
    });
    bench.disk.failAt = undefined;
    const { expiresAt } = bench.credential(id);
    expect([bench.secretOf(id), expiresAt]).toEqual(
      expiresAt?.startsWith('2027')
        ? ['hunter3-hunter3', '2027-06-01T00:00:00.0000000Z']
        : ['hunter2-hunter2', '2026-12-01T00:00:00.0000000Z'],
    );
    const { fingerprintKeyId, looseSecretIds } = bench.disk.document;
    const known = [bench.credential(id).secretId, fingerprintKeyId, ...looseSecretIds];
    for (const account of bench.disk.keychain.keys()) expect(known).toContain(account);
  });
});

describe('a secret that is held elsewhere', () => {
  beforeEach(async () => {
    bench = new PasteBench();
    await begin({ secret: { from: 'elsewhere' } });
  });

  it('gets only its new end', async () => {
    await replace({ secret: { from: 'elsewhere' } });
    const after = bench.credential(id);
    expect(after.expiresAt).toBe('2027-06-01T00:00:00.0000000Z');
    expect(after).not.toHaveProperty('secretId');
    expect(after.usages[0]?.holdsFormer?.expiresAt).toBe('2026-12-01T00:00:00.0000000Z');
    expect(bench.noted).toEqual([['renewed', 'until 2027-06-01 00:00 UTC']]);
    expect(bench.disk.keychain.size).toBe(0);
  });

  it('is not taken in by the way', async () => {
    expect(await problemOf({})).toMatchObject({ code: 'held-elsewhere', field: 'secret' });
  });
});

describe('an EA key', () => {
  const next = { ...EA_CLAIMS, exp: 1_798_761_600 };

  beforeEach(async () => {
    bench = new PasteBench();
    const values = { enrollment: '12345678', keyRole: 'secondary' };
    await begin({ kind: 'ea-key', values, secret: typed(jwt(EA_CLAIMS)), expiry: '' });
  });

  it('is renewed by the next one, pasted', async () => {
    const read = await bench.read(jwt(next));
    expect(read.mayRenew).toEqual([{ credentialId: id, name: 'CI' }]);
    const secret = { from: 'pasted', pastedId: read.pastedId } as const;
    expect((await replace({ secret, expiry: '' })).notes).toEqual([]);
    expect(bench.credential(id)).toMatchObject({
      kind: 'ea-key',
      keyRole: 'secondary',
      expiresAt: '2027-01-01T00:00:00.0000000Z',
    });
    expect(() => bench.desk.peek(read.pastedId)).toThrow();
  });

  it('may be the other one of the two, and nothing else is taken from what is typed', async () => {
    const secret = typed(jwt(next));
    expect(await problemOf({ secret, values: { keyRole: 'third' }, expiry: '' })).toMatchObject({
      code: 'key-role',
      field: 'keyRole',
    });
    const values = { keyRole: 'primary', enrollment: '99999999' };
    await replace({ secret, values, expiry: '' });
    expect(bench.credential(id)).toMatchObject({ keyRole: 'primary', enrollment: '12345678' });
  });

  it('that does not tell its end lasts six months from today', async () => {
    const { notes } = await replace({ secret: typed('an-opaque-key'), expiry: '' });
    expect(bench.credential(id)).toMatchObject({
      issuedAt: '2026-05-11T00:00:00.000Z',
      expiresAt: '2026-11-11T00:00:00.0000000Z',
    });
    expect(notes.join()).toMatch(/another kind of secret/);
  });

  it('of another enrollment is refused', async () => {
    const other = typed(jwt({ ...next, EnrollmentNumber: '87654321' }));
    const problem = await problemOf({ secret: other, expiry: '' });
    expect(problem).toMatchObject({ code: 'other-enrollment', field: 'secret' });
    expect(problem.message).toMatch(/87654321.*12345678/);
  });
});

describe('what is renewed otherwise', () => {
  it('is refused with the way it is renewed', async () => {
    await bench.services.add({
      name: 'Orders',
      host: 'orders.management.azure-api.net',
      identifier: 'integration',
      environment: 'production',
      primaryKey: 'k',
      secondaryKey: '',
    });
    const expiresAt = '2026-06-11T12:00:00.0000000Z';
    id = await bench.keep(await opensslToken({ identifier: 'integration', key: 'k', expiresAt }));
    bench.noted.length = 0;
    expect((await problemOf({})).message).toMatch(/signing it again/);
  });
});
