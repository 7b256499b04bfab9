import { afterEach, describe, expect, it } from 'vitest';
import { createGrafanaHandlers } from '../../../src/main/ipc/grafana-handlers';
import { ApimServices } from '../../../src/main/services/apim-services';
import { Sources } from '../../../src/main/services/sources';
import { Vault } from '../../../src/main/services/vault';
import { ProblemError } from '../../../src/shared/domain/result';
import { GrafanaServer, newEntraToken } from '../../support/grafana-server';
import { eventually } from '../../support/wait';
import { Desk } from '../grafana/desk';

let server: GrafanaServer;
afterEach(async () => {
  expect(server.complaints).toEqual([]);
  await server.close();
});

async function start(flavour: '7.5' | '12') {
  server = await GrafanaServer.start({ flavour });
  return new Desk(server);
}

const WEEK = 604_800;

describe('the key that signs in', () => {
  it('is found in the list by itself, and with it its end, for a legacy key', async () => {
    const desk = await start('7.5');
    const key = server.state.addApiKey({ name: 'deployer', role: 'Admin', secondsToLive: WEEK });
    const { addGrafanaConnection } = createGrafanaHandlers(desk);
    await addGrafanaConnection(
      desk.connectionInput({ signIn: { method: 'key', key: key.secret } }),
    );
    const record = await eventually(
      () => desk.keys.find((each) => each.serverKeyId !== undefined),
      { what: 'the key to be found' },
    );
    expect(record).toMatchObject({ serverKeyId: key.id, role: 'Admin' });
    expect(Date.parse(record.expiresAt ?? '')).toBe(key.expiresMs);
  });

  it('is found for a token that alone was used lately', async () => {
    const desk = await start('12');
    const account = server.state.addServiceAccount({ name: 'sa', role: 'Admin' });
    server.state.addToken(account.id, { name: 'idle' });
    const own = server.state.addToken(account.id, { name: 'own', secondsToLive: WEEK });
    const id = await desk.connect({ signIn: { method: 'key', key: own.secret } });
    await desk.serverKeys.learn(id);
    expect(desk.keys).toHaveLength(1);
    expect(desk.keys[0]).toMatchObject({ serverKeyId: own.id });
    const { rows } = await desk.serverKeys.list(id, true);
    expect(rows.map(({ name, signsIn }) => [name, signsIn]).toSorted()).toEqual([
      ['idle', false],
      ['own', true],
    ]);
  });

  it('is not guessed where two tokens were used lately', async () => {
    const desk = await start('12');
    const account = server.state.addServiceAccount({ name: 'sa', role: 'Admin' });
    const other = server.state.addToken(account.id, { name: 'other' });
    other.lastUsedMs = server.state.now();
    const own = server.state.addToken(account.id, { name: 'own', secondsToLive: WEEK });
    const id = await desk.connect({ signIn: { method: 'key', key: own.secret } });
    await desk.serverKeys.learn(id);
    expect(desk.keys[0]).not.toHaveProperty('serverKeyId');
    expect(desk.keys[0]).not.toHaveProperty('expiresAt');
  });

  it('may be one that sees no list: the connection is good all the same', async () => {
    const desk = await start('12');
    const account = server.state.addServiceAccount({ name: 'sa', role: 'Viewer' });
    const own = server.state.addToken(account.id, { name: 'own' });
    const id = await desk.connect({ signIn: { method: 'key', key: own.secret } });
    await desk.serverKeys.learn(id);
    expect(desk.keys[0]).not.toHaveProperty('serverKeyId');
    await server.close();
    await desk.serverKeys.learn(id);
    await desk.serverKeys.learn('gone');
    server = await GrafanaServer.start({ flavour: '12' });
  });
});

it('an end that the server words by a second less stays as it was announced', async () => {
  const desk = await start('12');
  const id = await desk.connect();
  await desk.newKeys.create(desk.keyInput(id));
  const before = desk.key('ci').expiresAt;
  const index = server.state.keys.findIndex((each) => each.name === 'ci');
  const stored = server.state.keys[index]!;
  server.state.keys[index] = { ...stored, expiresMs: (stored.expiresMs ?? 0) - 1_000 };
  await desk.serverKeys.list(id, true);
  expect(desk.key('ci').expiresAt).toBe(before);
  server.state.keys[index] = { ...stored, expiresMs: (stored.expiresMs ?? 0) - 86_400_000 };
  await desk.serverKeys.list(id, true);
  expect(Date.parse(desk.key('ci').expiresAt ?? '')).toBe((stored.expiresMs ?? 0) - 86_400_000);
});

describe('removing a source', () => {
  it('asks the service of its kind, and says so where it is gone', async () => {
    const desk = await start('12');
    const metadata = desk.disk.metadata();
    const vault = new Vault(desk.disk.secrets(), metadata);
    const clock = { now: () => Date.now(), zone: () => 'UTC', after: () => () => undefined };
    const services = new ApimServices(metadata, vault, clock);
    const sources = new Sources(metadata, {
      'apim-service': services,
      'apim-gateway': services,
      'grafana-connection': desk.connections,
    });
    const connection = await desk.connect();
    const service = await services.add({
      name: 'Orders',
      host: 'orders.management.azure-api.net',
      identifier: 'integration',
      environment: 'production',
      primaryKey: Buffer.alloc(64, 7).toString('base64'),
      secondaryKey: '',
    });
    await sources.remove(connection);
    expect(desk.disk.document.sources.map((each) => each.id)).toEqual([service.id]);
    await sources.remove(service.id);
    expect(desk.disk.document.sources).toEqual([]);
    expect(desk.disk.held.size).toBe(0);
    await expect(sources.remove(service.id)).rejects.toMatchObject({
      problem: { code: 'source-gone' },
    });
  });
});

it('a new key is kept although nothing else can be saved', async () => {
  const audience = '6f2d169c-08f3-4a4c-a982-bcaf2d038c45';
  server = await GrafanaServer.start({ flavour: '12', entraAudiences: [audience] });
  const desk = new Desk(server, {
    azureCli: { getAccessToken: async () => ({ token: newEntraToken(audience) }) },
  });
  const id = await desk.connect({ signIn: { method: 'azure-cli', tenant: '', audience: '' } });
  const step = desk.disk.step.bind(desk.disk);
  let refusals = 0;
  desk.disk.step = (effect) => {
    const before = desk.disk.document;
    const result = step(effect);
    if (!JSON.stringify(desk.disk.document.sources).includes(audience)) return result;
    desk.disk.document = before;
    refusals += 1;
    throw new ProblemError({ code: 'disk-full', message: 'The disk is full.' });
  };
  const made = await desk.newKeys.create(desk.keyInput(id));
  expect(made.outcome).toBe('stored');
  expect(refusals).toBeGreaterThan(0);
  expect(desk.secretOf('ci')).toBe(server.state.keys[0]?.secret);
});
