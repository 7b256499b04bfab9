import { afterEach, describe, expect, it } from 'vitest';
import { metadataSchema } from '../../../src/shared/domain/model';
import {
  type GrafanaFlavour,
  GrafanaServer,
  type GrafanaServerOptions,
} from '../../support/grafana-server';
import { Desk } from './desk';

let server: GrafanaServer;
async function start(flavour: GrafanaFlavour, options: Partial<GrafanaServerOptions> = {}) {
  server = await GrafanaServer.start({ flavour, ...options });
  return new Desk(server);
}
afterEach(async () => {
  await server.close();
  expect(server.complaints).toEqual([]);
});

const token = (id: number, accountId: number) =>
  ({ kind: 'service-account-token', id, accountId }) as const;

describe('keys on the server', () => {
  it('are shown with what is known of them here', async () => {
    const desk = await start('11.2');
    const id = await desk.connect();
    await desk.newKeys.create(desk.keyInput(id, { name: 'held' }));
    const watched = server.state.addApiKey({ name: 'watched', secondsToLive: 3_600 });
    await desk.serverKeys.watch(id, [{ kind: 'api-key', id: watched.id }]);
    server.state.addApiKey({ name: 'elsewhere' });
    const { rows, gone, notes } = await desk.serverKeys.list(id, true);
    expect(rows.map(({ name, here }) => `${name} ${here}`).sort()).toEqual([
      'elsewhere not-here',
      'held held',
      'watched watched',
    ]);
    expect(rows.find(({ name }) => name === 'held')?.credentialId).toBe(desk.key('held').id);
    expect([gone, notes]).toEqual([[], []]);
  });

  it('expired ones only where asked', async () => {
    const desk = await start('11.2');
    const id = await desk.connect();
    server.state.addApiKey({ name: 'old', secondsToLive: 1 });
    server.state.advance(2);
    expect((await desk.serverKeys.list(id, false)).rows).toEqual([]);
    expect((await desk.serverKeys.list(id, true)).rows).toMatchObject([{ state: 'expired' }]);
  });

  it('drift: held here but gone or revoked there', async () => {
    const desk = await start('12');
    const id = await desk.connect();
    for (const name of ['gone', 'revoked', 'fine']) {
      await desk.newKeys.create(desk.keyInput(id, { name, account: { newName: `sa-${name}` } }));
    }
    server.state.removeKey(desk.key('gone').serverKeyId!);
    server.state.revoke(desk.key('revoked').serverKeyId!);
    const { rows, gone } = await desk.serverKeys.list(id, false);
    expect(gone).toEqual([{ credentialId: desk.key('gone').id, name: 'gone' }]);
    expect(rows.map(({ name, state }) => `${name} ${state}`).sort()).toEqual([
      'fine live',
      'revoked revoked',
    ]);
    expect(desk.keys.map(({ name, onServer }) => `${name} ${onServer?.state}`)).toEqual([
      'gone gone',
      'revoked revoked',
      'fine live',
    ]);
    expect(metadataSchema.safeParse(desk.disk.document).success).toBe(true);
  });

  it('are not called gone where a part of the list may not be seen', async () => {
    const desk = await start('11.2');
    const id = await desk.connect();
    await desk.newKeys.create(desk.keyInput(id));
    server.fail({ kind: 'status', status: 403 }, { path: /serviceaccounts/ });
    const { gone, notes } = await desk.serverKeys.list(id, true);
    expect(gone).toEqual([]);
    expect(notes).toHaveLength(1);
    expect(desk.key('ci').onServer?.state).toBe('live');
  });

  it('a listing that says nothing new writes nothing', async () => {
    const desk = await start('12');
    const id = await desk.connect();
    await desk.newKeys.create(desk.keyInput(id));
    await desk.serverKeys.list(id, true);
    const { document } = desk.disk;
    server.state.advance(60);
    await desk.serverKeys.list(id, true);
    expect(desk.disk.document).toBe(document);
  });

  it('a legacy key that an update made a token is still the same key', async () => {
    const desk = await start('12');
    const id = await desk.connect();
    const migrated = server.state.addApiKey({ name: 'old', role: 'Editor' });
    await desk.serverKeys.watch(id, 'all');
    desk.disk.document = {
      ...desk.disk.document,
      credentials: desk.keys.map((each) => ({ ...each, keyKind: 'api-key' as const })),
    };
    const { rows, gone } = await desk.serverKeys.list(id, true);
    expect(gone).toEqual([]);
    expect(rows).toMatchObject([{ id: migrated.id, here: 'watched' }]);
    expect(desk.key('old').keyKind).toBe('service-account-token');
  });
});

