import { afterEach, describe, expect, it } from 'vitest';
import type { GrafanaKey } from '../../../src/shared/domain/model';
import { GrafanaServer, newEntraToken } from '../../support/grafana-server';
import { Desk } from '../grafana/desk';
import { input, PasteBench, replacement } from './paste-bench';

const WEEK = 7 * 86_400;
let server: GrafanaServer;
let grafana: Desk;

async function start(flavour: '7.5' | '11.2' | '12', entraAudiences: readonly string[] = []) {
  server = await GrafanaServer.start({ flavour, entraAudiences });
  grafana = new Desk(server);
  const sourceId = await grafana.connect();
  const bench = new PasteBench({
    places: grafana.places,
    disk: grafana.disk,
    clock: { now: () => server.state.now(), zone: () => 'UTC', after: () => () => undefined },
  });
  const add = async (text: string, more: Parameters<typeof input>[0] = {}) => {
    const entered = input({ kind: 'grafana-key', sourceId, values: {}, expiry: '', ...more });
    const { id, notes } = await bench.entered.add({ ...entered, secret: { from: 'typed', text } });
    return { notes, key: bench.credential(id) as GrafanaKey, secret: bench.secretOf(id) };
  };
  return { bench, sourceId, add };
}

afterEach(async () => {
  await server.close();
  expect(server.complaints).toEqual([]);
});

function account(): number {
  return server.state.addServiceAccount({ name: 'robot', role: 'Editor' }).id;
}

describe('a key of a Grafana that was made elsewhere', () => {
  it('gets its place, role and end from its server', async () => {
    const { bench, add, sourceId } = await start('12');
    const made = server.state.addToken(account(), { name: 'ci token', secondsToLive: WEEK });
    const { key, notes, secret } = await add(`Authorization: Bearer ${made.secret}`);
    expect(notes).toEqual([]);
    expect(secret).toBe(made.secret);
    expect(key).toMatchObject({
      name: 'CI',
      sourceId,
      keyKind: 'service-account-token',
      serverKeyId: made.id,
      serverName: 'ci token',
      role: 'Editor',
      serviceAccount: { name: 'robot' },
      onServer: { state: 'live' },
    });
    expect(Date.parse(key.expiresAt ?? '')).toBe(made.expiresMs);
    expect(bench.isSound).toBe(true);
    expect(bench.open).not.toContain(made.secret);
  });

  it('a legacy key is found by the name in it, and one without an end needs no word', async () => {
    const { add } = await start('7.5');
    const made = server.state.addApiKey({ name: 'deployer', role: 'Viewer' });
    const { key } = await add(made.secret, { name: 'deployer' });
    expect(key).toMatchObject({ keyKind: 'api-key', serverKeyId: made.id, role: 'Viewer' });
    expect(key).not.toHaveProperty('expiresAt');
    expect(key.serverName).toBe('deployer');
  });

  it('that was only watched so far is the same one, and holds its secret now', async () => {
    const { bench, add, sourceId } = await start('12');
    const made = server.state.addToken(account(), { name: 'ci', secondsToLive: WEEK });
    await grafana.serverKeys.watch(sourceId, 'all');
    const watched = grafana.key('ci');
    const { key, notes, secret } = await add(made.secret, { name: 'Another', tags: 'new' });
    expect(notes.join()).toMatch(/watched as “ci”/);
    expect(key).toMatchObject({ id: watched.id, name: 'ci', tags: ['new'], serverKeyId: made.id });
    expect(secret).toBe(made.secret);
    expect(bench.disk.document.credentials).toHaveLength(1);
  });

  it('whose place does not show ends when it was said to', async () => {
    const { add } = await start('12');
    const id = account();
    const other = server.state.addToken(id, { name: 'other', secondsToLive: WEEK });
    other.lastUsedMs = server.state.now();
    const made = server.state.addToken(id, { name: 'ci', secondsToLive: WEEK });
    await expect(add(made.secret)).rejects.toMatchObject({
      problem: { code: 'expiry-empty', field: 'expiry' },
    });
    const { key } = await add(made.secret, { expiry: '7d' });
    expect(key).not.toHaveProperty('serverKeyId');
    expect(key.ttlSeconds).toBe(WEEK);
    const endless = await add(other.secret, { name: 'Two', neverEnds: true });
    expect(endless.key).not.toHaveProperty('expiresAt');
  });

  it('that its server does not know is kept, and that is said', async () => {
    const { add } = await start('12');
    const stranger = 'glsa_yscW25imSKJIuav8zF37RZmnbiDvB05G_fcaaf58a';
    const { key, notes } = await add(stranger, { expiry: '7d' });
    expect(notes.join()).toMatch(/does not know this key/);
    expect(key).not.toHaveProperty('serverKeyId');
  });

  it('whose server is gone is kept as it was said', async () => {
    const { bench, add } = await start('12');
    const made = server.state.addToken(account(), { name: 'ci', secondsToLive: WEEK });
    await server.close();
    const { notes } = await add(made.secret, { expiry: '7d' });
    expect(notes.join()).toMatch(/Nothing listens/);
    expect(bench.open).not.toContain(made.secret);
    server = await GrafanaServer.start({ flavour: '12' });
  });

  it.each([
    ['a slip', 'glsa_yscW25imSKJIuav8zF37RZmnbiDvB05G_fcaaf58b', 'key-mistyped'],
    ['a blank inside', 'abc def', 'key-characters'],
    ['nothing', ' ', 'secret-empty'],
  ])('with %s is refused before anything is sent', async (_, text, code) => {
    const { add } = await start('12');
    const before = server.requests.length;
    await expect(add(text, { expiry: '7d' })).rejects.toMatchObject({
      problem: { code, field: 'secret' },
    });
    expect(server.requests).toHaveLength(before);
  });

  it('of a connection that is gone, or with an end that is none, is refused', async () => {
    const { add } = await start('12');
    const made = server.state.addToken(account(), { name: 'ci' });
    await expect(add(made.secret, { sourceId: 'gone' })).rejects.toMatchObject({
      problem: { code: 'source-gone' },
    });
    const before = server.requests.length;
    await expect(add(made.secret, { expiry: 'soon' })).rejects.toMatchObject({
      problem: { field: 'expiry' },
    });
    expect(server.requests).toHaveLength(before);
  });
});

