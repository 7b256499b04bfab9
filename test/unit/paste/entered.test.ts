import { beforeEach, describe, expect, it } from 'vitest';
import type { EnteredInput } from '../../../src/shared/ipc/api';
import { opensslToken } from '../../support/openssl';
import apim from '../../vectors/apim-vectors.json';
import { EA_CLAIMS, jwt } from '../domain/pasted/jwt-samples';
import { Crash } from '../services/doubles';
import { input, NOW, PasteBench } from './paste-bench';

const EA_KEY = jwt(EA_CLAIMS);
const KEY = 'primary-key-of-the-service';

let bench: PasteBench;
beforeEach(() => {
  bench = new PasteBench();
});

async function add(more: Partial<EnteredInput> = {}) {
  const { id, notes } = await bench.entered.add(input(more));
  return { id, notes, credential: bench.credential(id) };
}

/** The problem of an input that must be refused with nothing kept. */
async function problemOf(more: Partial<EnteredInput>) {
  const before = JSON.stringify([bench.disk.document, [...bench.disk.keychain]]);
  const outcome = await bench.entered.add(input(more)).catch((error: unknown) => error);
  expect(outcome).toHaveProperty('problem');
  expect(JSON.stringify([bench.disk.document, [...bench.disk.keychain]])).toBe(before);
  expect(bench.noted).toEqual([]);
  return (outcome as { problem: { code: string; message: string; field?: string } }).problem;
}

