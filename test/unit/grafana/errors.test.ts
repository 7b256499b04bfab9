import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Fault,
  GrafanaServer,
  type GrafanaServerOptions,
  selfSignedCertificate,
} from '../../support/grafana-server';
import { connect } from './connected';
import { problemOf } from './problem-of';

let server: GrafanaServer;

async function start(options: GrafanaServerOptions): Promise<GrafanaServer> {
  server = await GrafanaServer.start(options);
  return server;
}

afterEach(async () => {
  await server.close();
  expect(server.complaints).toEqual([]);
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
