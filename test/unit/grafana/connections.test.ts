import { afterEach, describe, expect, it } from 'vitest';
import { metadataSchema } from '../../../src/shared/domain/model';
import type { GrafanaConnectionInput } from '../../../src/shared/ipc/api';
import {
  GrafanaServer,
  type GrafanaServerOptions,
  newEntraToken,
  selfSignedCertificate,
} from '../../support/grafana-server';
import { Desk } from './desk';

let server: GrafanaServer;
async function start(options: Partial<GrafanaServerOptions> = {}) {
  server = await GrafanaServer.start({ flavour: '11.2', ...options });
  return new Desk(server);
}
afterEach(async () => {
  await server.close();
  expect(server.complaints).toEqual([]);
});

function source(desk: Desk, id: string) {
  const found = desk.disk.document.sources.find((each) => each.id === id);
  if (found?.kind !== 'grafana-connection') throw new Error('No such connection.');
  return found;
}

describe('a connection', () => {
  it('by password: the password is in the keychain only', async () => {
    const desk = await start();
    const id = await desk.connect({ address: `${server.url}/d/abc/x?orgId=1` });
    const { signIn, ...facts } = source(desk, id);
    expect(facts).toMatchObject({ name: 'Prod', url: server.url, orgId: 1, allowHttp: false });
    expect(signIn).toMatchObject({ method: 'password', user: 'admin' });
    expect([...desk.disk.held.values()]).toEqual([server.admin.password]);
    expect(desk.file).not.toContain(server.admin.password);
    expect(metadataSchema.safeParse(desk.disk.document).success).toBe(true);
  });

  it('by a legacy key: the key is a credential of its own, named as it names itself', async () => {
    const desk = await start({ flavour: '7.5' });
    const key = server.state.addApiKey({ name: 'deployer', role: 'Admin', secondsToLive: 3_600 });
    const id = await desk.connect({ signIn: { method: 'key', key: ` Bearer ${key.secret}\n` } });
    const credential = desk.key('deployer');
    expect(credential).toMatchObject({ keyKind: 'api-key', sourceId: id });
    expect(source(desk, id).signIn).toEqual({ method: 'credential', credentialId: credential.id });
    expect(desk.secretOf('deployer')).toBe(key.secret);
    expect(desk.file).not.toContain(key.secret);

    // Its end is learnt with the first look at the server.
    await desk.serverKeys.list(id, true);
    const learnt = desk.key('deployer');
    expect(learnt).toMatchObject({ serverKeyId: key.id, role: 'Admin' });
    expect(Date.parse(learnt.expiresAt!)).toBe(key.expiresMs);
  });

  it('by an Entra token: its end is read from it', async () => {
    const desk = await start({ entraAudiences: ['grafana'] });
    const expires = Date.UTC(2030, 0, 1);
    const token = newEntraToken('grafana', expires);
    await desk.connect({ signIn: { method: 'entra-token', token } });
    expect(desk.keys).toMatchObject([
      {
        name: 'Sign-in of Prod',
        keyKind: 'entra-token',
        expiresAt: '2030-01-01T00:00:00.0000000Z',
      },
    ]);
  });

  it.each([
    ['no name', { name: ' ' }, 'name-empty', 'name'],
    ['no address', { address: '' }, 'url-empty', 'address'],
    [
      'http beyond this computer',
      { address: 'http://grafana.example.com' },
      'url-insecure',
      'allowHttp',
    ],
    ['a mistyped token', { signIn: { method: 'key', key: 'glsa_x' } }, 'key-mistyped', 'key'],
    ['no key', { signIn: { method: 'key', key: '' } }, 'key-empty', 'key'],
    [
      'no Entra token',
      { signIn: { method: 'entra-token', token: 'x' } },
      'entra-token-form',
      'token',
    ],
    ['no user', { signIn: { method: 'password', user: '', password: 'x' } }, 'user-empty', 'user'],
    [
      'a user with a colon',
      { signIn: { method: 'password', user: 'a:b', password: 'x' } },
      'user-colon',
      'user',
    ],
    [
      'no password',
      { signIn: { method: 'password', user: 'a', password: '' } },
      'password-empty',
      'password',
    ],
    [
      'an option as tenant',
      { signIn: { method: 'azure-cli', tenant: '--x', audience: '' } },
      'tenant-form',
      'tenant',
    ],
    [
      'a blank in the audience',
      { signIn: { method: 'azure-cli', tenant: '', audience: 'a b' } },
      'audience-form',
      'audience',
    ],
    [
      'half a fingerprint',
      { trustedFingerprint: 'AB:CD' },
      'fingerprint-form',
      'trustedFingerprint',
    ],
  ] as const satisfies readonly (readonly [
    string,
    Partial<GrafanaConnectionInput>,
    string,
    string,
  ])[])('with %s is refused, and nothing is stored', async (_, more, code, field) => {
    const desk = await start();
    await expect(desk.connect(more)).rejects.toMatchObject({ problem: { code, field } });
    expect(desk.disk.document.sources).toEqual([]);
    expect(desk.disk.held.size).toBe(0);
    // Trying it refuses the same, as an answer.
    expect(await desk.connections.try(desk.connectionInput(more), null)).toMatchObject({
      ok: false,
      problem: { code, field },
    });
  });

  it('whose keychain cannot serve is not stored', async () => {
    const desk = await start();
    desk.disk.failAt = { call: 2, as: 'locked' };
    await expect(desk.connect()).rejects.toMatchObject({ problem: { code: 'keychain-locked' } });
    expect(desk.disk.document.sources).toEqual([]);
  });

  it('has a name of its own', async () => {
    const desk = await start();
    await desk.connect();
    await expect(desk.connect({ name: 'prod ' })).rejects.toMatchObject({
      problem: { code: 'name-taken' },
    });
  });
});

