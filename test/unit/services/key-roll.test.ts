import { describe, expect, it } from 'vitest';
import { GATEWAY, SERVICE, SigningDesk } from './signing-desk';

describe('rolling a key', () => {
  it('is noted with its beginning, and stopped again', async () => {
    const desk = new SigningDesk();
    const { id: sourceId } = await desk.services.add(SERVICE);
    await desk.keySwitch.roll(sourceId, 'primary');
    const roll = { role: 'primary', startedAt: '2030-01-01T00:00:00.000Z' };
    expect(desk.source(sourceId).roll).toEqual(roll);
    desk.wait(60);
    await desk.keySwitch.roll(sourceId, 'primary');
    expect(desk.source(sourceId).roll).toEqual(roll);
    await expect(desk.keySwitch.roll(sourceId, 'secondary')).rejects.toMatchObject({
      problem: { code: 'roll-under-way', message: expect.stringContaining('primary key') },
    });
    await desk.keySwitch.roll(sourceId, null);
    expect(desk.source(sourceId)).not.toHaveProperty('roll');
    await desk.keySwitch.roll(sourceId, null);
    await desk.keySwitch.roll(sourceId, 'secondary');
    expect(desk.source(sourceId).roll).toMatchObject({ role: 'secondary' });
  });

  it('is refused where its tokens have no other key to go to', async () => {
    const desk = new SigningDesk();
    const { id: sourceId } = await desk.gateways.add({ ...GATEWAY, secondaryKey: '' });
    const input = { sourceId, keyRole: 'primary', expiry: '10d' } as const;
    const { id } = await desk.gatewayTokens.create({ ...input, name: 'Pods' });
    await expect(desk.keySwitch.roll(sourceId, 'primary')).rejects.toMatchObject({
      problem: {
        code: 'other-key-missing',
        message: expect.stringMatching(/"Pods" is signed with the primary key.*secondary key/),
      },
    });
    expect(desk.source(sourceId)).not.toHaveProperty('roll');
    desk.amend(id, { archived: true });
    await desk.keySwitch.roll(sourceId, 'primary');
    expect(desk.source(sourceId).roll).toMatchObject({ role: 'primary' });
  });

  it('is refused for what has no keys', async () => {
    await expect(new SigningDesk().keySwitch.roll('nowhere', 'primary')).rejects.toMatchObject({
      problem: { code: 'source-gone' },
    });
  });
});
