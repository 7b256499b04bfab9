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
  const desk = new Desk(server);
  return { desk, id: await desk.connect() };
}
afterEach(async () => {
  await server.close();
  expect(server.complaints).toEqual([]);
});

describe('a new key', () => {
  it.each([
    ['7.5', 'api-key'],
    ['11.2', 'api-key'],
    ['9.5', 'service-account-token'],
    ['12', 'service-account-token'],
  ] as const)('on %s as %s is in the keychain and in the list', async (flavour, keyKind) => {
    const { desk, id } = await start(flavour);
    const input = desk.keyInput(id, {
      keyKind,
      ...(keyKind === 'api-key' ? { account: undefined } : {}),
    });
    const made = await desk.newKeys.create(input as never);
    const [onServer] = server.state.keys;
    const record = desk.key('ci');
    expect(made).toEqual({ outcome: 'stored', id: record.id, notes: [] });
    expect(desk.secretOf('ci')).toBe(onServer!.secret);
    expect(desk.file).not.toContain(onServer!.secret);
    expect(JSON.stringify(made)).not.toContain(onServer!.secret);
    expect(record).toMatchObject({
      sourceId: id,
      keyKind,
      serverKeyId: onServer!.id,
      role: 'Viewer',
      ttlSeconds: 604_800,
      onServer: { state: 'live' },
      ...(keyKind === 'api-key' ? {} : { serviceAccount: { name: 'robot' } }),
    });
    expect(Math.abs(Date.parse(record.expiresAt!) - onServer!.expiresMs!)).toBeLessThan(3_000);
    expect(metadataSchema.safeParse(desk.disk.document).success).toBe(true);
    expect(desk.disk.document.looseSecretIds).toEqual([]);
    expect(desk.disk.held.size).toBe(2);
  });

  it('for an account that is there has its role, and says so', async () => {
    const { desk, id } = await start('12');
    const account = server.state.addServiceAccount({ name: 'sa', role: 'Editor' });
    const made = await desk.newKeys.create(
      desk.keyInput(id, { account: { existingId: account.id } }),
    );
    expect(made).toMatchObject({
      outcome: 'stored',
      notes: ['The token has the role of its service account, Editor.'],
    });
    expect(desk.key('ci').role).toBe('Editor');
  });

  it('without end wants a yes', async () => {
    const { desk, id } = await start('12');
    const endless = desk.keyInput(id, { timeToLive: ' ' });
    const before = server.requests.length;
    await expect(desk.newKeys.create(endless)).rejects.toMatchObject({
      problem: { code: 'ttl-never', field: 'timeToLive' },
    });
    expect(server.requests).toHaveLength(before);
    expect(await desk.newKeys.create({ ...endless, neverEnds: true })).toMatchObject({
      outcome: 'stored',
    });
    expect(desk.key('ci')).not.toHaveProperty('expiresAt');
    expect(desk.key('ci')).not.toHaveProperty('ttlSeconds');
  });

  it('of a name that is taken here is kept under another', async () => {
    const { desk, id } = await start('12');
    await desk.newKeys.create(desk.keyInput(id));
    const other = await GrafanaServer.start({ flavour: '12' });
    const second = await desk.connect({
      name: 'Staging',
      address: other.url,
      signIn: { method: 'password', ...other.admin },
    });
    const made = await desk.newKeys.create(desk.keyInput(second));
    expect(made).toMatchObject({ notes: ['It is kept here as "ci (Staging)".'] });
    expect(other.state.keys.map(({ name }) => name)).toEqual(['ci']);
    expect(desk.names).toEqual(['ci', 'ci (Staging)']);
    await other.close();
  });

  it.each([
    ['a name', { name: '' }, 'name-empty'],
    ['a role that there is', { role: 'Boss' }, 'role-unknown'],
    ['a time to live', { timeToLive: '500ms' }, 'ttl-milliseconds'],
    ['a service account', { account: undefined as never }, 'account-missing'],
    ['a name for its account', { account: { newName: ' ' } }, 'name-empty'],
  ])('needs %s', async (_, more, code) => {
    const { desk, id } = await start('12');
    await expect(desk.newKeys.create(desk.keyInput(id, more))).rejects.toMatchObject({
      problem: { code },
    });
    expect(server.state.keys).toEqual([]);
    expect(server.state.accounts).toEqual([]);
  });
});

