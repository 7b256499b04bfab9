import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GrafanaClient } from '../../../src/main/services/grafana/client';
import { GrafanaError } from '../../../src/main/services/grafana/grafana-error';
import {
  type Fault,
  type GrafanaFlavour,
  GrafanaServer,
  type GrafanaServerOptions,
  newEntraToken,
  selfSignedCertificate,
} from '../../support/grafana-server';
import { type ConnectOptions, connect, ttl } from './connected';

/** Passwords and keys that no sentence may hold. */
const SECRETS = ['correct horse', 'wrong horse'];

let server: GrafanaServer;

async function start(options: GrafanaServerOptions): Promise<GrafanaServer> {
  server = await GrafanaServer.start(options);
  return server;
}

afterEach(async () => {
  await server.close();
  expect(server.complaints).toEqual([]);
});

/** The problem of a call that throws, or of a create that was refused. */
async function problemOf(call: Promise<unknown>): Promise<{ code: string; message: string }> {
  const outcome = await call.catch((error: unknown) => error);
  const problem =
    outcome instanceof GrafanaError
      ? outcome.problem
      : (outcome as { problem?: { code: string; message: string } }).problem;
  if (problem === undefined) throw new Error(`No problem: ${JSON.stringify(outcome)}`);
  expect(problem.message).toMatch(/^\p{Lu}|^127\.0\.0\.1/u);
  for (const secret of SECRETS) expect(problem.message).not.toContain(secret);
  return problem;
}

interface Refusal {
  readonly name: string;
  readonly flavour: GrafanaFlavour;
  readonly options?: Partial<GrafanaServerOptions>;
  readonly connect?: ConnectOptions | ((server: GrafanaServer) => ConnectOptions);
  readonly before?: (server: GrafanaServer) => void;
  readonly call: (client: GrafanaClient) => Promise<unknown>;
  readonly code: string;
  /** Words that the sentence must have. */
  readonly says: readonly RegExp[];
}

const list = (client: GrafanaClient) => client.listKeys(true);
const makeKey = (text: string) => (client: GrafanaClient) =>
  client.createApiKey({ name: 'ci', role: 'Viewer', ttl: ttl(text) });
const makeAdminKey = (client: GrafanaClient) =>
  client.createApiKey({ name: 'ci', role: 'Admin', ttl: ttl('1h') });
const makeToken = (text: string) => async (client: GrafanaClient) => {
  const account = await client.createServiceAccount({ name: 'robot', role: 'Viewer' });
  if (account.outcome !== 'created') return account;
  return client.createToken({ account: account.made, name: 'ci', ttl: ttl(text) });
};
const editorKey = (grafana: GrafanaServer): ConnectOptions => ({
  signIn: { kind: 'key', key: grafana.state.addApiKey({ name: 'e', role: 'Editor' }).secret },
});
const keyThat =
  (happens: (grafana: GrafanaServer, id: number) => void, more: ConnectOptions = {}) =>
  (grafana: GrafanaServer): ConnectOptions => {
    const key = grafana.state.addApiKey({ name: 'mine', role: 'Admin', secondsToLive: 3_600 });
    happens(grafana, key.id);
    return { signIn: { kind: 'key', key: key.secret }, ...more };
  };

