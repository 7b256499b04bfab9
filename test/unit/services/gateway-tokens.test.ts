import { describe, expect, it } from 'vitest';
import vectors from '../../vectors/apim-vectors.json';
import { GATEWAY, SigningDesk } from './signing-desk';
import { SlowDisk } from './slow-disk';

const THIRTY_DAYS = 30 * 86_400;

async function withGateway() {
  const desk = new SigningDesk();
  const { id: sourceId } = await desk.gateways.add(GATEWAY);
  return { desk, sourceId };
}

describe('tokens of self-hosted gateways', () => {
  it.each([
    ['primary', 0],
    ['secondary', 1],
  ] as const)('are those that the real service issues: %s key', async (keyRole, index) => {
    const desk = new SigningDesk();
    desk.nowMs = Date.UTC(2020, 2, 18);
    const [first, second] = vectors.vectors;
    const { id: sourceId } = await desk.gateways.add({
      ...GATEWAY,
      gatewayId: vectors.id,
      primaryKey: first!.key,
      secondaryKey: second!.key,
    });
    const input = { name: 'Pods', sourceId, keyRole, expiry: vectors.request_expiry };
    const { id } = await desk.gatewayTokens.create(input);
    const { secretId, expiresAt, identifier } = desk.credential(id, 'gateway-token');
    const { sig } = vectors.vectors[index]!;
    expect(desk.held(secretId)).toBe(`GatewayKey ${vectors.id}&${vectors.compact_expiry}&${sig}`);
    expect({ expiresAt, identifier }).toEqual({
      expiresAt: vectors.signed_expiry,
      identifier: vectors.id,
    });
  });

  it('last 30 days at most, and say so', async () => {
    const { desk, sourceId } = await withGateway();
    const input = { name: 'Pods', sourceId, keyRole: 'primary' } as const;
    await expect(desk.gatewayTokens.create({ ...input, expiry: '31d' })).rejects.toMatchObject({
      problem: { code: 'expiry-gateway-limit', field: 'expiry' },
    });
    await expect(
      desk.gatewayTokens.create({ ...input, expiry: '2030-01-31T00:01:00Z' }),
    ).rejects.toMatchObject({ problem: { code: 'expiry-gateway-limit' } });
    expect(desk.disk.document.credentials).toEqual([]);
    const { id } = await desk.gatewayTokens.create({ ...input, expiry: '30d' });
    expect(desk.signature(id)).toEqual({
      form: 'gateway',
      identifier: 'harbour-gateway',
      expiresAt: '2030-01-31T00:00:00.0000000Z',
      signedBy: 'primary',
    });
  });

  it('are renewed for 30 days at any second of the minute', async () => {
    const { desk, sourceId } = await withGateway();
    desk.nowMs = Date.UTC(2030, 0, 1, 12, 0, 30);
    // 30 days and 29 seconds, which the dropped seconds bring back to less than 30 days.
    const expiry = '2030-01-31T12:00:59Z';
    const { id } = await desk.gatewayTokens.create({
      name: 'Pods',
      sourceId,
      keyRole: 'secondary',
      expiry,
    });
    for (const second of [0, 0.001, 29, 30, 31, 59.999]) {
      desk.nowMs = Date.UTC(2030, 0, 11, 12, 0) + second * 1_000;
      await desk.gatewayTokens.renew(id);
      const left = Date.parse(desk.signature(id).expiresAt) - desk.nowMs;
      expect(left).toBeLessThanOrEqual(THIRTY_DAYS * 1_000);
      expect(left).toBeGreaterThan((THIRTY_DAYS - 60) * 1_000);
      expect(desk.signature(id).signedBy).toBe('secondary');
      expect(desk.credential(id, 'gateway-token').ttlSeconds).toBe(THIRTY_DAYS);
    }
  });

  it('of half a minute are renewed although the seconds are dropped', async () => {
    const { desk, sourceId } = await withGateway();
    desk.wait(40);
    const { id } = await desk.gatewayTokens.create({
      name: 'Pods',
      sourceId,
      keyRole: 'primary',
      expiry: '30s',
    });
    desk.nowMs = Date.UTC(2030, 0, 1, 0, 5, 10);
    await desk.gatewayTokens.renew(id);
    expect(desk.signature(id).expiresAt).toBe('2030-01-01T00:06:00.0000000Z');
    await expect(
      desk.gatewayTokens.resign(id, { keyRole: 'primary', expiry: '30s' }),
    ).rejects.toMatchObject({ problem: { code: 'expiry-past', field: 'expiry' } });
  });

  it('keep all but the secret when they are signed again', async () => {
    const { desk, sourceId } = await withGateway();
    const { id } = await desk.gatewayTokens.create({
      name: 'Pods',
      sourceId,
      keyRole: 'primary',
      expiry: '10d',
    });
    const kept = {
      favourite: true,
      tags: ['edge'],
      notes: 'The harbour cluster.',
      leadTimes: [86_400],
    };
    const place = { place: 'other', title: 'Helm values' } as const;
    const since = '2029-12-01T00:00:00.000Z';
    desk.amend(id, {
      ...kept,
      usages: [
        { id: 'a', ...place },
        { id: 'b', ...place, holdsFormer: { since, expiresAt: '2029-12-31T00:00:00.0000000Z' } },
      ],
      autoRenew: {
        leadSeconds: 259_200,
        trouble: { failures: 2, lastAt: since, nextTryAt: since, message: 'It was locked.' },
      },
    });
    const former = desk.credential(id, 'gateway-token');
    const snooze = { expiresAt: former.expiresAt, until: since };
    desk.disk.document = {
      ...desk.disk.document,
      snoozes: [
        { credentialId: id, ...snooze },
        { credentialId: 'another', ...snooze },
      ],
    };
    desk.wait(3_600);
    await desk.gatewayTokens.resign(id, { keyRole: 'secondary', expiry: '5d' });

    const after = desk.credential(id, 'gateway-token');
    const now = '2030-01-01T01:00:00.000Z';
    expect(after).toMatchObject({
      ...kept,
      name: 'Pods',
      keyRole: 'secondary',
      expiresAt: '2030-01-06T01:00:00.0000000Z',
      ttlSeconds: 5 * 86_400,
      issuedAt: now,
      updatedAt: now,
      createdAt: former.createdAt,
    });
    expect(after.autoRenew).toEqual({ leadSeconds: 259_200 });
    expect(after.usages.map(({ holdsFormer }) => holdsFormer)).toEqual([
      { since: now, expiresAt: former.expiresAt },
      { since, expiresAt: '2029-12-31T00:00:00.0000000Z' },
    ]);
    expect(desk.disk.document.snoozes).toEqual([{ credentialId: 'another', ...snooze }]);
    expect(desk.signature(id).signedBy).toBe('secondary');
    expect(desk.disk.keychain.has(former.secretId)).toBe(false);
    expect(desk.history.of(id)).toEqual([
      ['created', 'primary key, until 2030-01-11 00:00 UTC', 'user'],
      ['renewed', 'secondary key, until 2030-01-06 01:00 UTC', 'user'],
    ]);
  });

  it('tell who renewed them', async () => {
    const { desk, sourceId } = await withGateway();
    const input = { name: 'Pods', sourceId, keyRole: 'primary', expiry: '10d' } as const;
    const { id } = await desk.gatewayTokens.create(input);
    await desk.gatewayTokens.renew(id, 'app');
    expect(desk.history.of(id).map(([what, , by]) => [what, by])).toEqual([
      ['created', 'user'],
      ['renewed', 'app'],
    ]);
  });

  it('cannot be signed as a management token, nor with a key that was never stored', async () => {
    const desk = new SigningDesk();
    const { id: sourceId } = await desk.gateways.add({ ...GATEWAY, secondaryKey: '' });
    const input = { name: 'Pods', sourceId, expiry: '10d' } as const;
    const { id } = await desk.gatewayTokens.create({ ...input, keyRole: 'primary' });
    const again = { keyRole: 'primary', format: 'sas', expiry: '10d' } as const;
    await expect(desk.tokens.resign(id, again)).rejects.toMatchObject({
      problem: { code: 'not-signed-here', message: expect.stringContaining('"Pods"') },
    });
    await expect(
      desk.gatewayTokens.resign(id, { keyRole: 'secondary', expiry: '10d' }),
    ).rejects.toMatchObject({ problem: { code: 'key-not-held', field: 'keyRole' } });
    await expect(desk.tokens.create({ name: 'Other', sourceId, ...again })).rejects.toMatchObject({
      problem: { code: 'source-gone' },
    });
  });

  it('signed while the key is changed are refused, not stored', async () => {
    const disk = new SlowDisk();
    const desk = new SigningDesk(disk);
    const { id: sourceId } = await desk.gateways.add(GATEWAY);
    const input = { name: 'Pods', sourceId, keyRole: 'primary', expiry: '10d' } as const;
    const answer = disk.holdNextAnswer();
    const created = desk.gatewayTokens.create(input);
    await desk.gateways.edit(sourceId, { ...GATEWAY, primaryKey: 'new', secondaryKey: '' });
    answer();
    await expect(created).rejects.toMatchObject({ problem: { code: 'source-changed' } });
    expect(desk.disk.document.credentials).toEqual([]);

    const { id } = await desk.gatewayTokens.create(input);
    const again = disk.holdNextAnswer();
    const renewed = desk.gatewayTokens.renew(id);
    await desk.gateways.edit(sourceId, {
      ...GATEWAY,
      gatewayId: 'pier-gateway',
      primaryKey: '',
      secondaryKey: '',
    });
    again();
    await expect(renewed).rejects.toMatchObject({ problem: { code: 'source-changed' } });
    expect(desk.signature(id)).toMatchObject({
      identifier: 'harbour-gateway',
      signedBy: 'primary',
    });
    expect([...desk.disk.keychain.keys()].sort()).toEqual(desk.referred().sort());
  });

  it('of a key that is being rolled are warned of', async () => {
    const { desk, sourceId } = await withGateway();
    await desk.keySwitch.roll(sourceId, 'primary');
    const input = { name: 'Pods', sourceId, expiry: '10d' } as const;
    const { notes } = await desk.gatewayTokens.create({ ...input, keyRole: 'primary' });
    expect(notes).toEqual([expect.stringMatching(/being rolled.*secondary key/)]);
    const other = { ...input, name: 'More pods', keyRole: 'secondary' } as const;
    expect((await desk.gatewayTokens.create(other)).notes).toEqual([]);
  });
});
