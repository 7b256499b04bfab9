import { describe, expect, it } from 'vitest';
import { GATEWAY, SERVICE, SigningDesk } from './signing-desk';
import { SlowDisk } from './slow-disk';

const DAY = 86_400;

async function withTokens() {
  const desk = new SigningDesk();
  const { id: sourceId } = await desk.services.add(SERVICE);
  const make = async (name: string, more: object = {}) => {
    const input = { name, sourceId, keyRole: 'primary', format: 'sas', expiry: '10d' } as const;
    return (await desk.tokens.create({ ...input, ...more })).id;
  };
  const sas = await make('Deploy');
  const compact = await make('Backup', { format: 'compact', expiry: '20d' });
  const other = await make('Nightly', { keyRole: 'secondary' });
  return { desk, sourceId, make, sas, compact, other };
}

describe('switching to the other key', () => {
  it('signs all tokens of the source with it, each on its own terms', async () => {
    const { desk, sourceId, sas, compact } = await withTokens();
    desk.amend(sas, {
      leadTimes: [DAY],
      tags: ['ci'],
      usages: [{ id: 'u', place: 'other', title: 'Pipeline' }],
      autoRenew: {
        leadSeconds: DAY,
        trouble: {
          failures: 1,
          lastAt: '2030-01-01T00:00:00.000Z',
          nextTryAt: '2030-01-01T01:00:00.000Z',
          message: 'It was locked.',
        },
      },
    });
    const before = desk.credential(sas, 'apim-token');
    desk.disk.document = {
      ...desk.disk.document,
      snoozes: [sas, 'another'].map((credentialId) => ({
        credentialId,
        expiresAt: before.expiresAt,
        until: '2030-01-02T00:00:00.000Z',
      })),
    };
    desk.wait(3_661);
    const { resigned, notes } = await desk.keySwitch.switchTo(sourceId, 'secondary');

    expect(resigned).toEqual(['Deploy', 'Backup']);
    expect(notes).toEqual([
      'Signed with the secondary key before, and left as they are: "Nightly".',
    ]);
    expect(desk.signature(sas)).toEqual({
      form: 'sas',
      identifier: 'integration',
      expiresAt: '2030-01-11T01:01:01.0000000Z',
      signedBy: 'secondary',
    });
    expect(desk.signature(compact)).toEqual({
      form: 'compact',
      identifier: 'integration',
      expiresAt: '2030-01-21T01:01:00.0000000Z',
      signedBy: 'secondary',
    });
    const now = '2030-01-01T01:01:01.000Z';
    const { secretId, fingerprint, ...kept } = desk.credential(sas, 'apim-token');
    expect(kept).toEqual({
      ...withoutSecret(before),
      keyRole: 'secondary',
      expiresAt: '2030-01-11T01:01:01.0000000Z',
      issuedAt: now,
      updatedAt: now,
      autoRenew: { leadSeconds: DAY },
      usages: [
        {
          id: 'u',
          place: 'other',
          title: 'Pipeline',
          holdsFormer: { since: now, expiresAt: before.expiresAt },
        },
      ],
    });
    expect(fingerprint).not.toBe(before.fingerprint);
    expect(desk.disk.keychain.has(before.secretId)).toBe(false);
    expect(desk.disk.keychain.has(secretId)).toBe(true);
    expect(desk.disk.document.snoozes.map((each) => each.credentialId)).toEqual(['another']);
    expect([...desk.disk.keychain.keys()].sort()).toEqual(desk.referred().sort());
  });

  it('is written into the history of each', async () => {
    const { desk, sourceId, sas, other } = await withTokens();
    await desk.keySwitch.switchTo(sourceId, 'secondary');
    expect(desk.history.of(sas).at(-1)).toEqual([
      'key-switched',
      'from the primary key; secondary key, until 2030-01-11 00:00 UTC',
      'user',
    ]);
    expect(desk.history.of(other)).toHaveLength(1);
  });

  it('leaves archived tokens out and names them', async () => {
    const { desk, sourceId, sas, compact } = await withTokens();
    desk.amend(compact, { archived: true });
    const { resigned, notes } = await desk.keySwitch.switchTo(sourceId, 'secondary');
    expect(resigned).toEqual(['Deploy']);
    expect(notes[0]).toMatch(/Archived.*primary key.*: "Backup"\./);
    expect(desk.signature(sas).signedBy).toBe('secondary');
    expect(desk.signature(compact).signedBy).toBe('primary');
  });

  it('touches no token of another source', async () => {
    const { desk, sourceId } = await withTokens();
    const gateway = await desk.gateways.add(GATEWAY);
    const { id } = await desk.gatewayTokens.create({
      name: 'Pods',
      sourceId: gateway.id,
      keyRole: 'primary',
      expiry: '30d',
    });
    await desk.keySwitch.switchTo(sourceId, 'secondary');
    expect(desk.signature(id).signedBy).toBe('primary');
    desk.wait(59);
    expect(await desk.keySwitch.switchTo(gateway.id, 'secondary')).toEqual({
      resigned: ['Pods'],
      notes: [],
    });
    expect(desk.signature(id)).toEqual({
      form: 'gateway',
      identifier: 'harbour-gateway',
      expiresAt: '2030-01-31T00:00:00.0000000Z',
      signedBy: 'secondary',
    });
  });

  it('signs anew what that key had signed before it was replaced', async () => {
    const { desk, sourceId, other } = await withTokens();
    desk.wait(60);
    await desk.services.edit(sourceId, { ...SERVICE, primaryKey: '', secondaryKey: 'rolled' });
    expect(desk.signature(other).signedBy).toBeUndefined();
    desk.wait(60);
    const { resigned } = await desk.keySwitch.switchTo(sourceId, 'secondary');
    expect(resigned).toEqual(['Deploy', 'Backup', 'Nightly']);
    expect(desk.signature(other).signedBy).toBe('secondary');
  });

  it('says that there is nothing to switch', async () => {
    const { desk, sourceId } = await withTokens();
    await desk.keySwitch.switchTo(sourceId, 'secondary');
    const { calls } = desk.disk;
    const { resigned, notes } = await desk.keySwitch.switchTo(sourceId, 'secondary');
    expect(resigned).toEqual([]);
    expect(notes[0]).toBe('No token of "Orders" that is in use is signed with the primary key.');
    expect(desk.disk.calls).toBe(calls);
  });

  it('warns by name of what is longer than 30 days', async () => {
    const { desk, sourceId, make } = await withTokens();
    await make('Yearly', { expiry: '1y' });
    const { notes } = await desk.keySwitch.switchTo(sourceId, 'secondary');
    expect(notes[0]).toMatch(/^"Yearly": .*30 days/);
  });

  it('is refused where the other key is not held', async () => {
    const desk = new SigningDesk();
    const { id: sourceId } = await desk.gateways.add({ ...GATEWAY, secondaryKey: '' });
    await expect(desk.keySwitch.switchTo(sourceId, 'secondary')).rejects.toMatchObject({
      problem: {
        code: 'key-not-held',
        message: expect.stringMatching(/secondary key of "Harbour" is not stored/),
      },
    });
  });

  it('is refused towards the key that is being rolled', async () => {
    const { desk, sourceId, sas } = await withTokens();
    await desk.keySwitch.roll(sourceId, 'secondary');
    await expect(desk.keySwitch.switchTo(sourceId, 'secondary')).rejects.toMatchObject({
      problem: { code: 'key-being-rolled' },
    });
    expect(desk.signature(sas).signedBy).toBe('primary');
  });

  it.each(['renewed', 'added', 'deleted'])(
    'switches none where a token was %s meanwhile',
    async (how) => {
      const disk = new SlowDisk();
      const desk = new SigningDesk(disk);
      const { id: sourceId } = await desk.services.add(SERVICE);
      const input = { sourceId, keyRole: 'primary', format: 'sas', expiry: '10d' } as const;
      const first = await desk.tokens.create({ ...input, name: 'First' });
      const second = await desk.tokens.create({ ...input, name: 'Second' });
      const answer = disk.holdNextAnswer();
      const switched = desk.keySwitch.switchTo(sourceId, 'secondary');
      if (how === 'renewed') await desk.tokens.renew(second.id);
      if (how === 'added') await desk.tokens.create({ ...input, name: 'Third' });
      if (how === 'deleted') {
        const { credentials } = disk.document;
        disk.keychain.delete(desk.credential(second.id, 'apim-token').secretId);
        disk.document = {
          ...disk.document,
          credentials: credentials.filter(({ id }) => id !== second.id),
        };
      }
      answer();
      await expect(switched).rejects.toMatchObject({ problem: { code: 'tokens-changed' } });
      expect(desk.signature(first.id).signedBy).toBe('primary');
      expect([...disk.keychain.keys()].sort()).toEqual(desk.referred().sort());
    },
  );

  it.each([
    [
      'stored',
      'source-changed',
      (desk: SigningDesk, id: string) =>
        desk.services.edit(id, { ...SERVICE, primaryKey: '', secondaryKey: 'new' }),
    ],
    [
      'rolled',
      'key-being-rolled',
      (desk: SigningDesk, id: string) => desk.keySwitch.roll(id, 'secondary'),
    ],
  ])('switches none where the other key was %s meanwhile', async (_how, code, meanwhile) => {
    const disk = new SlowDisk();
    const desk = new SigningDesk(disk);
    const { id: sourceId } = await desk.services.add(SERVICE);
    const input = { sourceId, keyRole: 'primary', format: 'sas', expiry: '10d' } as const;
    const { id } = await desk.tokens.create({ ...input, name: 'Deploy' });
    const answer = disk.holdNextAnswer();
    const switched = desk.keySwitch.switchTo(sourceId, 'secondary');
    await meanwhile(desk, sourceId);
    answer();
    await expect(switched).rejects.toMatchObject({ problem: { code } });
    expect(desk.signature(id).signedBy).toBe('primary');
    expect([...disk.keychain.keys()].sort()).toEqual(desk.referred().sort());
  });

  it('is not undone by a renewal that began before it', async () => {
    const disk = new SlowDisk();
    const desk = new SigningDesk(disk);
    const { id: sourceId } = await desk.services.add(SERVICE);
    const input = { sourceId, keyRole: 'primary', format: 'sas', expiry: '10d' } as const;
    const { id } = await desk.tokens.create({ ...input, name: 'Deploy' });
    const answer = disk.holdNextAnswer();
    const renewed = desk.tokens.renew(id, 'app');
    await desk.keySwitch.switchTo(sourceId, 'secondary');
    answer();
    await expect(renewed).rejects.toMatchObject({ problem: { code: 'renewed-meanwhile' } });
    expect(desk.signature(id).signedBy).toBe('secondary');
    expect(desk.credential(id, 'apim-token').keyRole).toBe('secondary');
    expect([...disk.keychain.keys()].sort()).toEqual(desk.referred().sort());
  });

  it('switches none where the keychain refuses one of them', async () => {
    const { desk, sourceId, sas, compact } = await withTokens();
    const before = desk.disk.document;
    const secrets = new Map(desk.disk.keychain);
    const { calls } = desk.disk;
    // The key is read, the new accounts are listed, the first token is stored; then it is locked.
    desk.disk.failAt = { call: calls + 4, as: 'locked' };
    await expect(desk.keySwitch.switchTo(sourceId, 'secondary')).rejects.toMatchObject({
      problem: { code: 'keychain-locked' },
    });
    expect(desk.disk.document.credentials).toEqual(before.credentials);
    expect([desk.signature(sas).signedBy, desk.signature(compact).signedBy]).toEqual([
      'primary',
      'primary',
    ]);
    const unknown = [...desk.disk.keychain.keys()].filter((id) => !secrets.has(id));
    expect(unknown).toHaveLength(1);
    // The one that was refused is listed too: a keychain can be locked just after it has stored.
    expect(desk.disk.document.looseSecretIds).toEqual(expect.arrayContaining(unknown));
    expect(desk.history.rows.some(({ what }) => what === 'key-switched')).toBe(false);
    await desk.keySwitch.switchTo(sourceId, 'secondary');
    expect([...desk.disk.keychain.keys()].sort()).toEqual(desk.referred().sort());
    expect(desk.disk.document.looseSecretIds).toEqual([]);
  });
});

function withoutSecret<T extends { secretId: string; fingerprint?: string | undefined }>(row: T) {
  const { secretId: _, fingerprint: __, ...rest } = row;
  return rest;
}