describe('watching', () => {
  it('all: every live key that is not here yet, with its end and without its secret', async () => {
    const desk = await start('11.2');
    const id = await desk.connect();
    await desk.newKeys.create(desk.keyInput(id, { name: 'held' }));
    server.state.addApiKey({ name: 'short', secondsToLive: 1 });
    server.state.advance(2);
    const live = server.state.addApiKey({ name: 'live', secondsToLive: 3_600 });
    server.state.addApiKey({ name: 'endless' });
    const saved = await desk.serverKeys.watch(id, 'all');
    expect(saved.notes).toEqual(['2 keys more are watched.', '1 of them has no end.']);
    expect(desk.names).toEqual(['held', 'live', 'endless']);
    const record = desk.key('live');
    expect(record).not.toHaveProperty('secretId');
    expect(Date.parse(record.expiresAt!)).toBe(live.expiresMs);
    expect(record.onServer?.state).toBe('live');
    // A second time there is nothing more.
    expect((await desk.serverKeys.watch(id, 'all')).notes).toEqual(['0 keys more are watched.']);
    expect(metadataSchema.safeParse(desk.disk.document).success).toBe(true);
  });

  it('names that no credential can have, or that are taken, are made good', async () => {
    const desk = await start('12');
    const id = await desk.connect();
    const account = server.state.addServiceAccount({ name: 'sa' });
    const names = ['ci', 'CI', 'a\u202eb', '__proto__', 'x'.repeat(150)];
    for (const name of names) server.state.addToken(account.id, { name });
    await desk.serverKeys.watch(id, 'all');
    expect(desk.names).toEqual(['ci', 'CI (Prod)', 'Key', 'Key (Prod)', 'Key (2)']);
  });

  it('refreshes by itself: a new end, a new state, and nothing where the keychain is locked', async () => {
    const desk = await start('12');
    const id = await desk.connect();
    const account = server.state.addServiceAccount({ name: 'sa' });
    const key = server.state.addToken(account.id, { name: 't', secondsToLive: 3_600 });
    await desk.serverKeys.watch(id, 'all');
    server.state.revoke(key.id);

    desk.keychainStatus = 'locked';
    server.requests.length = 0;
    await desk.serverKeys.refresh();
    expect(server.requests).toEqual([]);

    desk.keychainStatus = 'ready';
    await desk.serverKeys.refresh();
    expect(desk.key('t').onServer?.state).toBe('revoked');

    server.fail({ kind: 'html' }, { times: 99 });
    await desk.serverKeys.refresh();
    expect(desk.key('t').onServer?.state).toBe('revoked');
  });
});

