import { afterEach, describe, expect, it } from 'vitest';
import { metadataSchema } from '../../../src/shared/domain/model';
import { Bench, type BenchOptions, DAY, isTaken } from './bench';

let bench: Bench;
async function start(flavour: Parameters<typeof Bench.start>[0], options: BenchOptions = {}) {
  bench = await Bench.start(flavour, options);
  return bench;
}
afterEach(async () => {
  await bench.server.close();
  expect(bench.server.complaints).toEqual([]);
  expect(bench.strayed).toEqual([]);
  expect(metadataSchema.safeParse(bench.desk.disk.document).success).toBe(true);
});

function today(): string {
  return new Date(bench.server.state.now()).toISOString().slice(0, 10);
}

describe('a renewal', () => {
  it.each([
    ['7.5', 'api-key'],
    ['9.5', 'api-key'],
    ['9.5', 'service-account-token'],
    ['11.3', 'service-account-token'],
    ['12', 'service-account-token'],
  ] as const)(
    'on %s of a(n) %s puts a working key in place of another',
    async (flavour, keyKind) => {
      const { desk, server, id } = await start(flavour, { keyKind });
      const before = bench.record;
      const oldSecret = bench.secret;
      server.state.advance(DAY);
      const renewed = await desk.renewals.renew(id, { graceSeconds: 3 * DAY });

      const { record, secret } = bench;
      const name = `ci (${today()})`;
      expect(secret).not.toBe(oldSecret);
      expect(await isTaken(server, secret)).toBe(true);
      expect(await isTaken(server, oldSecret)).toBe(true);
      expect(bench.namesOnServer).toEqual(['ci', name]);
      expect(record).toMatchObject({
        id,
        name: 'ci',
        keyKind,
        serverName: name,
        role: 'Viewer',
        ttlSeconds: 30 * DAY,
        graceSeconds: 3 * DAY,
        onServer: { state: 'live' },
      });
      expect(record.serviceAccount).toEqual(before.serviceAccount);
      const stored = bench.onServer(record.serverKeyId);
      expect(stored?.secret).toBe(secret);
      expect(stored?.serviceAccountId).toBe(before.serviceAccount?.id);
      expect(Math.abs(Date.parse(record.expiresAt!) - stored!.expiresMs!)).toBeLessThan(3_000);

      const [former] = record.formers;
      expect(record.formers).toHaveLength(1);
      expect(former).toMatchObject({
        keyKind,
        serverKeyId: before.serverKeyId,
        serverName: 'ci',
        expiresAt: before.expiresAt,
        secretId: before.secretId,
      });
      expect(desk.disk.keychain.get(former!.secretId!)).toBe(oldSecret);
      const graceMs = Date.parse(former!.deleteAt) - server.state.now();
      expect(Math.abs(graceMs - 3 * DAY * 1000)).toBeLessThan(60_000);
      expect(desk.disk.document.creations).toEqual([]);
      expect(desk.file).not.toContain(secret);
      expect(JSON.stringify(renewed)).not.toContain(secret);
      expect(renewed).toEqual({
        id,
        notes: [
          `The new key is “${name}” on the server.`,
          expect.stringMatching(/^The former one, “ci”, stays on the server for /),
        ],
      });
      expect(desk.noted.at(-1)).toEqual(['renewed', 'user']);
    },
  );

  it('keeps what belongs to the credential, and starts its places anew', async () => {
    const { desk, id } = await start('12');
    bench.useAt('cluster', 'pipeline');
    bench.revise((record) => ({
      ...record,
      tags: ['team-a'],
      notes: 'of the nightly run',
      favourite: true,
      leadTimes: [DAY],
      autoRenew: {
        leadSeconds: DAY,
        trouble: {
          failures: 2,
          lastAt: record.createdAt,
          nextTryAt: record.createdAt,
          message: 'no',
        },
      },
    }));
    const end = bench.record.expiresAt!;
    const { disk } = desk;
    disk.document = {
      ...disk.document,
      snoozes: [{ credentialId: id, expiresAt: end, until: bench.record.createdAt }],
    };
    await desk.renewals.renew(id, {});
    const { record } = bench;
    expect(record).toMatchObject({
      tags: ['team-a'],
      notes: 'of the nightly run',
      favourite: true,
      leadTimes: [DAY],
      autoRenew: { leadSeconds: DAY },
      graceSeconds: DAY,
    });
    expect(record.autoRenew).not.toHaveProperty('trouble');
    expect(record.usages.map(({ holdsFormer }) => holdsFormer?.expiresAt)).toEqual([end, end]);
    expect(disk.document.snoozes).toEqual([]);
  });

  it('is told from who asked for it', async () => {
    const { desk, id } = await start('12');
    await desk.renewals.renew(id, { by: 'app' });
    expect(desk.noted.at(-1)).toEqual(['renewed', 'app']);
  });

  it('of a key without end makes one without end, and says so', async () => {
    const { desk, id } = await start('12', { timeToLive: '' });
    const { notes } = await desk.renewals.renew(id, {});
    expect(notes).toContainEqual(expect.stringContaining('no end'));
    expect(bench.record).not.toHaveProperty('expiresAt');
    expect(bench.onServer(bench.record.serverKeyId)).not.toHaveProperty('expiresMs');
  });

  it('of a key whose time to live nobody noted lives as long as the former did', async () => {
    const { desk, id, server } = await start('12');
    bench.revise(({ ttlSeconds: _, ...record }) => record);
    await desk.serverKeys.list(bench.connectionId, true);
    server.state.advance(2 * DAY);
    await desk.renewals.renew(id, {});
    const stored = bench.onServer(bench.record.serverKeyId)!;
    expect(Math.abs(stored.expiresMs! - stored.createdMs - 30 * DAY * 1000)).toBeLessThan(5_000);
  });

  it('with the key that its connection signs in with: that goes on to work', async () => {
    const { desk, server } = await start('12');
    const account = server.state.addServiceAccount({ name: 'boss', role: 'Admin' });
    const own = server.state.addToken(account.id, { name: 'own', secondsToLive: 7 * DAY });
    const connectionId = await desk.connect({
      name: 'By key',
      signIn: { method: 'key', key: own.secret },
    });
    const { id } = desk.keys.find((each) => each.sourceId === connectionId)!;
    await desk.renewals.renew(id, { graceSeconds: 0 });
    const record = desk.keys.find((each) => each.id === id)!;
    const secret = desk.disk.keychain.get(record.secretId!)!;
    expect(await isTaken(server, secret)).toBe(true);
    expect(record).toMatchObject({ role: 'Admin', serviceAccount: { name: 'boss' } });

    // The renewal itself used the former one: only after a while can nobody else have.
    expect(bench.onServer(own.id)).toBeDefined();
    server.state.advance(7 * 60);
    server.requests.length = 0;
    await desk.renewals.sweep();
    expect(bench.onServer(own.id)).toBeUndefined();
    const signedIn = new Set(server.requests.map(({ headers }) => headers.authorization));
    expect([...signedIn]).toEqual([`Bearer ${secret}`]);
    expect((await desk.serverKeys.list(connectionId, true)).rows.map(({ name }) => name)).toContain(
      record.serverName,
    );
  });

  it('finds a key that was pasted, where it may be found', async () => {
    const { desk, server } = await start('7.5');
    const own = server.state.addApiKey({ name: 'pasted', role: 'Admin', secondsToLive: 7 * DAY });
    const connectionId = await desk.connect({
      name: 'By key',
      signIn: { method: 'key', key: own.secret },
    });
    const { id } = desk.keys.find((each) => each.sourceId === connectionId)!;
    const { notes } = await desk.renewals.renew(id, {});
    expect(notes).toContainEqual(expect.stringContaining('as long as that one had'));
    const record = desk.keys.find((each) => each.id === id)!;
    expect(record.formers).toMatchObject([{ serverKeyId: own.id, serverName: 'pasted' }]);
    expect(record.role).toBe('Admin');
  });

  it('of a legacy key that became a token makes a token for the same account', async () => {
    const { desk, server } = await start('12');
    const migrated = server.state.addApiKey({ name: 'old-ci', role: 'Editor' });
    bench.revise(({ serviceAccount: _, ...record }) => ({
      ...record,
      keyKind: 'api-key',
      serverKeyId: migrated.id,
      serverName: 'old-ci',
      role: 'Editor',
    }));
    await desk.renewals.renew(bench.id, {});
    const { record } = bench;
    expect(record).toMatchObject({
      keyKind: 'service-account-token',
      serviceAccount: { id: migrated.serviceAccountId },
      role: 'Editor',
      formers: [{ keyKind: 'service-account-token', serverKeyId: migrated.id }],
    });
    expect(await isTaken(server, bench.secret)).toBe(true);
  });

  it('where the former is gone on the server makes a new one and keeps nothing of the former', async () => {
    const { desk, server, id } = await start('12');
    server.state.removeKey(bench.record.serverKeyId!);
    const { notes } = await desk.renewals.renew(id, {});
    expect(notes).toContain('The former key was no longer on the server.');
    expect(bench.record.formers).toEqual([]);
    expect(await isTaken(server, bench.secret)).toBe(true);
    // The password, the key and the key of the fingerprints.
    expect(desk.disk.keychain.size).toBe(3);
  });

  it('where the former had ended frees its name at once', async () => {
    const { desk, server, id } = await start('12');
    server.state.advance(31 * DAY);
    const { notes } = await desk.renewals.renew(id, { graceSeconds: 7 * DAY });
    expect(notes).toContain('The former one, “ci”, was deleted on the server.');
    expect(bench.namesOnServer).toEqual([`ci (${today()})`]);
    expect(bench.record.formers).toEqual([]);
  });

  it('takes the role that its account has now, and says so', async () => {
    const { desk, server, id } = await start('12');
    const { accounts } = server.state;
    accounts.splice(0, 1, { ...accounts[0]!, role: 'Editor' });
    const { notes } = await desk.renewals.renew(id, {});
    expect(notes).toContainEqual(expect.stringContaining('now, Editor'));
    expect(bench.record.role).toBe('Editor');
  });
});

