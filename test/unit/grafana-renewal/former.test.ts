import { describe, expect, it } from 'vitest';
import { createNodeHttp } from '../../../src/main/platform/http/node-http';
import { GrafanaServer } from '../../support/grafana-server';
import { DAY, isTaken, MINUTE } from './bench';
import { FormerStage } from './former-stage';

const stage = new FormerStage();

describe('a replaced key', () => {
  it.each(['9.5', '11.2', '12'] as const)(
    'on %s stays for its time of grace and then goes by itself, with its secret',
    async (flavour) => {
      const { desk, server, record } = await stage.renewed(flavour);
      const { secretId } = stage.former()!;
      server.state.advance(DAY - 60 * MINUTE);
      await desk.renewals.sweep();
      expect(stage.lives()).toBe(true);
      expect(desk.renewals.nextSweepAt(desk.disk.document)).toBe(
        Date.parse(stage.former()!.deleteAt),
      );

      server.state.advance(61 * MINUTE);
      await desk.renewals.sweep();
      expect(stage.lives()).toBe(false);
      expect(stage.bench.record.formers).toEqual([]);
      expect(desk.disk.keychain.has(secretId!)).toBe(false);
      expect(await isTaken(server, stage.bench.secret)).toBe(true);
      expect(desk.noted.at(-1)).toEqual(['former-deleted', 'app']);
      expect(desk.renewals.nextSweepAt(desk.disk.document)).toBeUndefined();
      expect(record.id).toBe(stage.bench.id);
    },
  );

  it('that was used since is asked about, however long that is ago', async () => {
    const { desk, server } = await stage.renewed();
    server.state.advance(MINUTE);
    await isTaken(server, stage.old.secret);
    server.state.advance(7 * DAY);
    for (let count = 0; count < 3; count += 1) await desk.renewals.sweep();
    expect(stage.lives()).toBe(true);
    expect(stage.former()).toMatchObject({ ask: 'used-since', lastUsedAt: expect.any(String) });
    // Until it ends nothing is to be done but by the user.
    const next = desk.renewals.nextSweepAt(desk.disk.document);
    expect(next).toBe(Date.parse(stage.former()!.expiresAt!));
  });

  it('of a server that does not say when it was last used is asked about', async () => {
    const { desk, server } = await stage.renewed();
    stage.bench.onServer(stage.old.id)!.lastUsedMs = undefined as never;
    server.state.advance(DAY + MINUTE);
    await desk.renewals.sweep();
    expect(stage.lives()).toBe(true);
    expect(stage.former()).toMatchObject({ ask: 'use-not-told' });
  });

  it.each([-2, 2])(
    'is compared by the server’s clock, this computer’s being %i hours off',
    async (hours) => {
      const { desk, server } = await stage.renewed('12', { aheadMs: hours * 3_600_000 });
      server.state.advance(MINUTE);
      await isTaken(server, stage.old.secret);
      server.state.advance(2 * DAY);
      await desk.renewals.sweep();
      expect(stage.former()?.ask).toBe('used-since');
    },
  );

  it('of a server that does not tell its time is asked about', async () => {
    const http = createNodeHttp();
    const { desk, server } = await stage.renewed('12', {
      http: {
        request: async (request) => {
          const { headers, ...answer } = await http.request(request);
          const { date: _, ...rest } = headers;
          return { ...answer, headers: rest };
        },
      },
    });
    server.state.advance(DAY + MINUTE);
    await desk.renewals.sweep();
    expect(stage.former()?.ask).toBe('use-not-told');
  });

  it('that a place still has is asked about, and goes once all have the new one', async () => {
    await stage.used('12');
    stage.bench.server.state.advance(60 * MINUTE);
    stage.bench.useAt('cluster', 'pipeline');
    const { desk, server } = stage.bench;
    await desk.renewals.renew(stage.bench.id, { graceSeconds: DAY });
    server.state.advance(DAY + MINUTE);
    await desk.renewals.sweep();
    expect(stage.former()).toMatchObject({ ask: 'not-deployed' });
    stage.bench.deployed('cluster');
    await desk.renewals.sweep();
    expect(stage.lives()).toBe(true);
    stage.bench.deployed('pipeline');
    expect(desk.renewals.nextSweepAt(desk.disk.document)).toBeLessThanOrEqual(server.state.now());
    await desk.renewals.sweep();
    expect(stage.lives()).toBe(false);
    expect(stage.bench.record.formers).toEqual([]);
  });

  it('that ended by itself is deleted without a question, so that its name is free', async () => {
    const { desk, server } = await stage.renewed('12', { timeToLive: '2d', graceSeconds: 7 * DAY });
    await isTaken(server, stage.old.secret);
    server.state.advance(2 * DAY);
    await desk.renewals.sweep();
    expect(stage.lives()).toBe(false);
    expect(stage.bench.record.formers).toEqual([]);
  });

  it('that ended after the user was asked is deleted, too', async () => {
    const { desk, server } = await stage.renewed('12', { timeToLive: '2d', graceSeconds: MINUTE });
    server.state.advance(MINUTE);
    await isTaken(server, stage.old.secret);
    server.state.advance(MINUTE);
    await desk.renewals.sweep();
    expect(stage.former()?.ask).toBe('used-since');
    server.state.advance(2 * DAY);
    await desk.renewals.sweep();
    expect(stage.lives()).toBe(false);
    expect(stage.bench.record.formers).toEqual([]);
  });

  it('that this computer alone believes to have ended is left', async () => {
    const { desk, server } = await stage.renewed('12', { graceSeconds: 7 * DAY });
    stage.bench.revise((record) => ({
      ...record,
      formers: record.formers.map((each) => ({
        ...each,
        expiresAt: '2020-01-01T00:00:00.0000000Z',
      })),
    }));
    await desk.renewals.sweep();
    expect(stage.lives()).toBe(true);
    expect(stage.former()?.ask).toBeUndefined();
    expect(desk.renewals.nextSweepAt(desk.disk.document)).toBeGreaterThan(server.state.now());
  });

  it('that was revoked is deleted at once, without a question', async () => {
    const { desk, server } = await stage.renewed('12', { graceSeconds: MINUTE });
    server.state.revoke(stage.old.id);
    server.state.advance(2 * MINUTE);
    await desk.renewals.sweep();
    expect(stage.lives()).toBe(false);
  });

  it.each(['7.5', '9.5', '12'] as const)(
    'that somebody deleted on %s meanwhile is done with',
    async (flavour) => {
      const { desk, server } = await stage.renewed(flavour);
      server.state.removeKey(stage.old.id);
      server.state.advance(DAY + MINUTE);
      await desk.renewals.sweep();
      expect(stage.bench.record.formers).toEqual([]);
    },
  );

  it('whose account is gone is done with', async () => {
    const { desk, server } = await stage.renewed();
    server.state.removeAccount(server.state.accounts[0]!.id);
    server.state.advance(DAY + MINUTE);
    await desk.renewals.sweep();
    expect(stage.bench.record.formers).toEqual([]);
  });

  it('is not mistaken for another one under its number', async () => {
    const { desk, server } = await stage.renewed();
    const at = server.state.keys.findIndex(({ id }) => id === stage.old.id);
    const stranger = { ...server.state.keys[at]!, name: 'stranger', secret: 'another' };
    server.state.keys.splice(at, 1, stranger);
    server.state.advance(DAY + MINUTE);
    await desk.renewals.sweep();
    expect(stage.bench.record.formers).toEqual([]);
    expect(stage.bench.namesOnServer).toContain('stranger');
  });

  it('that became a token of an account of its own is deleted there', async () => {
    const { desk, server } = await stage.renewed('12');
    const moved = server.state.addApiKey({ name: 'legacy-ci', role: 'Viewer' });
    moved.lastUsedMs = server.state.now() - 3_600_000;
    stage.bench.revise((record) => ({
      ...record,
      formers: record.formers.map(({ accountId: _, ...each }) => ({
        ...each,
        keyKind: 'api-key',
        serverKeyId: moved.id,
        serverName: 'legacy-ci',
      })),
    }));
    server.state.advance(DAY + MINUTE);
    await desk.renewals.sweep();
    expect(stage.bench.onServer(moved.id)).toBeUndefined();
    expect(stage.bench.record.formers).toEqual([]);
  });

  it('is not touched, nor anybody asked, while the keychain is locked', async () => {
    const { desk, server } = await stage.renewed();
    server.state.advance(DAY + MINUTE);
    desk.keychainStatus = 'locked';
    const before = server.requests.length;
    await desk.renewals.sweep();
    expect(server.requests).toHaveLength(before);
    expect(stage.lives()).toBe(true);
    desk.keychainStatus = 'ready';
    await desk.renewals.sweep();
    expect(stage.lives()).toBe(false);
  });

  it('is tried again after growing pauses while the server cannot be reached', async () => {
    const { desk, server } = await stage.renewed();
    server.state.advance(DAY + MINUTE);
    server.fail({ kind: 'reset' }, { times: 1_000 });
    const pauses: number[] = [];
    for (let count = 0; count < 9; count += 1) {
      await desk.renewals.sweep();
      const next = desk.renewals.nextSweepAt(desk.disk.document)!;
      pauses.push(Math.round((next - server.state.now()) / 60_000));
      server.state.advance(Math.ceil((next - server.state.now()) / 1_000));
    }
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360]);
    expect(stage.former()?.trouble).toMatch(/broke the connection off/);
    expect(stage.former()).not.toHaveProperty('ask');
    server.forget();
    await desk.renewals.sweep();
    expect(stage.lives()).toBe(false);
    expect(stage.bench.record.formers).toEqual([]);
  });

  it('whose connection leads to another server by now is asked about, and nothing of it sent there', async () => {
    const { desk, server } = await stage.renewed();
    const other = await GrafanaServer.start({ flavour: '12' });
    // A copy of the server has a key of the same number and name.
    other.state.keys.push(...server.state.keys);
    other.state.accounts.push(...server.state.accounts);
    await desk.connections.edit(
      stage.bench.connectionId,
      desk.connectionInput({
        address: other.url,
        signIn: { method: 'password', ...other.admin },
      }),
    );
    server.state.advance(DAY + MINUTE);
    await desk.renewals.sweep();
    expect(stage.former()).toMatchObject({
      ask: 'refused',
      trouble: expect.stringContaining(server.url),
    });
    for (const work of [
      () => desk.renewals.settle(stage.bench.id, stage.old.id, 'delete'),
      () => desk.renewals.undo(stage.bench.id),
    ]) {
      await expect(work()).rejects.toMatchObject({ problem: { code: 'connection-moved' } });
    }
    expect(other.requests).toEqual([]);
    await desk.renewals.settle(stage.bench.id, stage.old.id, 'leave');
    expect(stage.bench.record.formers).toEqual([]);
    expect(stage.lives()).toBe(true);
    await other.close();
  });

  it('that the server refuses to delete is asked about', async () => {
    const { desk, server } = await stage.renewed();
    server.state.advance(DAY + MINUTE);
    server.fail({ kind: 'status', status: 403 }, { method: 'DELETE' });
    await desk.renewals.sweep();
    expect(stage.former()).toMatchObject({
      ask: 'refused',
      trouble: expect.stringContaining('no right to delete'),
    });
    await desk.renewals.settle(stage.bench.id, stage.old.id, 'delete');
    expect(stage.lives()).toBe(false);
  });
});