const REFUSALS: readonly Refusal[] = [
  {
    name: 'a name that is taken (7.5)',
    flavour: '7.5',
    before: ({ state }) => state.addApiKey({ name: 'ci' }),
    call: makeKey('1h'),
    code: 'key-name-taken',
    says: [/“ci”/, /expired key keeps its name/, /409/],
  },
  {
    name: 'a token name that is taken (409 of older servers)',
    flavour: '9.5',
    before: ({ state }) => state.addApiKey({ name: 'ci' }),
    call: makeToken('1h'),
    code: 'key-name-taken',
    says: [/“ci”/, /409/],
  },
  {
    name: 'a token name that is taken (400 of newer servers)',
    flavour: '12',
    before: ({ state }) => state.addApiKey({ name: 'ci' }),
    call: makeToken('1h'),
    code: 'key-name-taken',
    says: [/“ci”/, /400/],
  },
  {
    name: 'an account name that is taken',
    flavour: '11.2',
    before: ({ state }) => state.addServiceAccount({ name: 'robot' }),
    call: makeToken('1h'),
    code: 'account-name-taken',
    says: [/“robot”/, /400/],
  },
  {
    name: 'a role that the oldest servers do not know (array body)',
    flavour: '7.5',
    call: (client) => client.createApiKey({ name: 'ci', role: 'Boss' as 'Admin', ttl: ttl('1h') }),
    code: 'role-refused',
    says: [/role/, /Viewer, Editor or Admin/, /400/],
  },
  {
    name: 'a role that newer servers do not know',
    flavour: '11.2',
    call: (client) => client.createApiKey({ name: 'ci', role: 'Boss' as 'Admin', ttl: ttl('1h') }),
    code: 'role-refused',
    says: [/role/, /400/],
  },
  {
    name: 'a missing name (422 with an array body)',
    flavour: '7.5',
    call: (client) => client.createApiKey({ name: '', role: 'Viewer', ttl: ttl('1h') }),
    code: 'field-missing',
    says: [/Name: Required/, /422/],
  },
  {
    name: 'a negative time to live (7.5)',
    flavour: '7.5',
    call: (client) =>
      client.createApiKey({ name: 'ci', role: 'Viewer', ttl: { kind: 'seconds', seconds: -5 } }),
    code: 'ttl-refused',
    says: [/time to live/, /400/],
  },
  {
    name: 'a negative time to live (12)',
    flavour: '12',
    before: ({ state }) => state.addServiceAccount({ name: 'other' }),
    call: async (client) => {
      const { accounts } = await client.searchServiceAccounts({ query: '', page: 1, perPage: 1 });
      const account = accounts[0]!;
      return client.createToken({ account, name: 'ci', ttl: { kind: 'seconds', seconds: -5 } });
    },
    code: 'ttl-refused',
    says: [/time to live/],
  },
  {
    name: 'a key without end where the server makes none',
    flavour: '7.5',
    options: { maxSecondsToLive: 86_400 },
    call: makeKey(''),
    code: 'ttl-required',
    says: [/without end/, /400/],
  },
  {
    name: 'a token without end where the server makes none',
    flavour: '12',
    options: { maxSecondsToLive: 86_400 },
    call: makeToken(''),
    code: 'ttl-required',
    says: [/without end/],
  },
  {
    name: 'a longer life than the server allows',
    flavour: '9.5',
    options: { maxSecondsToLive: 86_400 },
    call: makeKey('7d'),
    code: 'ttl-over-limit',
    says: [/longer than this server allows/, /400/],
  },
  {
    name: 'more rights than one has',
    flavour: '11.2',
    before: (grafana) =>
      grafana.fail(
        {
          kind: 'status',
          status: 403,
          body: { message: "Cannot assign a role higher than user's role" },
        },
        { method: 'POST' },
      ),
    call: makeAdminKey,
    code: 'role-too-high',
    says: [/more rights than their own/, /403/],
  },
  {
    name: 'more rights than one has, as a message ID',
    flavour: '12',
    before: (grafana) =>
      grafana.fail(
        {
          kind: 'status',
          status: 403,
          body: {
            message: "can not assign a role higher than user's role",
            messageId: 'serviceaccounts.ErrRoleForbidden',
          },
        },
        { method: 'POST' },
      ),
    call: makeToken('1h'),
    code: 'role-too-high',
    says: [/more rights/],
  },
  {
    name: 'a quota that is reached',
    flavour: '7.5',
    options: { keyQuota: 0 },
    call: makeKey('1h'),
    code: 'quota-reached',
    says: [/quota/, /403/],
  },
  {
    name: 'no right to make keys',
    flavour: '7.5',
    connect: editorKey,
    call: makeKey('1h'),
    code: 'not-permitted',
    says: [/Admin/, /403/],
  },
  {
    name: 'no right to see keys',
    flavour: '9.5',
    connect: editorKey,
    call: list,
    code: 'not-permitted',
    says: [/Admin/, /403/],
  },
  {
    name: 'legacy keys that ended with 11.3',
    flavour: '11.3',
    call: makeKey('1h'),
    code: 'api-keys-removed',
    says: [/service-account token/, /410/],
  },
  {
    name: 'legacy keys that ended with 12.1',
    flavour: '12',
    call: makeKey('1h'),
    code: 'api-keys-removed',
    says: [/service-account token/, /404/],
  },
  {
    name: 'service accounts on a server that has none',
    flavour: '7.5',
    call: (client) => client.createServiceAccount({ name: 'robot', role: 'Viewer' }),
    code: 'accounts-unknown',
    says: [/9\.1/, /API key/, /404/],
  },
  {
    name: 'a token for an account that is gone',
    flavour: '11.2',
    call: (client) =>
      client.createToken({
        account: { id: 99, name: 'gone', role: 'Viewer' },
        name: 'ci',
        ttl: ttl('1h'),
      }),
    code: 'account-gone',
    says: [/deleted/, /404/],
  },
  {
    name: 'a wrong password',
    flavour: '7.5',
    connect: { signIn: { kind: 'password', user: 'admin', password: 'wrong horse' } },
    call: list,
    code: 'password-wrong',
    says: [/password/i, /401/],
  },
  {
    name: 'a wrong password (message ID)',
    flavour: '12',
    connect: { signIn: { kind: 'password', user: 'admin', password: 'wrong horse' } },
    call: list,
    code: 'password-wrong',
    says: [/password/i, /401/],
  },
  ...(['7.5', '11.2'] as const).flatMap((flavour): Refusal[] => [
    {
      name: `an expired key (${flavour})`,
      flavour,
      connect: keyThat(({ state }) => state.advance(7_200)),
      call: list,
      code: 'key-expired',
      says: [/expired/, /401/],
    },
    {
      name: `a deleted key (${flavour})`,
      flavour,
      connect: keyThat(({ state }, id) => state.removeKey(id)),
      call: list,
      code: 'key-invalid',
      says: [/does not know/, /401/],
    },
    {
      name: `a revoked key (${flavour})`,
      flavour,
      connect: keyThat(({ state }, id) => state.revoke(id)),
      call: list,
      code: 'key-revoked',
      says: [/revoked/, /401/],
    },
  ]),
  {
    name: 'a key of another organisation',
    flavour: '11.2',
    connect: keyThat(() => undefined, { orgId: 2 }),
    call: list,
    code: 'key-wrong-organisation',
    says: [/another organisation/, /401/],
  },
  {
    name: 'a key of another organisation, where the server does not look',
    flavour: '7.5',
    connect: keyThat(() => undefined, { orgId: 2 }),
    call: (client) => client.info(),
    code: 'key-wrong-organisation',
    says: [/belongs to organisation 1 \(“Main Org\.”\), not to 2/],
  },
  {
    name: 'an organisation that one does not belong to',
    flavour: '11.2',
    connect: { orgId: 77 },
    call: (client) => client.info(),
    code: 'organisation-unknown',
    says: [/organisation/, /404/],
  },
  {
    name: 'a 401 that says nothing',
    flavour: '12',
    before: (grafana) => grafana.fail({ kind: 'status', status: 401, body: {} }, { times: 9 }),
    call: list,
    code: 'not-signed-in',
    says: [/did not accept/, /401/],
  },
  {
    name: 'a wrong path at the right host',
    flavour: '12',
    options: { pathPrefix: '/grafana' },
    connect: (grafana) => ({ url: grafana.url.replace('/grafana', '/graphs') }),
    call: list,
    code: 'no-grafana',
    says: [/no Grafana at this address/, /path/, /404/],
  },
  {
    name: 'an error that nobody knows, in its own words',
    flavour: '12',
    before: (grafana) =>
      grafana.fail(
        { kind: 'status', status: 418, body: { message: 'I am\na teapot\u202e.' } },
        { times: 9 },
      ),
    call: list,
    code: 'refused',
    says: [/418/, /“I am a teapot”/],
  },
  {
    name: 'an error that repeats the credential',
    flavour: '12',
    before: (grafana) =>
      grafana.fail(
        { kind: 'status', status: 418, body: { message: 'no correct horse here' } },
        { times: 9 },
      ),
    call: list,
    code: 'refused',
    says: [/“no … here”/],
  },
  {
    name: 'a server that fails',
    flavour: '12',
    before: (grafana) => grafana.fail({ kind: 'status', status: 500 }, { times: 9 }),
    call: list,
    code: 'server-failed',
    says: [/failed/, /500/],
  },
  {
    name: 'a server that cannot serve now',
    flavour: '12',
    before: (grafana) =>
      grafana.fail({ kind: 'status', status: 503, body: '<html>busy</html>' }, { times: 9 }),
    call: list,
    code: 'server-busy',
    says: [/cannot serve now/, /503/],
  },
  {
    name: 'too many requests, with the time to wait',
    flavour: '12',
    before: (grafana) =>
      grafana.fail({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }),
    call: list,
    code: 'too-many-requests',
    says: [/3600 s/, /429/],
  },
];