describe('deleting', () => {
  it('several at once, with what is kept of them here', async () => {
    const desk = await start('12');
    const id = await desk.connect();
    const account = server.state.addServiceAccount({ name: 'sa' });
    await desk.newKeys.create(desk.keyInput(id, { account: { existingId: account.id } }));
    const other = server.state.addToken(account.id, { name: 'other' });
    await desk.serverKeys.watch(id, 'all');
    const held = desk.key('ci');
    const outcome = await desk.serverKeys.delete(
      id,
      [token(held.serverKeyId!, account.id), token(other.id, account.id), token(999, account.id)],
      false,
    );
    expect(outcome).toEqual({ deleted: 3, failures: [] });
    expect(server.state.keys).toEqual([]);
    expect(desk.keys).toEqual([]);
    // What is left is the password of the connection.
    expect([...desk.disk.held.values()]).toEqual([server.admin.password]);
  });

  it('one that fails is named, and the others go on', async () => {
    const desk = await start('12');
    const id = await desk.connect();
    const account = server.state.addServiceAccount({ name: 'sa' });
    const [one, two] = ['one', 'two'].map((name) => server.state.addToken(account.id, { name }));
    await desk.serverKeys.watch(id, 'all');
    server.fail({ kind: 'status', status: 403 }, { method: 'DELETE' });
    const outcome = await desk.serverKeys.delete(
      id,
      [token(one!.id, account.id), token(two!.id, account.id)],
      false,
    );
    expect(outcome.deleted).toBe(1);
    expect(outcome.failures).toEqual([expect.stringMatching(/^"one": .*Admin.*403/)]);
    expect(desk.names).toEqual(['one']);
  });

  it('stops where the server is the trouble, and says how many were not tried', async () => {
    const desk = await start('7.5');
    const id = await desk.connect();
    const keys = ['a', 'b', 'c'].map((name) => server.state.addApiKey({ name }));
    server.fail({ kind: 'reset' }, { method: 'DELETE', times: 9 });
    const outcome = await desk.serverKeys.delete(
      id,
      keys.map((each) => ({ kind: 'api-key', id: each.id })),
      false,
    );
    expect(outcome.deleted).toBe(0);
    expect(outcome.failures).toEqual([
      expect.stringMatching(/^Number \d+: .*broke the connection off/),
      '2 more were not tried.',
    ]);
  });

  it('the legacy key that signs in needs a second yes, and goes last', async () => {
    const desk = await start('7.5');
    const key = server.state.addApiKey({ name: 'deployer', role: 'Admin' });
    const other = server.state.addApiKey({ name: 'other' });
    const id = await desk.connect({ signIn: { method: 'key', key: key.secret } });
    const { rows } = await desk.serverKeys.list(id, true);
    expect(rows.map(({ name, signsIn }) => [name, signsIn])).toEqual([
      ['deployer', true],
      ['other', false],
    ]);
    const refs = [key, other].map((each) => ({ kind: 'api-key' as const, id: each.id }));
    await expect(desk.serverKeys.delete(id, refs, false)).rejects.toMatchObject({
      problem: { code: 'deletes-sign-in', message: expect.stringContaining('"deployer"') },
    });
    expect(server.state.keys).toHaveLength(2);
    expect(await desk.serverKeys.delete(id, refs, true)).toEqual({ deleted: 2, failures: [] });
    expect(server.state.keys).toEqual([]);
    // Its record stays, because the connection refers to it.
    expect(desk.key('deployer').onServer?.state).toBe('gone');
  });

  it('a token that may be the one that signs in needs a second yes; one that is not used does not', async () => {
    const desk = await start('12');
    const account = server.state.addServiceAccount({ name: 'sa', role: 'Admin' });
    const own = server.state.addToken(account.id, { name: 'own' });
    const idle = server.state.addToken(account.id, { name: 'idle' });
    const id = await desk.connect({ signIn: { method: 'key', key: own.secret } });
    await expect(
      desk.serverKeys.delete(id, [token(own.id, account.id)], false),
    ).rejects.toMatchObject({
      problem: { code: 'deletes-sign-in', message: expect.stringContaining('“own” may be') },
    });
    const deleted = await desk.serverKeys.delete(id, [token(idle.id, account.id)], false);
    expect(deleted.deleted).toBe(1);
    expect(server.state.keys.map(({ name }) => name)).toEqual(['own']);
  });
});

describe('testing a key that is held', () => {
  it('tells how it stands and notes it', async () => {
    const desk = await start('12');
    const id = await desk.connect();
    await desk.newKeys.create(desk.keyInput(id, { timeToLive: '1h' }));
    const { id: credentialId } = desk.key('ci');
    expect(await desk.serverKeys.test(credentialId)).toEqual({
      alive: true,
      status: 'alive',
      code: 200,
      words: 'The key is alive, in organisation 1 (“Main Org.”). (200)',
    });
    server.state.advance(3_601);
    expect(await desk.serverKeys.test(credentialId)).toMatchObject({
      alive: false,
      status: 'expired',
      code: 401,
    });
    expect(desk.key('ci').onServer?.state).toBe('expired');
  });

  it('is refused for one that is only watched', async () => {
    const desk = await start('11.2');
    const id = await desk.connect();
    server.state.addApiKey({ name: 'watched' });
    await desk.serverKeys.watch(id, 'all');
    await expect(desk.serverKeys.test(desk.key('watched').id)).rejects.toMatchObject({
      problem: { code: 'held-elsewhere' },
    });
  });
});

describe('looking for service accounts', () => {
  it('gives a page and how many there are', async () => {
    const desk = await start('12');
    const id = await desk.connect();
    for (let index = 0; index < 60; index += 1) {
      server.state.addServiceAccount({ name: `robot ${String(index).padStart(2, '0')}` });
    }
    const second = await desk.serverKeys.searchServiceAccounts(id, ' robot ', 2);
    expect(second.total).toBe(60);
    expect(second.accounts).toHaveLength(10);
    expect((await desk.serverKeys.searchServiceAccounts(id, 'robot 07', 1)).accounts).toMatchObject(
      [{ name: 'robot 07', role: 'Viewer', disabled: false }],
    );
  });
});
