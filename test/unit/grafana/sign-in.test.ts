import { afterEach, describe, expect, it } from 'vitest';
import {
  type AzureCli,
  AzureCliError,
  type AzureTokenRequest,
} from '../../../src/main/ports/azure-cli';
import { ENTRA_AUDIENCES } from '../../../src/shared/domain/grafana/azure-managed';
import { GrafanaServer, newEntraToken } from '../../support/grafana-server';
import { connect, listeningHttp } from './connected';

let server: GrafanaServer;
async function start(entraAudiences: readonly string[] = []) {
  server = await GrafanaServer.start({ flavour: '12', entraAudiences });
  return server;
}
afterEach(async () => {
  await server.close();
  expect(server.complaints).toEqual([]);
});

/** An Azure CLI that gives tokens for all audiences but those that its tenant does not know. */
function azureCli(options: { unknown?: readonly string[]; livesMs?: number } = {}) {
  const asked: AzureTokenRequest[] = [];
  const cli: AzureCli = {
    getAccessToken(request) {
      asked.push(request);
      if (options.unknown?.includes(request.audience)) {
        return Promise.reject(new AzureCliError('failed'));
      }
      return Promise.resolve({
        token: newEntraToken(request.audience),
        ...(options.livesMs === undefined ? {} : { expiresAtMs: Date.now() + options.livesMs }),
      });
    },
  };
  return { cli, asked };
}

const AUDIENCES = [...ENTRA_AUDIENCES];
const [first = '', second = '', third = ''] = AUDIENCES;

describe('signing in by the Azure CLI', () => {
  it('tries the documented audiences, each once, and tells which worked', async () => {
    await start([third]);
    const { cli, asked } = azureCli({ livesMs: 3_600_000 });
    const { client } = connect(server, { signIn: { kind: 'azure-cli' }, azureCli: cli });
    expect(client.acceptedAudience).toBeUndefined();
    expect((await client.info()).organisation.id).toBe(1);
    expect(client.acceptedAudience).toBe(third);
    expect(asked.map(({ audience }) => audience)).toEqual([first, second, third]);
    // It stays with what worked, and with the token while that lives.
    await client.listKeys(true);
    expect(asked).toHaveLength(3);
  });

  it('starts with the audience that is set or remembered', async () => {
    await start(['https://own.example']);
    const { cli, asked } = azureCli();
    const { client } = connect(server, {
      signIn: { kind: 'azure-cli', audience: 'https://own.example', tenant: 'contoso.example' },
      azureCli: cli,
    });
    await client.searchServiceAccounts({ query: '', page: 1, perPage: 1 });
    expect(asked).toEqual([{ audience: 'https://own.example', tenant: 'contoso.example' }]);
  });

  it('goes on where the tenant does not know an audience', async () => {
    await start([second]);
    const { cli } = azureCli({ unknown: [first] });
    const { client } = connect(server, { signIn: { kind: 'azure-cli' }, azureCli: cli });
    await client.info();
    expect(client.acceptedAudience).toBe(second);
  });

  it('gives the server’s refusal after the last one', async () => {
    await start([]);
    const { cli, asked } = azureCli();
    const { client } = connect(server, { signIn: { kind: 'azure-cli' }, azureCli: cli });
    await expect(
      client.searchServiceAccounts({ query: '', page: 1, perPage: 1 }),
    ).rejects.toMatchObject({
      status: 401,
      problem: { code: 'not-signed-in', message: expect.stringMatching(/tenant and audience/) },
    });
    expect(asked.map(({ audience }) => audience)).toEqual(AUDIENCES);
    expect(client.acceptedAudience).toBeUndefined();
  });

  it('asks for a token anew shortly before the old one ends', async () => {
    await start([first]);
    const { cli, asked } = azureCli({ livesMs: 4 * 60_000 });
    const { client } = connect(server, { signIn: { kind: 'azure-cli' }, azureCli: cli });
    await client.searchServiceAccounts({ query: '', page: 1, perPage: 1 });
    await client.searchServiceAccounts({ query: '', page: 1, perPage: 1 });
    expect(asked).toHaveLength(2);
  });

  it('sends a creation again after a 401, which made nothing, and after nothing else', async () => {
    await start([second]);
    const { cli } = azureCli();
    const { client } = connect(server, { signIn: { kind: 'azure-cli' }, azureCli: cli });
    const made = await client.createServiceAccount({ name: 'robot', role: 'Viewer' });
    expect(made.outcome).toBe('created');
    expect(server.state.accounts).toHaveLength(1);
  });

  it.each([
    ['absent', /not installed/],
    ['not-signed-in', /az login/],
    ['timeout', /did not answer in time/],
    ['failed', /no access token/],
  ] as const)('%s: is told', async (fault, words) => {
    await start();
    let asked = 0;
    const cli: AzureCli = {
      getAccessToken() {
        asked += 1;
        return Promise.reject(new AzureCliError(fault));
      },
    };
    const { client } = connect(server, { signIn: { kind: 'azure-cli' }, azureCli: cli });
    await expect(client.listKeys(true)).rejects.toMatchObject({
      problem: { code: `azure-cli-${fault}`, message: expect.stringMatching(words) },
    });
    // Another audience helps only where the tool works and the tenant is asked.
    expect(asked).toBe(fault === 'failed' ? AUDIENCES.length : 1);
    const created = client.createServiceAccount({ name: 'robot', role: 'Viewer' });
    await expect(created).rejects.toMatchObject({ problem: { code: `azure-cli-${fault}` } });
    expect(server.requests).toEqual([]);
  });
});

describe('signing in otherwise', () => {
  it('by a pasted Entra token', async () => {
    await start(['grafana']);
    const signIn = { kind: 'entra-token', token: newEntraToken('grafana') } as const;
    expect((await connect(server, { signIn }).client.info()).organisation.id).toBe(1);
  });

  it('by user and password of any script', async () => {
    await start();
    const password = 'пароль: größer 🔑';
    server.state.addUser({ login: 'jörg', password, roles: new Map([[1, 'Admin']]) });
    const signIn = { kind: 'password', user: 'jörg', password } as const;
    expect((await connect(server, { signIn }).client.info()).role).toBe('Admin');
  });

  it('sends the credential in one header and nowhere else', async () => {
    await start();
    const account = server.state.addServiceAccount({ name: 'sa', role: 'Admin' });
    const { secret } = server.state.addToken(account.id, { name: 't' });
    const http = listeningHttp();
    const { client } = connect(server, { signIn: { kind: 'key', key: secret }, http });
    await client.info();
    await client.listKeys(true);
    for (const { url, headers, body } of http.sent) {
      const { authorization, ...others } = headers;
      expect([undefined, `Bearer ${secret}`]).toContain(authorization);
      expect(JSON.stringify([url, others, body])).not.toContain(secret);
    }
  });
});