describe('every refusal is a sentence', () => {
  it.each(REFUSALS)('$name', async (refusal) => {
    await start({ flavour: refusal.flavour, ...refusal.options });
    const options =
      typeof refusal.connect === 'function' ? refusal.connect(server) : refusal.connect;
    refusal.before?.(server);
    const problem = await problemOf(refusal.call(connect(server, options).client));
    expect(problem.code).toBe(refusal.code);
    for (const words of refusal.says) expect(problem.message).toMatch(words);
  });
});

describe('every spoiled answer is a sentence', () => {
  const cases: readonly [string, Fault, string, RegExp][] = [
    ['a sign-in page', { kind: 'html' }, 'sign-in-page', /sign-in page/],
    [
      'a 302 to its own sign-in page',
      { kind: 'redirect', location: '/login' },
      'sign-in-page',
      /sign-in page.*302/,
    ],
    [
      'a 302 to the sign-in of another host',
      { kind: 'redirect', location: 'https://login.microsoftonline.com/common/oauth2/authorize' },
      'sign-in-page',
      /sign-in page/,
    ],
    [
      'a redirect to another host',
      { kind: 'redirect', status: 301, location: 'https://grafana.example.com/api/x' },
      'redirect-elsewhere',
      /grafana\.example\.com.*not sent there/,
    ],
    ['a redirect to nowhere', { kind: 'redirect', location: '' }, 'redirect-broken', /points else/],
    [
      'a redirect to another scheme',
      { kind: 'redirect', location: 'file:///etc/passwd' },
      'redirect-broken',
      /points elsewhere/,
    ],
    ['an empty body', { kind: 'empty' }, 'answer-empty', /empty/],
    ['a body of two megabytes', { kind: 'two-megabytes' }, 'network-too-large', /larger/],
    ['a body that is cut', { kind: 'cut-json', carriedOut: true }, 'answer-not-json', /cut off/],
    [
      'JSON of another shape',
      { kind: 'other-json', body: { hello: 'world' } },
      'answer-unexpected',
      /not as described/,
    ],
    ['JSON null', { kind: 'other-json', body: null }, 'answer-unexpected', /not as described/],
    ['no answer', { kind: 'stall' }, 'network-timeout', /did not answer within/],
    [
      'half an answer, then nothing',
      { kind: 'stall-half-way', carriedOut: true },
      'network-timeout',
      /did not answer within/,
    ],
    ['a reset', { kind: 'reset' }, 'network-reset', /broke the connection off/],
    [
      'a reset half-way',
      { kind: 'reset-half-way', carriedOut: true },
      'network-reset',
      /broke the connection off/,
    ],
    ['no HTTP', { kind: 'not-http' }, 'network-not-http', /no web server/],
  ];

  beforeEach(() => start({ flavour: '11.2' }));

  it.each(cases)('%s', async (_, fault, code, words) => {
    server.state.addApiKey({ name: 'ci' });
    server.fail(fault, { path: /auth\/keys/, times: 9 });
    const impatient = () => fault.kind.startsWith('stall');
    const problem = await problemOf(connect(server, { impatient }).client.listKeys(true));
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(words);
  });

  it('a deletion that was answered by a sign-in page is not reported as done', async () => {
    const key = server.state.addApiKey({ name: 'ci' });
    server.fail({ kind: 'html' }, { method: 'DELETE' });
    const { client } = connect(server);
    const problem = await problemOf(client.deleteKey({ kind: 'api-key', id: key.id }));
    expect(problem.code).toBe('sign-in-page');
    expect(server.state.keys).toHaveLength(1);
  });
});

