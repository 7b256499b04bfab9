import { afterEach, describe, expect, it } from 'vitest';
import { type GrafanaFlavour, GrafanaServer } from '../../support/grafana-server';
import { connect, ttl } from './connected';

let server: GrafanaServer;

async function start(flavour: GrafanaFlavour) {
  server = await GrafanaServer.start({ flavour });
  return server;
}

afterEach(async () => {
  await server.close();
  expect(server.complaints).toEqual([]);
});

async function createdAccount(name: string) {
  const made = await connect(server).client.createServiceAccount({ name, role: 'Viewer' });
  if (made.outcome !== 'created') throw new Error(`Not made: ${made.problem.message}`);
  return made.made;
}

describe('legacy keys', () => {
  it.each(['7.5', '9.5', '11.2'] as const)(
    'are made, used, listed and deleted on %s',
    async (flavour) => {
      await start(flavour);
      const { client } = connect(server);
      const before = server.state.now();
      const made = await client.createApiKey({ name: 'ci', role: 'Editor', ttl: ttl('7d') });
      if (made.outcome !== 'created') throw new Error(made.problem.message);
      expect(made.made).toMatchObject({ kind: 'api-key', name: 'ci', role: 'Editor' });
      expect(server.state.keys.at(-1)?.secret).toBe(made.made.secret);
      const expires = Date.parse(made.made.expiresAt!);
      expect(Math.abs(expires - before - 604_800_000)).toBeLessThan(3_000);

      const user = connect(server, { signIn: { kind: 'key', key: made.made.secret } }).client;
      expect(await user.testKey()).toMatchObject({ status: 'alive', code: 200 });

      const listed = await client.listKeys(true);
      expect(listed.gaps).toEqual([]);
      expect(listed.keys).toMatchObject([{ id: made.made.id, name: 'ci', state: 'live' }]);
      expect(Date.parse(listed.keys[0]!.expiresAt!)).toBe(server.state.keys[0]!.expiresMs);

      expect(await client.deleteKey({ kind: 'api-key', id: made.made.id })).toBe('deleted');
      expect((await client.listKeys(true)).keys).toEqual([]);
    },
  );

  it('without end: no time to live is sent, and none is listed', async () => {
    await start('7.5');
    const { client } = connect(server);
    const made = await client.createApiKey({ name: 'ci', role: 'Viewer', ttl: ttl('') });
    expect(made).toMatchObject({ outcome: 'created', made: { name: 'ci' } });
    expect(server.requests.at(-1)?.body).toEqual({ name: 'ci', role: 'Viewer' });
    const [listed] = (await client.listKeys(true)).keys;
    expect(listed).not.toHaveProperty('expiresAt');
  });

  it('an expired key is listed where asked, and blocks its name until it is deleted', async () => {
    await start('9.5');
    const old = server.state.addApiKey({ name: 'ci', secondsToLive: 60 });
    server.state.advance(3_600);
    const { client } = connect(server);
    expect((await client.listKeys(false)).keys).toEqual([]);
    expect((await client.listKeys(true)).keys).toMatchObject([{ name: 'ci', state: 'expired' }]);

    const refused = await client.createApiKey({ name: 'ci', role: 'Viewer', ttl: ttl('1h') });
    expect(refused).toMatchObject({
      outcome: 'refused',
      status: 409,
      problem: { code: 'key-name-taken' },
      blockedBy: { id: old.id, state: 'expired' },
    });
    await client.deleteKey({ kind: 'api-key', id: old.id });
    const again = await client.createApiKey({ name: 'ci', role: 'Viewer', ttl: ttl('1h') });
    expect(again.outcome).toBe('created');
  });

  it.each([
    ['11.3', 410],
    ['12', 404],
  ] as const)('are gone on %s, which offers a token instead', async (flavour, status) => {
    await start(flavour);
    const refused = await connect(server).client.createApiKey({
      name: 'ci',
      role: 'Viewer',
      ttl: ttl('1h'),
    });
    expect(refused).toMatchObject({
      outcome: 'refused',
      status,
      instead: 'service-account-token',
      problem: { code: 'api-keys-removed' },
    });
  });

  it('live on in version 12 as tokens', async () => {
    await start('12');
    const old = server.state.addApiKey({ name: 'ci', role: 'Editor' });
    const { client } = connect(server);
    const user = connect(server, { signIn: { kind: 'key', key: old.secret } }).client;
    expect((await user.testKey()).status).toBe('alive');
    expect((await client.listKeys(true)).keys).toMatchObject([
      { kind: 'service-account-token', name: 'ci', role: 'Editor', id: old.id },
    ]);
    await expect(client.deleteKey({ kind: 'api-key', id: old.id })).rejects.toMatchObject({
      problem: { code: 'api-keys-moved' },
    });
  });

  it('one that is gone is told apart where the server does', async () => {
    await start('9.5');
    const { client } = connect(server);
    expect(await client.deleteKey({ kind: 'api-key', id: 4_711 })).toBe('already-gone');
  });
});