describe('an edit', () => {
  it('keeps the password that is left empty, for the same user at the same server', async () => {
    const desk = await start();
    const id = await desk.connect();
    const before = source(desk, id).signIn;
    const signIn = { method: 'password', user: 'admin', password: '' } as const;
    const input = desk.connectionInput({
      name: 'Production',
      address: `${server.url}/?orgId=2`,
      signIn,
    });
    expect(await desk.connections.try(input, id)).toMatchObject({ ok: true });
    await desk.connections.edit(id, input);
    expect(source(desk, id)).toMatchObject({ name: 'Production', orgId: 2, signIn: before });
    expect(await desk.connections.test(id)).toMatchObject({
      ok: true,
      report: { organisation: { id: 2 } },
    });
    // And an organisation that is no longer in the address is no longer asked for.
    await desk.connections.edit(id, desk.connectionInput({ signIn }));
    expect(source(desk, id)).not.toHaveProperty('orgId');
  });

  it.each([
    ['password', { method: 'password', user: 'admin', password: '' }],
    ['key', { method: 'key', key: '' }],
  ] as const)('never sends a stored %s to another server', async (method, signIn) => {
    const desk = await start();
    const key = server.state.addApiKey({ name: 'deployer', role: 'Admin' });
    const id = await desk.connect(
      method === 'key' ? { signIn: { method: 'key', key: key.secret } } : {},
    );
    const other = await GrafanaServer.start({ flavour: '11.2' });
    const input = desk.connectionInput({ address: other.url, signIn });
    const refusal = { problem: { code: 'other-server' } };
    expect(await desk.connections.try(input, id)).toMatchObject({ ok: false, ...refusal });
    await expect(desk.connections.edit(id, input)).rejects.toMatchObject(refusal);
    expect(source(desk, id).url).toBe(server.url);
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it('with a new password drops the old one from the keychain', async () => {
    const desk = await start();
    const id = await desk.connect();
    const signIn = { method: 'password', user: 'admin', password: 'newer' } as const;
    await desk.connections.edit(id, desk.connectionInput({ signIn }));
    expect([...desk.disk.held.values()]).toEqual(['newer']);
  });

  it('a password called "kept" is a password', async () => {
    const desk = await start();
    server.state.addUser({ login: 'k', password: 'kept', roles: new Map([[1, 'Admin']]) });
    const id = await desk.connect();
    const signIn = { method: 'password', user: 'k', password: 'kept' } as const;
    await desk.connections.edit(id, desk.connectionInput({ signIn }));
    expect([...desk.disk.held.values()]).toEqual(['kept']);
    expect((await desk.connections.test(id)).ok).toBe(true);
  });

  it('from password to key drops the password and keeps the key as a credential', async () => {
    const desk = await start();
    const id = await desk.connect();
    const key = server.state.addApiKey({ name: 'deployer', role: 'Admin' });
    const saved = await desk.connections.edit(
      id,
      desk.connectionInput({ signIn: { method: 'key', key: key.secret } }),
    );
    expect(saved.notes.join()).toContain('"deployer"');
    expect([...desk.disk.held.values()]).toEqual([key.secret]);
    expect((await desk.connections.test(id)).ok).toBe(true);
  });
});

describe('a test', () => {
  it('tells version, organisation, role and kinds in words and in parts', async () => {
    const desk = await start({ flavour: '12' });
    const answer = await desk.connections.test(await desk.connect());
    expect(answer).toMatchObject({
      ok: true,
      report: {
        words:
          'Grafana 12.1.0, organisation 1 (“Main Org.”), signed in with the role Admin, new service-account tokens can be made.',
        version: '12.1.0',
        role: 'Admin',
        roles: ['Viewer', 'Editor', 'Admin', 'None'],
        keyKinds: { preferred: 'service-account-token' },
      },
    });
  });

  it('gives the fingerprint of a certificate that it does not trust, and takes it once it is', async () => {
    const certificate = await selfSignedCertificate();
    const desk = await start({ certificate });
    const refused = await desk.connections.try(desk.connectionInput(), null);
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'tls-self-signed' },
      fingerprint: certificate.fingerprint,
    });
    const trusting = { trustedFingerprint: certificate.fingerprint.toLowerCase() };
    expect((await desk.connections.try(desk.connectionInput(trusting), null)).ok).toBe(true);
    const id = await desk.connect(trusting);
    expect(source(desk, id).trustedFingerprint).toBe(certificate.fingerprint);
    expect((await desk.connections.test(id)).ok).toBe(true);
  });

  it('stores nothing when it only tries', async () => {
    const desk = await start();
    expect((await desk.connections.try(desk.connectionInput(), null)).ok).toBe(true);
    expect(desk.disk.calls).toBe(0);
  });

  it('remembers the audience with which the Azure CLI got in', async () => {
    await start({ flavour: '12', entraAudiences: ['https://dashboard.azure.com'] });
    const asked: string[] = [];
    const desk = new Desk(server, {
      azureCli: {
        getAccessToken: async ({ audience }) => {
          asked.push(audience);
          return { token: newEntraToken(audience), expiresAtMs: Date.now() + 3_600_000 };
        },
      },
    });
    const id = await desk.connect({ signIn: { method: 'azure-cli', tenant: '', audience: '' } });
    expect((await desk.connections.test(id)).ok).toBe(true);
    expect(source(desk, id).signIn).toEqual({
      method: 'azure-cli',
      audience: 'https://dashboard.azure.com',
    });
    const before = asked.length;
    await desk.serverKeys.list(id, true);
    // The token of the test is still good.
    expect(asked).toHaveLength(before);
  });
});

describe('a removal', () => {
  it('takes the password with it', async () => {
    const desk = await start();
    const id = await desk.connect();
    await desk.connections.remove(id);
    expect(desk.disk.document.sources).toEqual([]);
    expect(desk.disk.held.size).toBe(0);
  });

  it('takes the key that signs in and what is watched with it, and nothing from the server', async () => {
    const desk = await start();
    const key = server.state.addApiKey({ name: 'deployer', role: 'Admin' });
    server.state.addApiKey({ name: 'watched' });
    const id = await desk.connect({ signIn: { method: 'key', key: key.secret } });
    await desk.serverKeys.watch(id, 'all');
    expect(desk.names).toEqual(['deployer', 'watched']);
    await desk.connections.remove(id);
    expect(desk.disk.document.credentials).toEqual([]);
    expect(desk.disk.held.size).toBe(0);
    expect(server.state.keys).toHaveLength(2);
  });

  it('is refused while other keys are held', async () => {
    const desk = await start();
    const id = await desk.connect();
    await desk.newKeys.create(desk.keyInput(id));
    await expect(desk.connections.remove(id)).rejects.toMatchObject({
      problem: { code: 'source-in-use', message: expect.stringContaining('"ci"') },
    });
  });
});
