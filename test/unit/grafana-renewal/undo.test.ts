import { afterEach, describe, expect, it } from 'vitest';
import { Bench, type BenchOptions, DAY, isTaken, MINUTE } from './bench';

let bench: Bench;
let first: { secret: string; id: number };

async function start(flavour: Parameters<typeof Bench.start>[0], options?: BenchOptions) {
  bench = await Bench.start(flavour, options);
  first = { secret: bench.secret!, id: bench.record.serverKeyId! };
  return bench;
}
afterEach(async () => {
  await bench.server.close();
  expect(bench.server.complaints).toEqual([]);
  expect(bench.strayed).toEqual([]);
});

describe('undoing a renewal', () => {
  it.each(['7.5', '9.5', '11.3', '12'] as const)(
    'on %s brings the former key back as it was, and deletes the new one',
    async (flavour) => {
      const { desk, server, id } = await start(flavour);
      const before = bench.record;
      await desk.renewals.renew(id, {});
      const renewed = { secret: bench.secret, id: bench.record.serverKeyId };
      const { notes } = await desk.renewals.undo(id);

      const { updatedAt: _, onServer: __, ...now } = bench.record;
      const { updatedAt: ___, onServer: ____, ...then } = before;
      expect(now).toEqual(then);
      expect(bench.secret).toBe(first.secret);
      expect(await isTaken(server, first.secret)).toBe(true);
      expect(await isTaken(server, renewed.secret)).toBe(false);
      expect(bench.namesOnServer).toEqual(['ci']);
      expect(notes).toEqual([
        '“ci” is in place again.',
        'The renewed one was deleted on the server.',
      ]);
      expect(desk.noted.map(([what]) => what)).toEqual([
        'created',
        'renewed',
        'undone',
        'former-deleted',
      ]);
      // A pasted secret is told from the one that is held now.
      const { formerSecrets } = desk.disk.document;
      expect(formerSecrets.map(({ fingerprint }) => fingerprint)).not.toContain(now.fingerprint);
      expect(formerSecrets).toHaveLength(1);
    },
  );

  it('forgets what failed with the renewed key, so that the former end is told of anew', async () => {
    const { desk, id } = await start('12');
    await desk.renewals.renew(id, {});
    const { document } = desk.disk;
    const at = '2030-01-01T00:00:00.000Z';
    const trouble = {
      failures: 3,
      lastAt: at,
      nextTryAt: at,
      message: 'No answer.',
      told: 'last-call' as const,
    };
    desk.disk.document = {
      ...document,
      credentials: document.credentials.map((each) => ({
        ...each,
        autoRenew: { leadSeconds: 3_600, trouble },
      })),
    };
    await desk.renewals.undo(id);
    expect(bench.record.autoRenew).toEqual({ leadSeconds: 3_600 });
  });

  it('takes back what the places were told', async () => {
    const { desk, id } = await start('12');
    bench.useAt('cluster');
    await desk.renewals.renew(id, {});
    await desk.renewals.undo(id);
    expect(bench.record.usages).toEqual([{ id: 'cluster', place: 'other', title: 'cluster' }]);
  });

  it('of the second of two renewals leaves the places of the first as they are', async () => {
    const { desk, id, server } = await start('12');
    bench.useAt('late', 'early');
    await desk.renewals.renew(id, {});
    bench.deployed('early');
    server.state.advance(60 * MINUTE);
    await desk.renewals.renew(id, {});
    await desk.renewals.undo(id);
    expect(bench.record.usages.map(({ holdsFormer }) => holdsFormer !== undefined)).toEqual([
      true,
      false,
    ]);
    expect(bench.record.formers.map(({ serverName }) => serverName)).toEqual(['ci']);
  });

  it('goes back two renewals in two steps', async () => {
    const { desk, id, server } = await start('12');
    await desk.renewals.renew(id, {});
    await desk.renewals.renew(id, {});
    await desk.renewals.undo(id);
    await desk.renewals.undo(id);
    expect(bench.secret).toBe(first.secret);
    expect(bench.namesOnServer).toEqual(['ci']);
    expect(await isTaken(server, first.secret)).toBe(true);
    await expect(desk.renewals.undo(id)).rejects.toMatchObject({
      problem: { code: 'nothing-to-undo' },
    });
  });

  it('is refused where a place has the new key already', async () => {
    const { desk, id } = await start('12');
    bench.useAt('cluster', 'pipeline');
    await desk.renewals.renew(id, {});
    bench.deployed('cluster');
    const before = bench.record;
    await expect(desk.renewals.undo(id)).rejects.toMatchObject({
      problem: { code: 'new-key-deployed', message: expect.stringMatching(/^One place has/) },
    });
    expect(bench.record).toEqual(before);
    expect(bench.server.state.keys).toHaveLength(2);
  });

  it.each([
    ['was deleted on the server', () => bench.server.state.removeKey(first.id)],
    ['was revoked', () => bench.server.state.revoke(first.id)],
    ['has ended', () => bench.server.state.advance(31 * DAY)],
  ])('is refused where the former %s', async (_, prepare) => {
    const { desk, id } = await start('12');
    await desk.renewals.renew(id, { graceSeconds: 7 * DAY });
    const before = bench.record;
    prepare();
    await expect(desk.renewals.undo(id)).rejects.toMatchObject({
      problem: { code: 'former-does-not-work', message: expect.stringMatching(/Nothing was/) },
    });
    expect(bench.record).toEqual(before);
  });

  it('whose new key cannot be deleted yet says so and tries again', async () => {
    const { desk, id, server } = await start('12');
    await desk.renewals.renew(id, {});
    const renewedId = bench.record.serverKeyId!;
    server.fail({ kind: 'reset' }, { method: 'DELETE' });
    const { notes } = await desk.renewals.undo(id);
    expect(notes[1]).toMatch(/could not be deleted on the server yet.*tried again/);
    expect(bench.record.formers).toMatchObject([{ serverKeyId: renewedId, undone: true }]);
    expect(bench.record.formers[0]).not.toHaveProperty('secretId');
    server.state.advance(10 * MINUTE);
    await desk.renewals.sweep();
    expect(bench.onServer(renewedId)).toBeUndefined();
    expect(bench.record.formers).toEqual([]);
  });

  it('of the key that its connection signs in with signs in with the former again', async () => {
    const { desk, server } = await start('12');
    const account = server.state.addServiceAccount({ name: 'boss', role: 'Admin' });
    const own = server.state.addToken(account.id, { name: 'own', secondsToLive: DAY });
    const connectionId = await desk.connect({
      name: 'By key',
      signIn: { method: 'key', key: own.secret },
    });
    const { id } = desk.keys.find((each) => each.sourceId === connectionId)!;
    await desk.renewals.renew(id, {});
    await desk.renewals.undo(id);
    server.requests.length = 0;
    await desk.serverKeys.list(connectionId, true);
    expect(new Set(server.requests.map(({ headers }) => headers.authorization))).toEqual(
      new Set([`Bearer ${own.secret}`]),
    );
    expect(server.state.keys.filter((each) => each.serviceAccountId === account.id)).toHaveLength(
      1,
    );
  });

  it('with the keychain locked changes nothing', async () => {
    const { desk, id } = await start('12');
    await desk.renewals.renew(id, {});
    const before = bench.record;
    desk.disk.calls = 0;
    desk.disk.failAt = { call: 1, as: 'locked' };
    await expect(desk.renewals.undo(id)).rejects.toMatchObject({
      problem: { code: 'keychain-locked' },
    });
    desk.disk.failAt = undefined;
    expect(bench.record).toEqual(before);
  });
});
