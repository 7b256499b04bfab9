import { describe, expect, it } from 'vitest';
import { GATEWAY, SERVICE, SigningDesk } from './signing-desk';
import { SlowDisk } from './slow-disk';

const UNCHANGED = { primaryKey: '', secondaryKey: '' } as const;

describe('a self-hosted gateway', () => {
  it('is entered once, its keys under accounts of their own', async () => {
    const desk = new SigningDesk();
    const { id, notes } = await desk.gateways.add({ ...GATEWAY, secondaryKey: ' second\n' });
    expect(desk.source(id)).toMatchObject({
      kind: 'apim-gateway',
      name: 'Harbour',
      gatewayId: 'harbour-gateway',
      environment: 'production',
    });
    expect(desk.keysOf(id)).toEqual({ primary: 'gateway-primary', secondary: 'second' });
    expect(notes).toEqual([expect.stringContaining('around the secondary key')]);
    expect(JSON.stringify(desk.disk.document)).not.toMatch(/gateway-primary|second"/);
  });

  it.each([
    ['no gateway ID', { gatewayId: ' ' }, 'gatewayId', /Enter the gateway ID/],
    ['& in it', { gatewayId: 'a&b' }, 'gatewayId', /gateway ID cannot have an &/],
    ['no name', { name: '' }, 'name', /Enter the name/],
    ['no environment', { environment: '' }, 'environment', /Enter the environment/],
    ['no key', UNCHANGED, 'primaryKey', /primary or the secondary key/],
    ['half a key', { secondaryKey: 'two parts' }, 'secondaryKey', /blank inside/],
  ])('is refused with %s, and nothing is stored', async (_what, wrong, field, message) => {
    const desk = new SigningDesk();
    await expect(desk.gateways.add({ ...GATEWAY, ...wrong })).rejects.toMatchObject({
      problem: { field, message: expect.stringMatching(message) },
    });
    expect(desk.disk.calls).toBe(0);
  });

  it('has a name that no other source has, of whatever kind', async () => {
    const desk = new SigningDesk();
    await desk.services.add(SERVICE);
    const { id } = await desk.gateways.add(GATEWAY);
    const taken = { problem: { code: 'name-taken', field: 'name' } };
    const named = { ...GATEWAY, name: 'ORDERS' };
    await expect(desk.gateways.add(named)).rejects.toMatchObject(taken);
    await expect(desk.gateways.edit(id, named)).rejects.toMatchObject(taken);
    await expect(desk.services.add({ ...SERVICE, name: 'harbour' })).rejects.toMatchObject(taken);
    await desk.gateways.edit(id, { ...GATEWAY, ...UNCHANGED, name: 'harbour' });
    expect(desk.source(id).name).toBe('harbour');
  });

  it('keeps its keys in an edit that leaves them empty', async () => {
    const desk = new SigningDesk();
    const { id } = await desk.gateways.add(GATEWAY);
    const before = desk.source(id);
    desk.wait(60);
    const edit = { ...GATEWAY, ...UNCHANGED, environment: 'test' };
    expect(await desk.gateways.edit(id, edit)).toEqual({ id, notes: [] });
    expect(desk.source(id)).toEqual({
      ...before,
      environment: 'test',
      updatedAt: '2030-01-01T00:01:00.000Z',
    });
  });

  it('is removed with its keys, but not while tokens need it', async () => {
    const desk = new SigningDesk();
    const { id } = await desk.gateways.add(GATEWAY);
    const service = await desk.services.add(SERVICE);
    const input = { name: 'Pods', sourceId: id, keyRole: 'primary', expiry: '10d' } as const;
    await desk.gatewayTokens.create(input);
    await expect(desk.gateways.remove(id)).rejects.toMatchObject({
      problem: { code: 'source-in-use', message: expect.stringContaining('("Pods")') },
    });
    expect(desk.keysOf(id)).toEqual({ primary: 'gateway-primary', secondary: 'gateway-secondary' });
    desk.disk.document = { ...desk.disk.document, credentials: [] };
    await desk.gateways.remove(id);
    expect(desk.disk.document.sources.map((each) => each.id)).toEqual([service.id]);
    expect([...desk.disk.keychain.values()]).not.toContain('gateway-primary');
    await expect(desk.gateways.remove(service.id)).rejects.toMatchObject({
      problem: { code: 'source-gone' },
    });
  });
});

describe('storing a new key', () => {
  it('names the tokens that were signed with the former one', async () => {
    const desk = new SigningDesk();
    const { id: sourceId } = await desk.gateways.add(GATEWAY);
    const input = { sourceId, keyRole: 'primary', expiry: '10d' } as const;
    await desk.gatewayTokens.create({ ...input, name: 'Pods' });
    await desk.gatewayTokens.create({ ...input, name: 'Other', keyRole: 'secondary' });
    const old = await desk.gatewayTokens.create({ ...input, name: 'Old' });
    desk.amend(old.id, { archived: true });
    const { notes } = await desk.gateways.edit(sourceId, {
      ...GATEWAY,
      primaryKey: 'new-primary',
      secondaryKey: '',
    });
    expect(notes).toEqual(['"Pods" was signed before this change. Sign it again.']);
    const renamed = { ...GATEWAY, ...UNCHANGED, gatewayId: 'pier-gateway' };
    expect((await desk.gateways.edit(sourceId, renamed)).notes).toEqual([
      '2 credentials were signed before this change. Sign them again.',
    ]);
  });

  it.each(['services', 'gateways'] as const)('ends the rolling of that key: %s', async (which) => {
    const { desk, id, edit } = await rolling(which);
    const notes = await edit({ primaryKey: 'new-primary', secondaryKey: '' });
    expect(notes).toEqual(['The new primary key is stored, so rolling it is done.']);
    expect(desk.source(id)).not.toHaveProperty('roll');
    expect(desk.keysOf(id).primary).toBe('new-primary');
  });

  it('that is the stored one ends nothing, and is told', async () => {
    const { desk, id, edit } = await rolling('gateways');
    const before = desk.source(id);
    desk.wait(60);
    expect(await edit({ primaryKey: 'gateway-primary\n', secondaryKey: '' })).toEqual([
      expect.stringContaining('removed'),
      expect.stringMatching(/primary key that was stored before.*still being rolled/),
    ]);
    expect(desk.source(id).roll).toEqual(before.roll);
    expect(desk.source(id).keyChangedAt).toEqual(before.keyChangedAt);
    expect(await edit({ primaryKey: '', secondaryKey: 'gateway-secondary' })).toEqual([
      'This is the secondary key that was stored before.',
    ]);
  });

  it('for the other role does not end it', async () => {
    const { desk, id, edit } = await rolling('services');
    expect(await edit({ primaryKey: '', secondaryKey: 'new-secondary' })).toEqual([]);
    expect(desk.source(id).roll).toMatchObject({ role: 'primary' });
  });

  it('that is the text of the other one does not end it, and is told', async () => {
    const { desk, id, edit } = await rolling('gateways');
    expect(await edit({ primaryKey: 'gateway-secondary', secondaryKey: '' })).toEqual([
      expect.stringMatching(/Both keys of "Harbour" are the same text.*primary key is still/),
    ]);
    expect(desk.source(id).roll).toMatchObject({ role: 'primary' });
    expect(await edit({ primaryKey: 'new-primary', secondaryKey: '' })).toHaveLength(1);
    expect(desk.source(id)).not.toHaveProperty('roll');
  });

  it('is taken for new where the keychain has lost the former one', async () => {
    const { desk, id, edit } = await rolling('gateways');
    desk.disk.keychain.delete(desk.source(id).keySecretIds.primary ?? '');
    await edit({ primaryKey: 'gateway-primary', secondaryKey: '' });
    expect(desk.source(id)).not.toHaveProperty('roll');
    expect(desk.keysOf(id).primary).toBe('gateway-primary');
  });

  it('counts as new where another edit has replaced what it was compared with', async () => {
    const disk = new SlowDisk();
    const desk = new SigningDesk(disk);
    const { id } = await desk.gateways.add({ ...GATEWAY, secondaryKey: '' });
    desk.wait(60);
    const answer = disk.holdNextAnswer();
    const same = desk.gateways.edit(id, { ...GATEWAY, secondaryKey: '' });
    await desk.gateways.edit(id, { ...GATEWAY, primaryKey: 'new-primary', secondaryKey: '' });
    desk.wait(60);
    answer();
    expect((await same).notes).toEqual([]);
    expect(desk.keysOf(id).primary).toBe('gateway-primary');
    expect(desk.source(id).keyChangedAt.primary).toBe('2030-01-01T00:02:00.000Z');
    expect([...disk.keychain.keys()].sort()).toEqual(desk.referred().sort());
  });

  it('is not begun while the keychain is locked', async () => {
    const { desk, id, edit } = await rolling('gateways');
    const before = desk.disk.document;
    desk.disk.failAt = { call: desk.disk.calls + 1, as: 'locked' };
    await expect(edit({ primaryKey: 'new-primary', secondaryKey: '' })).rejects.toMatchObject({
      problem: { code: 'keychain-locked' },
    });
    expect(desk.disk.document).toBe(before);
    expect(desk.keysOf(id).primary).toBe('gateway-primary');
  });

  async function rolling(which: 'services' | 'gateways') {
    const desk = new SigningDesk();
    const input = which === 'services' ? SERVICE : GATEWAY;
    const { id } =
      which === 'services' ? await desk.services.add(SERVICE) : await desk.gateways.add(GATEWAY);
    await desk.keySwitch.roll(id, 'primary');
    const edit = async (keys: { primaryKey: string; secondaryKey: string }) => {
      const saved =
        which === 'services'
          ? await desk.services.edit(id, { ...SERVICE, ...keys })
          : await desk.gateways.edit(id, { ...GATEWAY, ...keys });
      return saved.notes;
    };
    expect(desk.source(id)).toMatchObject({ name: input.name, roll: { role: 'primary' } });
    return { desk, id, edit };
  }
});