describe('service accounts and tokens', () => {
  it.each(['9.5', '11.2', '11.3', '12'] as const)(
    'are made, used, listed and deleted on %s',
    async (flavour) => {
      await start(flavour);
      const { client } = connect(server);
      const account = await createdAccount('robot');
      const made = await client.createToken({ account, name: 'robot-1', ttl: ttl('1M') });
      if (made.outcome !== 'created') throw new Error(made.problem.message);
      expect(made.made.secret).toMatch(/^glsa_/);
      expect(made.made.account).toEqual({ id: account.id, name: 'robot' });

      const user = connect(server, { signIn: { kind: 'key', key: made.made.secret } }).client;
      expect((await user.testKey()).status).toBe('alive');

      const { keys } = await client.listKeys(false);
      expect(keys).toMatchObject([
        { kind: 'service-account-token', name: 'robot-1', state: 'live', role: 'Viewer' },
      ]);
      expect(Date.parse(keys[0]!.expiresAt!)).toBe(server.state.keys[0]!.expiresMs);
      expect(keys[0]!.lastUsedAt).toBeDefined();

      const ref = {
        kind: 'service-account-token',
        id: made.made.id,
        accountId: account.id,
      } as const;
      expect(await client.deleteKey(ref)).toBe('deleted');
      expect(await client.deleteKey(ref)).toBe('already-gone');
      expect(await client.deleteServiceAccount(account.id)).toBe('deleted');
      expect(await client.deleteServiceAccount(account.id)).toBe('already-gone');
    },
  );

  it('without end: 0 seconds are sent, and nothing is listed as its end', async () => {
    await start('12');
    const { client } = connect(server);
    const account = await createdAccount('robot');
    await client.createToken({ account, name: 'forever', ttl: ttl('') });
    expect(server.requests.at(-1)?.body).toEqual({ name: 'forever', secondsToLive: 0 });
    expect((await client.listKeys(true)).keys[0]).not.toHaveProperty('expiresAt');
  });

  it('the end is computed from the date, not from the seconds that the server counts', async () => {
    await start('12');
    const account = await createdAccount('robot');
    const token = server.state.addToken(account.id, { name: 't', secondsToLive: 30 * 86_400 });
    const [listed] = (await connect(server).client.listKeys(true)).keys;
    expect(Date.parse(listed!.expiresAt!)).toBe(token.expiresMs);
  });

  it('expired and revoked ones are told apart', async () => {
    await start('11.2');
    const account = await createdAccount('robot');
    server.state.addToken(account.id, { name: 'short', secondsToLive: 60 });
    server.state.revoke(server.state.addToken(account.id, { name: 'revoked' }).id);
    server.state.addToken(account.id, { name: 'live' });
    server.state.advance(120);
    const { client } = connect(server);
    const states = async (expired: boolean) =>
      (await client.listKeys(expired)).keys.map(({ name, state }) => `${name} ${state}`).sort();
    expect(await states(true)).toEqual(['live live', 'revoked revoked', 'short expired']);
    expect(await states(false)).toEqual(['live live', 'revoked revoked']);
  });

  it('a name is taken across the organisation', async () => {
    await start('11.2');
    const { client } = connect(server);
    const [one, other] = [await createdAccount('one'), await createdAccount('other')];
    const token = server.state.addToken(one.id, { name: 'shared' });
    const sameAccount = await client.createToken({ account: one, name: 'shared', ttl: ttl('1h') });
    expect(sameAccount).toMatchObject({
      outcome: 'refused',
      status: 400,
      problem: { code: 'key-name-taken' },
      blockedBy: { id: token.id },
    });
    const otherAccount = await client.createToken({
      account: other,
      name: 'shared',
      ttl: ttl('1h'),
    });
    expect(otherAccount).toMatchObject({ outcome: 'refused', problem: { code: 'key-name-taken' } });
    expect(otherAccount).not.toHaveProperty('blockedBy');
    const account = await client.createServiceAccount({ name: 'one', role: 'Viewer' });
    expect(account).toMatchObject({
      outcome: 'refused',
      problem: { code: 'account-name-taken' },
      blockedBy: { id: one.id },
    });
  });

  it('are searched page by page, and all of them are found', async () => {
    await start('12');
    for (let index = 0; index < 230; index += 1) {
      const account = server.state.addServiceAccount({ name: `robot-${index}` });
      if (index % 50 === 0) server.state.addToken(account.id, { name: `token-${index}` });
    }
    const { client } = connect(server);
    const page = await client.searchServiceAccounts({ query: 'robot-22', page: 1, perPage: 5 });
    expect(page).toMatchObject({ totalCount: 11, page: 1, perPage: 5 });
    expect(page.accounts).toHaveLength(5);
    server.requests.length = 0;
    expect((await client.listKeys(true)).keys.map(({ name }) => name).sort()).toEqual([
      'token-0',
      'token-100',
      'token-150',
      'token-200',
      'token-50',
    ]);
    // Three pages, and the tokens of those accounts only that have any.
    expect(server.requests.filter(({ target }) => target.includes('/search'))).toHaveLength(3);
    expect(server.requests.filter(({ target }) => target.endsWith('/tokens'))).toHaveLength(5);
  });
});