describe('names', () => {
  it('of two renewals on one day differ, and never grow', async () => {
    const { desk, id, server } = await start('12');
    for (let count = 0; count < 3; count += 1) await desk.renewals.renew(id, {});
    server.state.advance(DAY);
    const before = today();
    await desk.renewals.renew(id, {});
    const yesterday = new Date(server.state.now() - DAY * 1000).toISOString().slice(0, 10);
    expect(bench.namesOnServer).toEqual([
      'ci',
      `ci (${yesterday})`,
      `ci (${yesterday}) 2`,
      `ci (${yesterday}) 3`,
      `ci (${before})`,
    ]);
  });

  it.each(['9.5', '11.2', '12'] as const)(
    'that another account has taken on %s are passed over',
    async (flavour) => {
      const { desk, id, server } = await start(flavour);
      const other = server.state.addServiceAccount({ name: 'other' });
      server.state.addToken(other.id, { name: `ci (${today()})` });
      server.state.addToken(other.id, { name: `ci (${today()}) 2` });
      await desk.renewals.renew(id, {});
      expect(bench.record.serverName).toBe(`ci (${today()}) 3`);
      expect(desk.disk.document.creations).toEqual([]);
    },
  );

  it('are cut where the server would not keep them whole', async () => {
    const { desk, id, server } = await start('12');
    const long = '宏'.repeat(190);
    const [key] = server.state.keys;
    server.state.keys.splice(0, 1, { ...key!, name: long });
    bench.revise((record) => ({ ...record, serverName: long }));
    await desk.renewals.renew(id, {});
    expect([...bench.record.serverName!].length).toBeLessThanOrEqual(190);
    expect(bench.record.serverName).toMatch(/^宏+ \(\d{4}-\d{2}-\d{2}\)$/);
  });
});