describe('a key that is renewed by pasting', () => {
  it('gets the new secret and the new end, and stays what it was', async () => {
    const { bench, sourceId } = await start('12', ['grafana']);
    const expires = server.state.now() + 3_600_000;
    const { id } = await bench.entered.add({
      ...input({ kind: 'grafana-key', sourceId, values: {}, expiry: '', tags: 'entra' }),
      secret: { from: 'typed', text: newEntraToken('grafana', expires) },
    });
    expect(bench.credential(id)).toMatchObject({ keyKind: 'entra-token' });
    const next = newEntraToken('grafana', expires + 3_600_000);
    await bench.entered.replace(
      id,
      replacement({ secret: { from: 'typed', text: next }, expiry: '' }),
    );
    const after = bench.credential(id) as GrafanaKey;
    expect(after).toMatchObject({ keyKind: 'entra-token', name: 'CI', tags: ['entra'], sourceId });
    expect(Math.floor((expires + 3_600_000) / 1000)).toBe(Date.parse(after.expiresAt ?? '') / 1000);
    expect(bench.secretOf(id)).toBe(next);
    expect(bench.isSound).toBe(true);
  });

  it('one that its server can make anew is not', async () => {
    const { bench, add } = await start('12');
    const made = server.state.addToken(account(), { name: 'ci', secondsToLive: WEEK });
    const { key } = await add(made.secret);
    await expect(bench.entered.replace(key.id, replacement())).rejects.toMatchObject({
      problem: { code: 'not-pasted', message: expect.stringMatching(/on its server/) },
    });
  });
});