describe('redirects', () => {
  beforeEach(() => start({ flavour: '11.2' }));

  it('to the same server are followed by what reads, with the credential', async () => {
    server.state.addApiKey({ name: 'ci' });
    server.fail(
      { kind: 'redirect', status: 307, location: '/api/auth/keys?includeExpired=true' },
      { path: /auth\/keys/ },
    );
    expect((await connect(server).client.listKeys(true)).keys).toHaveLength(1);
  });

  it('are followed three times at most', async () => {
    server.fail({ kind: 'redirect', location: '/api/auth/keys' }, { path: /./, times: 50 });
    const problem = await problemOf(connect(server).client.listKeys(true));
    expect(problem.code).toBe('redirect-loop');
  });

  it('never carry a creation or deletion further', async () => {
    const { client } = connect(server);
    const elsewhere = { kind: 'redirect', status: 307, location: '/api/serviceaccounts' } as const;
    server.fail(elsewhere, { method: 'POST' });
    const created = await client.createServiceAccount({ name: 'robot', role: 'Viewer' });
    expect(created).toMatchObject({
      outcome: 'refused',
      problem: { code: 'redirect-same-host' },
    });
    server.fail(elsewhere, { method: 'DELETE' });
    expect((await problemOf(client.deleteServiceAccount(1))).code).toBe('redirect-same-host');
    expect(server.requests.filter(({ method }) => method !== 'GET')).toHaveLength(2);
  });

  it('to another host never carry the credential there', async () => {
    const other = await GrafanaServer.start({ flavour: '11.2' });
    server.fail({ kind: 'redirect', location: `${other.url}/api/auth/keys` }, { times: 9 });
    const problem = await problemOf(connect(server).client.listKeys(true));
    expect(problem.code).toBe('redirect-elsewhere');
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it('to https on the same host name the address to enter', async () => {
    const secure = server.url.replace('http:', 'https:');
    server.fail({ kind: 'redirect', status: 301, location: `${secure}/api/auth/keys` });
    const problem = await problemOf(connect(server).client.listKeys(true));
    expect(problem.code).toBe('redirect-to-https');
    expect(problem.message).toContain(secure);
  });
});

describe('servers that cannot be reached', () => {
  beforeEach(() => start({ flavour: '12' }));

  it.each([
    ['https://grafana.invalid', 'network-dns', /grafana\.invalid is not known/],
    ['http://127.0.0.1:1', 'network-refused', /Nothing listens at 127\.0\.0\.1:1/],
  ])('%s', async (url, code, words) => {
    const problem = await problemOf(connect(server, { url }).client.info());
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(words);
  });

  it('https where http is spoken', async () => {
    const url = server.url.replace('http:', 'https:');
    const problem = await problemOf(connect(server, { url }).client.info());
    expect(problem).toMatchObject({ code: 'tls-not-tls' });
    expect(problem.message).toMatch(/http:\/\//);
  });
});

describe('certificates', () => {
  it('self-signed ones are refused with the fingerprint to compare', async () => {
    const certificate = await selfSignedCertificate();
    await start({ flavour: '12', certificate });
    const refused = await connect(server)
      .client.info()
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({
      problem: { code: 'tls-self-signed' },
      certificate: {
        problem: 'self-signed',
        fingerprint: certificate.fingerprint.replaceAll(':', '').toLowerCase(),
      },
    });
    expect(String(refused)).toContain(certificate.fingerprint);
    expect(server.requests).toEqual([]);
  });

  it('another one than the trusted one is refused', async () => {
    const [trusted, certificate] = [await selfSignedCertificate(), await selfSignedCertificate()];
    await start({ flavour: '12', certificate });
    const { client } = connect(server, { trustedFingerprint: trusted.fingerprint });
    const problem = await problemOf(client.info());
    expect(problem.code).toBe('tls-changed');
    expect(problem.message).toContain(certificate.fingerprint);
  });
});

describe('keys that are switched off in Azure', () => {
  it.each([
    ['12', makeToken('1h'), /service accounts/],
    ['11.2', makeKey('1h'), /switched off/],
  ] as const)('%s: how to switch them on', async (flavour, make, words) => {
    await start({ flavour, keysSwitchedOff: true, entraAudiences: ['grafana'] });
    const { client } = connect(server, {
      signIn: { kind: 'entra-token', token: newEntraToken('grafana') },
    });
    const refused = await make(client);
    expect(refused).toMatchObject({
      outcome: 'refused',
      problem: { code: 'not-permitted', message: expect.stringMatching(words) },
      switchOn: { command: 'az grafana update --name <workspace> --api-key Enabled' },
    });
  });

  it('says nothing of it elsewhere', async () => {
    await start({ flavour: '12', keysSwitchedOff: true });
    const refused = await makeToken('1h')(connect(server).client);
    expect(refused).toMatchObject({ outcome: 'refused', problem: { code: 'not-permitted' } });
    expect(refused).not.toHaveProperty('switchOn');
    expect(JSON.stringify(refused)).not.toContain('az grafana');
  });
});