describe('a key that is not made', () => {
  it('on a server without legacy keys: the other way is offered', async () => {
    const { desk, id } = await start('11.3');
    expect(await desk.newKeys.create(desk.keyInput(id, { keyKind: 'api-key' }))).toMatchObject({
      outcome: 'refused',
      instead: 'service-account-token',
    });
  });

  it('for an expired one of its name: that one is named, to be deleted', async () => {
    const { desk, id } = await start('7.5');
    const old = server.state.addApiKey({ name: 'ci', secondsToLive: 60 });
    server.state.advance(61);
    const input = desk.keyInput(id, { keyKind: 'api-key' });
    const refused = await desk.newKeys.create(input);
    expect(refused).toMatchObject({
      outcome: 'refused',
      problem: { code: 'key-name-taken' },
      blockedBy: { kind: 'api-key', id: old.id },
    });
    await desk.serverKeys.delete(id, [{ kind: 'api-key', id: old.id }], false);
    expect((await desk.newKeys.create(input)).outcome).toBe('stored');
  });

  it('for a live one of its name: nothing is offered for deletion', async () => {
    const { desk, id } = await start('7.5');
    server.state.addApiKey({ name: 'ci' });
    const refused = await desk.newKeys.create(desk.keyInput(id, { keyKind: 'api-key' }));
    expect(refused.outcome).toBe('refused');
    expect(refused).not.toHaveProperty('blockedBy');
  });

  it('leaves no service account behind that was made for it', async () => {
    const { desk, id } = await start('12', { maxSecondsToLive: 60 });
    const refused = await desk.newKeys.create(desk.keyInput(id));
    expect(refused).toMatchObject({ outcome: 'refused', problem: { code: 'ttl-over-limit' } });
    expect(server.state.accounts).toEqual([]);
  });

  it('tells of the service account where that cannot be taken back', async () => {
    const { desk, id } = await start('12', { maxSecondsToLive: 60 });
    server.fail({ kind: 'status', status: 403 }, { method: 'DELETE' });
    const refused = await desk.newKeys.create(desk.keyInput(id));
    expect(refused).toMatchObject({
      outcome: 'refused',
      problem: { message: expect.stringMatching(/“robot” \(number \d+\) is on the server/) },
    });
  });

  it('keeps a service account that was there before', async () => {
    const { desk, id } = await start('12', { maxSecondsToLive: 60 });
    const account = server.state.addServiceAccount({ name: 'sa' });
    await desk.newKeys.create(desk.keyInput(id, { account: { existingId: account.id } }));
    expect(server.state.accounts).toHaveLength(1);
  });
});

describe('a key whose answer is lost', () => {
  it('is told with its number, and its account stays', async () => {
    const { desk, id } = await start('12');
    server.fail({ kind: 'reset', carriedOut: true }, { path: /tokens/, method: 'POST' });
    const unsure = await desk.newKeys.create(desk.keyInput(id));
    const [key] = server.state.keys;
    expect(unsure).toMatchObject({
      outcome: 'unsure',
      found: { kind: 'service-account-token', id: key!.id, accountId: key!.serviceAccountId },
      problem: { code: 'create-lost', message: expect.stringContaining('“robot”') },
    });
    expect(desk.keys).toEqual([]);
    expect(await desk.serverKeys.list(id, true)).toMatchObject({
      rows: [{ name: 'ci', here: 'not-here' }],
    });
  });
});

describe('a keychain that cannot serve', () => {
  it.each(['absent', 'locked', 'timeout', 'failed'] as const)(
    '(%s) is noticed before anything is made',
    async (fault) => {
      const { desk, id } = await start('12');
      const secrets = desk.disk.held.size;
      // Reading the password is the first call; the second names the rehearsal in the file.
      desk.disk.calls = 0;
      desk.disk.failAt = { call: 3, as: fault };
      await expect(desk.newKeys.create(desk.keyInput(id))).rejects.toMatchObject({
        problem: { code: `keychain-${fault}` },
      });
      expect(server.state.accounts).toEqual([]);
      expect(desk.disk.held.size).toBe(secrets);
    },
  );

  /** How many calls a rehearsal takes, counted and not known. */
  async function callsUntilMade(): Promise<number> {
    const { desk, id } = await start('12');
    desk.disk.calls = 0;
    server.fail({ kind: 'status', status: 403 }, { method: 'POST' });
    await desk.newKeys.create(desk.keyInput(id));
    await server.close();
    return desk.disk.calls;
  }

  it('when the key is made already: it is deleted on the server again', async () => {
    const calls = await callsUntilMade();
    const { desk, id } = await start('12');
    desk.disk.calls = 0;
    desk.disk.failAt = { call: calls + 3, as: 'locked' };
    const refused = await desk.newKeys.create(desk.keyInput(id));
    expect(refused).toMatchObject({
      outcome: 'refused',
      problem: {
        code: 'key-not-kept',
        message: expect.stringMatching(/locked.*deleted there again/),
      },
    });
    expect(server.state.keys).toEqual([]);
    expect(desk.keys).toEqual([]);
  });

  it('and the server does not answer to that: the key is told of', async () => {
    const calls = await callsUntilMade();
    const { desk, id } = await start('12');
    desk.disk.calls = 0;
    desk.disk.failAt = { call: calls + 3, as: 'locked' };
    server.fail({ kind: 'reset' }, { method: 'DELETE', path: /tokens/ });
    const unsure = await desk.newKeys.create(desk.keyInput(id));
    expect(unsure).toMatchObject({
      outcome: 'unsure',
      found: { id: server.state.keys[0]!.id },
      problem: { message: expect.stringMatching(/did make “ci”.*Delete it there/) },
    });
  });
});