describe('an other secret', () => {
  it('is kept with its end and its tags', async () => {
    const { id, notes, credential } = await add({ tags: 'ci, Team A,CI' });
    expect(credential).toMatchObject({
      kind: 'other',
      name: 'CI',
      environment: 'production',
      service: 'GitHub',
      tags: ['ci', 'Team A'],
      expiresAt: '2026-12-01T00:00:00.0000000Z',
      createdAt: NOW,
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(credential).not.toHaveProperty('sourceId');
    expect(bench.secretOf(id)).toBe('hunter2-hunter2');
    expect(notes).toEqual([]);
    expect(bench.noted).toEqual([['created', 'until 2026-12-01 00:00 UTC']]);
    expect(bench.open).not.toContain('hunter2');
    expect(bench.isSound).toBe(true);
  });

  it('may have no end, and says so only where it was said', async () => {
    const { credential } = await add({ expiry: '', neverEnds: true });
    expect(credential).not.toHaveProperty('expiresAt');
    expect(bench.noted).toEqual([['created', 'without an end']]);
    expect(await problemOf2({ name: 'Two', expiry: '' })).toMatchObject({
      code: 'expiry-empty',
      field: 'expiry',
    });
  });

  it('may be a date and where the secret is', async () => {
    const { credential } = await add({
      secret: { from: 'elsewhere' },
      values: { service: 'GitHub', reference: 'op://Private/GitHub/token' },
      expiry: '90d',
    });
    expect(credential).toMatchObject({
      reference: 'op://Private/GitHub/token',
      expiresAt: '2026-07-30T12:00:00.0000000Z',
      ttlSeconds: 90 * 86_400,
    });
    expect(credential).not.toHaveProperty('secretId');
    expect(bench.disk.keychain.size).toBe(0);
  });

  it('that has ended is kept, with a word', async () => {
    const { notes } = await add({ expiry: '2026-04-30 09:00Z' });
    expect(notes.join()).toMatch(/ended already, at 2026-04-30 09:00 UTC/);
  });

  it('is a password as typed, and a token without what stood around it', async () => {
    const password = await add({ name: 'p', secret: { from: 'typed', text: ' key=pa ss"word ' } });
    expect(bench.secretOf(password.id)).toBe('key=pa ss"word');
    const token = 'glsa_yscW25imSKJIuav8zF37RZmnbiDvB05G_fcaaf58a';
    const wrapped = await add({ name: 't', secret: { from: 'typed', text: `TOKEN='${token}'` } });
    expect(bench.secretOf(wrapped.id)).toBe(token);
    const bearer = await add({ name: 'b', secret: { from: 'typed', text: 'Bearer abcdefgh' } });
    expect(bench.secretOf(bearer.id)).toBe('abcdefgh');
  });

  it('tells its own end, whatever was typed', async () => {
    const token = jwt({ iss: 'https://id.example.com', exp: 1_782_864_000, iat: 1_777_593_600 });
    const { credential, notes } = await add({ secret: { from: 'typed', text: token } });
    expect(credential).toMatchObject({
      expiresAt: '2026-07-01T00:00:00.0000000Z',
      issuedAt: '2026-05-01T00:00:00.000Z',
      ttlSeconds: 61 * 86_400,
    });
    expect(notes.join()).toMatch(/ends at 2026-07-01 00:00 UTC; that was taken/);
    const agreed = await add({
      name: 'Two',
      secret: { from: 'typed', text: `${token}x`.slice(0, -1) },
      expiry: '2026-07-01T00:00:20Z',
    });
    expect(agreed.notes).toEqual(['“CI” holds the same secret.']);
    expect(
      await problemOf2({ name: 'Three', secret: { from: 'typed', text: token }, neverEnds: true }),
    ).toMatchObject({ code: 'has-an-end' });
  });

  it.each<[string, Partial<EnteredInput>, { code: string; field: string }]>([
    ['no name', { name: ' ' }, { code: 'name-empty', field: 'name' }],
    ['no environment', { environment: '' }, { code: 'environment-empty', field: 'environment' }],
    ['no service', { values: {} }, { code: 'service-empty', field: 'service' }],
    [
      'no secret',
      { secret: { from: 'typed', text: ' ' } },
      { code: 'secret-empty', field: 'secret' },
    ],
    [
      'a novel',
      { secret: { from: 'typed', text: 'x'.repeat(20_001) } },
      { code: 'secret-too-long', field: 'secret' },
    ],
    [
      'a header of a variable',
      { secret: { from: 'typed', text: 'Authorization: Bearer $TOKEN' } },
      { code: 'secret-none', field: 'secret' },
    ],
    ['no end', { expiry: '' }, { code: 'expiry-empty', field: 'expiry' }],
    ['no such day', { expiry: '2026-02-30 10:00' }, { code: 'expiry-day', field: 'expiry' }],
    [
      'too many tags',
      { tags: Array.from({ length: 21 }, (_, at) => at).join() },
      { code: 'too-many-tags', field: 'tags' },
    ],
    [
      'what was pasted long ago',
      { secret: { from: 'pasted', pastedId: 'gone' } },
      { code: 'paste-gone', field: 'secret' },
    ],
    [
      'a secret as its place',
      { values: { service: 'x', reference: EA_KEY } },
      { code: 'holds-secret', field: 'reference' },
    ],
  ])('with %s is refused, and nothing is kept', async (_, more, expected) => {
    const problem = await problemOf(more);
    expect(problem).toMatchObject(expected);
    expect(problem.message).not.toMatch(/eyJ|hunter2/);
  });

  it('has a name of its own', async () => {
    await add();
    expect(await problemOf2({ name: ' ci ' })).toMatchObject({ code: 'name-taken' });
    const both = await Promise.allSettled([
      bench.entered.add(input({ name: 'Twin' })),
      bench.entered.add(input({ name: 'twin' })),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(bench.disk.held.size).toBe(2);
    expect(bench.disk.document.looseSecretIds).toEqual([]);
  });

  it('whose keychain is locked is not kept, and the paste is there still', async () => {
    const read = await bench.read('a-secret-that-was-pasted');
    const secret = { from: 'pasted', pastedId: read.pastedId } as const;
    bench.disk.calls = 0;
    bench.disk.failAt = { call: 3, as: 'locked' };
    await expect(bench.entered.add(input({ secret }))).rejects.toMatchObject({
      problem: { code: 'keychain-locked' },
    });
    expect(bench.disk.document.credentials).toEqual([]);
    bench.disk.failAt = undefined;
    const { id } = await add({ secret });
    expect(bench.secretOf(id)).toBe('a-secret-that-was-pasted');
    await expect(bench.entered.add(input({ name: 'Two', secret }))).rejects.toMatchObject({
      problem: { code: 'paste-gone' },
    });
  });

  it.each(Array.from({ length: 8 }, (_, at) => at + 1))(
    'a crash at step %i leaves it whole or not at all',
    async (call) => {
      bench.disk.failAt = { call, as: 'crash-after' };
      await bench.entered.add(input()).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
      const { credentials, looseSecretIds, fingerprintKeyId } = bench.disk.document;
      const known = [...credentials.map(({ secretId }) => secretId), fingerprintKeyId];
      for (const id of bench.disk.keychain.keys()) {
        expect([...known, ...looseSecretIds]).toContain(id);
      }
      for (const { secretId } of credentials) {
        expect(bench.disk.keychain.get(secretId ?? '')).toBe('hunter2-hunter2');
      }
    },
  );
});

/** As `problemOf`, where something was kept before. */
async function problemOf2(more: Partial<EnteredInput>) {
  bench.noted.length = 0;
  return problemOf(more);
}

describe('an EA key', () => {
  const ea = { kind: 'ea-key', expiry: '', name: 'Costs' } as const;

  it('pasted: enrollment and end are its own', async () => {
    const id = await bench.keep(EA_KEY, {
      expiry: '',
      values: { enrollment: '12345678', keyRole: 'secondary', startDate: '2026-01-01' },
    });
    expect(bench.credential(id)).toMatchObject({
      kind: 'ea-key',
      name: '12345678 EA key',
      enrollment: '12345678',
      keyRole: 'secondary',
      issuedAt: '2026-01-01T00:00:00.000Z',
      expiresAt: '2026-07-01T00:00:00.0000000Z',
      ttlSeconds: 181 * 86_400,
    });
    expect(bench.secretOf(id)).toBe(EA_KEY);
    expect(bench.open).not.toContain('eyJ');
    expect(bench.isSound).toBe(true);
  });

  it('that does not tell its end: six months from its start, or from today', async () => {
    const secret = { from: 'typed', text: 'eyJ-but-no-jwt' } as const;
    const values = { enrollment: '1', keyRole: 'primary' };
    const started = await add({ ...ea, secret, values: { ...values, startDate: '2026-02-28' } });
    expect(started.credential).toMatchObject({
      issuedAt: '2026-02-28T00:00:00.000Z',
      expiresAt: '2026-08-28T00:00:00.0000000Z',
    });
    const today = await add({ ...ea, name: 'Two', secret, values: { ...values, startDate: '' } });
    expect(today.credential).toMatchObject({
      issuedAt: '2026-05-01T00:00:00.000Z',
      expiresAt: '2026-11-01T00:00:00.0000000Z',
    });
    const typed = await add({ ...ea, name: 'Three', secret, values, expiry: '2026-06-15 00:00Z' });
    expect(typed.credential.expiresAt).toBe('2026-06-15T00:00:00.0000000Z');
  });

  it.each<[string, Partial<EnteredInput>, { code: string; field: string }]>([
    [
      'held elsewhere',
      { secret: { from: 'elsewhere' } },
      { code: 'secret-empty', field: 'secret' },
    ],
    ['no end', { neverEnds: true }, { code: 'never-ends', field: 'expiry' }],
    [
      'a start to come',
      { values: { enrollment: '1', keyRole: 'primary', startDate: '2026-05-02' } },
      { code: 'start-date-future', field: 'startDate' },
    ],
    [
      'no enrollment',
      { values: { keyRole: 'primary' } },
      { code: 'enrollment-form', field: 'enrollment' },
    ],
  ])('with %s is refused', async (_, more, expected) => {
    const values = { enrollment: '1', keyRole: 'primary' };
    expect(await problemOf({ ...ea, values, ...more })).toMatchObject(expected);
  });
});

describe('a token of API Management', () => {
  async function service() {
    const { id } = await bench.services.add({
      name: 'Orders',
      host: 'orders.management.azure-api.net',
      identifier: 'integration',
      environment: 'production',
      primaryKey: 'another',
      secondaryKey: KEY,
    });
    return id;
  }

  it('signed with a stored key becomes a token that can be renewed here', async () => {
    const sourceId = await service();
    const token = await opensslToken({
      identifier: 'integration',
      key: KEY,
      expiresAt: '2026-05-11T12:00:00.0000000Z',
    });
    const id = await bench.keep(`curl -H "Authorization: ${token}" https://example.com/`);
    expect(bench.credential(id)).toMatchObject({
      kind: 'apim-token',
      sourceId,
      identifier: 'integration',
      keyRole: 'secondary',
      format: 'sas',
      issuedAt: NOW,
      expiresAt: '2026-05-11T12:00:00.0000000Z',
      ttlSeconds: 864_000,
    });
    expect(bench.secretOf(id)).toBe(token);
    expect(bench.isSound).toBe(true);
    expect(bench.open).not.toContain(token.slice(-40));
    expect((await bench.read(token)).known).toMatchObject({ state: 'held', credentialId: id });
  });

  it('of a gateway, issued by the real service, is kept although it has ended', async () => {
    const [issued] = apim.vectors;
    const { id: sourceId } = await bench.gateways.add({
      name: 'Edge',
      gatewayId: apim.id,
      environment: 'production',
      primaryKey: issued!.key,
      secondaryKey: '',
    });
    const value = `${apim.id}&${apim.compact_expiry}&${issued!.sig}`;
    const read = await bench.read(value);
    const { id, notes } = await bench.entered.add(
      input({
        kind: 'gateway-token',
        sourceId,
        secret: { from: 'pasted', pastedId: read.pastedId },
      }),
    );
    expect(bench.credential(id)).toMatchObject({
      kind: 'gateway-token',
      keyRole: 'primary',
      expiresAt: apim.signed_expiry,
      ttlSeconds: 2_592_000,
    });
    expect(bench.credential(id)).not.toHaveProperty('format');
    expect(bench.secretOf(id)).toBe(`GatewayKey ${value}`);
    expect(notes.join()).toMatch(/ended already/);
  });

  it('that no stored key made is refused as one', async () => {
    const sourceId = await service();
    const token = await opensslToken({
      identifier: 'integration',
      key: 'rolled',
      expiresAt: '2026-05-11T12:00:00.0000000Z',
    });
    const secret = { from: 'typed', text: token } as const;
    expect(await problemOf({ kind: 'apim-token', sourceId, secret })).toMatchObject({
      code: 'not-signed-here',
      field: 'secret',
    });
    const right = await opensslToken({
      identifier: 'integration',
      key: KEY,
      expiresAt: '2026-05-11T12:00:00.0000000Z',
    });
    const wrongKind = {
      kind: 'gateway-token',
      sourceId,
      secret: { from: 'typed', text: right },
    } as const;
    expect((await problemOf(wrongKind)).code).toBe('not-signed-here');
    const nowhere = { ...wrongKind, kind: 'apim-token', sourceId: 'gone' } as const;
    expect((await problemOf(nowhere)).code).toBe('not-signed-here');
  });
});