describe('an organisation', () => {
  it('is named in every call that signs in', async () => {
    await start('11.2');
    const { client } = connect(server, { orgId: 1 });
    await client.info();
    await client.listKeys(true);
    const signedIn = server.requests.filter(({ headers }) => headers.authorization !== undefined);
    expect(signedIn.length).toBeGreaterThan(4);
    expect(signedIn.every(({ headers }) => headers['x-grafana-org-id'] === '1')).toBe(true);
  });

  it('keeps its keys apart', async () => {
    await start('11.2');
    server.state.addApiKey({ name: 'mine', orgId: 1 });
    server.state.addApiKey({ name: 'theirs', orgId: 2 });
    const { keys } = await connect(server).client.listKeys(true);
    expect(keys.map(({ name }) => name)).toEqual(['mine']);
  });
});

describe('a list of which a part may not be seen', () => {
  it('says which', async () => {
    await start('11.2');
    server.state.addApiKey({ name: 'ci' });
    server.fail({ kind: 'status', status: 403 }, { path: /serviceaccounts/ });
    const { keys, gaps } = await connect(server).client.listKeys(true);
    expect(keys).toHaveLength(1);
    expect(gaps).toMatchObject([{ code: 'not-permitted' }]);
  });

  it('is refused where nothing may be seen', async () => {
    await start('11.2');
    server.state.addUser({ login: 'v', password: 'p', roles: new Map([[1, 'Viewer']]) });
    const { client } = connect(server, {
      signIn: { kind: 'password', user: 'v', password: 'p' },
    });
    await expect(client.listKeys(true)).rejects.toMatchObject({
      status: 403,
      problem: { code: 'not-permitted' },
    });
  });
});
