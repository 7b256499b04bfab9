import { afterEach, describe, expect, it } from 'vitest';
import {
  type GrafanaFlavour,
  GrafanaServer,
  type GrafanaServerOptions,
  selfSignedCertificate,
} from '../../support/grafana-server';
import { connect } from './connected';

let server: GrafanaServer;

async function start(flavour: GrafanaFlavour, more: Partial<GrafanaServerOptions> = {}) {
  server = await GrafanaServer.start({ flavour, ...more });
  return server;
}

afterEach(async () => {
  await server.close();
  expect(server.complaints).toEqual([]);
});

describe('what a server tells of itself', () => {
  it.each([
    ['7.5', '7.5.5', 'yes', 'no', 'api-key'],
    ['9.5', '9.5.21', 'yes', 'yes', 'service-account-token'],
    ['11.2', '11.2.0', 'yes', 'yes', 'service-account-token'],
    ['11.3', '11.3.0', 'no', 'yes', 'service-account-token'],
    ['12', '12.1.0', 'no', 'yes', 'service-account-token'],
  ] as const)('%s', async (flavour, version, apiKeys, tokens, preferred) => {
    await start(flavour);
    const { client, serverTimes } = connect(server);
    const info = await client.info();
    expect(info).toMatchObject({
      version,
      organisation: { id: 1, name: 'Main Org.' },
      role: 'Admin',
      kinds: {
        apiKeys: { creates: apiKeys },
        serviceAccountTokens: { creates: tokens },
        preferred,
      },
    });
    expect(serverTimes.length).toBeGreaterThan(3);
    expect(Math.abs(serverTimes[0]! - Date.now())).toBeLessThan(5_000);
    // The health is nobody's secret, so no credential goes there.
    const health = server.requests.find(({ target }) => target === '/api/health');
    expect(health?.headers.authorization).toBeUndefined();
  });

  it('in another organisation, where the user is a Viewer', async () => {
    await start('11.2');
    const info = await connect(server, { orgId: 2 }).client.info();
    expect(info).toMatchObject({ organisation: { id: 2, name: 'Second Org.' }, role: 'Viewer' });
    expect(info.kinds.preferred).toBeUndefined();
    expect(info.kinds.apiKeys.reason).toMatch(/Admin/);
  });

  it('with its version hidden', async () => {
    await start('12', { hideVersion: true });
    const info = await connect(server).client.info();
    expect(info.version).toBeUndefined();
    expect(info.kinds).toMatchObject({
      apiKeys: { creates: 'no' },
      serviceAccountTokens: { creates: 'yes' },
    });
  });

  it('below a path, and over TLS with a trusted certificate', async () => {
    const certificate = await selfSignedCertificate();
    await start('11.2', { pathPrefix: '/tools/grafana', certificate });
    const { client } = connect(server, { trustedFingerprint: certificate.fingerprint });
    expect((await client.info()).version).toBe('11.2.0');
  });

  it('to a legacy key, whose role stands in the list of keys', async () => {
    await start('7.5');
    const key = server.state.addApiKey({ name: 'deployer', role: 'Admin' });
    const { client } = connect(server, { signIn: { kind: 'key', key: key.secret } });
    expect((await client.info('deployer')).role).toBe('Admin');
  });

  it('to a service-account token, which is told no role', async () => {
    await start('12');
    const account = server.state.addServiceAccount({ name: 'sa', role: 'Admin' });
    const token = server.state.addToken(account.id, { name: 't' });
    const { client } = connect(server, { signIn: { kind: 'key', key: token.secret } });
    const info = await client.info();
    expect(info.role).toBeUndefined();
    expect(info.kinds.serviceAccountTokens.creates).toBe('yes');
  });
});
