import { describe, expect, it } from 'vitest';
import { isTaken, MINUTE } from './bench';
import { FormerStage } from './former-stage';

const stage = new FormerStage();

describe('without a time of grace', () => {
  it('it goes at once where the server can say that nobody used it', async () => {
    await stage.renewed('12', { graceSeconds: 0 });
    expect(stage.lives()).toBe(false);
    expect(stage.bench.record.formers).toEqual([]);
    expect(stage.bench.record.graceSeconds).toBe(86_400);
  });

  it('it stays for some minutes where the server would not have noted a use yet', async () => {
    await stage.used('12');
    const { desk, server, id } = stage.bench;
    const { notes } = await desk.renewals.renew(id, { graceSeconds: 0 });
    expect(notes).toContainEqual(expect.stringContaining('used just now'));
    expect(stage.lives()).toBe(true);
    await desk.renewals.sweep();
    expect(stage.lives()).toBe(true);
    server.state.advance(7 * MINUTE);
    await desk.renewals.sweep();
    expect(stage.lives()).toBe(false);
  });

  it('it is asked about where it is used on', async () => {
    await stage.used('12');
    const { desk, server, id } = stage.bench;
    await desk.renewals.renew(id, { graceSeconds: 0 });
    server.state.advance(5 * MINUTE);
    await isTaken(server, stage.old.secret);
    server.state.advance(2 * MINUTE);
    await desk.renewals.sweep();
    expect(stage.former()?.ask).toBe('used-since');
  });

  it.each([
    ['nobody knows when it was last used', 'use-not-told', (): void => undefined],
    ['a place has it still', 'not-deployed', (): void => stage.bench.useAt('cluster')],
  ] as const)('it is asked about at once where %s', async (_, why, prepare) => {
    await stage.made('12');
    prepare();
    const { notes } = await stage.bench.desk.renewals.renew(stage.bench.id, { graceSeconds: 0 });
    expect(stage.former()?.ask).toBe(why);
    expect(stage.lives()).toBe(true);
    expect(notes.at(-1)).toMatch(/^The former one, “ci”, /);
  });
});

describe('what the user says of it', () => {
  it('deletes it on the server, although it was used', async () => {
    const { desk, server, id } = await stage.renewed();
    const { secretId } = stage.former()!;
    await isTaken(server, stage.old.secret);
    await desk.renewals.settle(id, stage.old.id, 'delete');
    expect(stage.lives()).toBe(false);
    expect(stage.bench.record.formers).toEqual([]);
    expect(desk.disk.keychain.has(secretId!)).toBe(false);
    expect(desk.noted.at(-1)).toEqual(['former-deleted', 'user']);
  });

  it('leaves it there and forgets it here, with its secret', async () => {
    const { desk, id } = await stage.renewed();
    const { secretId } = stage.former()!;
    await desk.renewals.settle(id, stage.old.id, 'leave');
    expect(stage.lives()).toBe(true);
    expect(stage.bench.record.formers).toEqual([]);
    expect(desk.disk.keychain.has(secretId!)).toBe(false);
    expect(desk.disk.document.formerSecrets).toMatchObject([{ how: 'replaced', name: 'ci' }]);
  });

  it('is refused with a sentence where the server is not there, and nothing changes', async () => {
    const { desk, server, id } = await stage.renewed();
    const before = stage.former();
    server.fail({ kind: 'reset' }, { times: 9 });
    await expect(desk.renewals.settle(id, stage.old.id, 'delete')).rejects.toMatchObject({
      problem: { code: 'network-reset' },
    });
    expect(stage.former()).toEqual(before);
    server.forget();
  });

  it('about one that is gone already is done', async () => {
    const { desk, id } = await stage.renewed();
    await desk.renewals.settle(id, 4711, 'delete');
    expect(stage.bench.record.formers).toHaveLength(1);
  });
});

describe('the list of keys on the server', () => {
  it('says which are replaced ones, and does not watch them as strangers', async () => {
    const { desk, server, connectionId, id } = await stage.renewed();
    server.state.addToken(server.state.accounts[0]!.id, { name: 'stranger' });
    const rows = (await desk.serverKeys.list(connectionId, true)).rows;
    expect(rows.map(({ name, here, credentialId }) => [name, here, credentialId])).toEqual([
      ['ci', 'former', id],
      [stage.bench.record.serverName, 'held', id],
      ['stranger', 'not-here', undefined],
    ]);
    await desk.serverKeys.watch(connectionId, 'all');
    expect(desk.names.toSorted()).toEqual(['ci', 'stranger']);
  });

  it('deletes a replaced one with what is kept of it', async () => {
    const { desk, connectionId } = await stage.renewed();
    const { secretId } = stage.former()!;
    const ref = {
      kind: 'service-account-token' as const,
      id: stage.old.id,
      accountId: stage.bench.record.serviceAccount!.id,
    };
    const { deleted } = await desk.serverKeys.delete(connectionId, [ref], false);
    expect(deleted).toBe(1);
    expect(stage.bench.record.formers).toEqual([]);
    expect(desk.disk.keychain.has(secretId!)).toBe(false);
  });

  it('brings up to date when a replaced one was last used', async () => {
    const { desk, server, connectionId } = await stage.renewed();
    server.state.advance(MINUTE);
    await isTaken(server, stage.old.secret);
    await desk.serverKeys.list(connectionId, true);
    const usedMs = stage.bench.onServer(stage.old.id)!.lastUsedMs!;
    expect(Math.abs(Date.parse(stage.former()!.lastUsedAt!) - usedMs)).toBeLessThan(1_000);
  });
});
