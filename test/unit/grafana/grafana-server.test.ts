import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as schemas from '../../support/grafana/schemas';
import { GrafanaServer } from '../../support/grafana-server';
import { connect, ttl } from './connected';

let server: GrafanaServer;
afterEach(() => server.close());

function basic(): string {
  const { user, password } = server.admin;
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

async function call(
  method: string,
  target: string,
  body?: unknown,
  more: Record<string, string> = {},
) {
  const response = await fetch(server.url + target, {
    method,
    redirect: 'manual',
    headers: {
      accept: 'application/json',
      authorization: basic(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...more,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers };
}

const REQUESTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '/api/auth/keys': { name: 'ci', role: 'Viewer' },
  '/api/serviceaccounts': { name: 'robot', role: 'Viewer', isDisabled: false },
  '/api/serviceaccounts/2/tokens': { name: 'ci', secondsToLive: 60 },
};

describe('the local Grafana takes what a real one takes', () => {
  it.each(Object.entries(REQUESTS))('%s, with everything', async (target, body) => {
    server = await GrafanaServer.start({ flavour: '11.2' });
    server.state.addServiceAccount({ name: 'sa' });
    expect((await call('POST', target, body)).status).toBeLessThan(300);
    expect(server.complaints).toEqual([]);
  });

  it.each(
    Object.entries(REQUESTS).flatMap(([target, body]) =>
      Object.keys(body).map((field) => [target, field] as const),
    ),
  )('%s, but not without %s', async (target, field) => {
    server = await GrafanaServer.start({ flavour: '11.2' });
    server.state.addServiceAccount({ name: 'sa' });
    const { [field]: _, ...rest } = REQUESTS[target]!;
    expect((await call('POST', target, rest)).status).toBe(400);
    expect(server.state.keys).toEqual([]);
    expect(server.state.accounts).toHaveLength(1);
  });

  it.each([
    [
      'a field that nobody knows',
      'POST',
      '/api/auth/keys',
      { ...REQUESTS['/api/auth/keys'], x: 1 },
    ],
    ['a misspelt flag', 'GET', '/api/auth/keys?includedExpired=true', undefined],
    ['a body where none belongs', 'DELETE', '/api/auth/keys/1', { id: 1 }],
    ['a page that is no number', 'GET', '/api/serviceaccounts/search?page=one', undefined],
  ])('%s is a complaint', async (_, method, target, body) => {
    server = await GrafanaServer.start({ flavour: '11.2' });
    expect((await call(method, target, body)).status).toBe(400);
    expect(server.complaints).toHaveLength(1);
  });

  it('a body that is not marked as JSON, and an answer not asked for as JSON, are complaints', async () => {
    server = await GrafanaServer.start({ flavour: '11.2' });
    await call('POST', '/api/auth/keys', REQUESTS['/api/auth/keys'], {
      'content-type': 'text/plain',
    });
    await call('GET', '/api/org', undefined, { accept: 'text/html' });
    expect(server.complaints).toHaveLength(2);
  });
});

describe('the local Grafana answers as the facts say', () => {
  it('7.5: array bodies for a missing name and a bad role, 200 for a deletion of nothing', async () => {
    server = await GrafanaServer.start({ flavour: '7.5' });
    const missing = await call('POST', '/api/auth/keys', { role: 'Viewer' });
    expect([missing.status, JSON.parse(missing.text)]).toEqual([
      422,
      [{ fieldNames: ['Name'], classification: 'RequiredError', message: 'Required' }],
    ]);
    const bad = await call('POST', '/api/auth/keys', { name: 'x', role: 'Boss' });
    expect(bad.status).toBe(400);
    expect(Array.isArray(JSON.parse(bad.text))).toBe(true);
    const nothing = await call('DELETE', '/api/auth/keys/99');
    expect([nothing.status, nothing.text]).toEqual([200, '{"message":"API key deleted"}']);
    expect((await call('GET', '/api/serviceaccounts/search')).status).toBe(404);
  });

  it('7.5: the words of its 401 and of its other refusals', async () => {
    server = await GrafanaServer.start({ flavour: '7.5' });
    const said = async (authorization: string) =>
      JSON.parse((await call('GET', '/api/org', undefined, { authorization })).text).message;
    const key = server.state.addApiKey({ name: 'ci', secondsToLive: 1 });
    server.state.advance(2);
    expect(await said(`Bearer ${key.secret}`)).toBe('Expired API key');
    expect(await said('Bearer nonsense')).toBe('invalid API key');
    expect(await said('')).toBe('Unauthorized');
    expect(await said(`Basic ${Buffer.from('admin:x').toString('base64')}`)).toBe(
      'invalid username or password',
    );
    const taken = await call('POST', '/api/auth/keys', { name: 'ci', role: 'Viewer' });
    expect([taken.status, JSON.parse(taken.text)]).toEqual([
      409,
      { message: 'API key, organization ID and name must be unique' },
    ]);
    const negative = { name: 'n', role: 'Viewer', secondsToLive: -1 };
    const refused = await call('POST', '/api/auth/keys', negative);
    expect(JSON.parse(refused.text)).toEqual({ message: 'negative value for SecondsToLive' });
  });

  it.each([
    ['7.5', 200, 404],
    ['9.5', 200, 200],
    ['11.2', 200, 200],
    ['11.3', 410, 200],
    ['12', 404, 200],
  ] as const)(
    '%s makes API keys: %d, has service accounts: %d',
    async (flavour, keys, accounts) => {
      server = await GrafanaServer.start({ flavour });
      expect((await call('POST', '/api/auth/keys', REQUESTS['/api/auth/keys'])).status).toBe(keys);
      expect((await call('GET', '/api/serviceaccounts/search')).status).toBe(accounts);
    },
  );

  it('an unknown path leads to the sign-in page', async () => {
    server = await GrafanaServer.start({ flavour: '12', pathPrefix: '/grafana' });
    const { status, headers, text } = await call('GET', '/somewhere');
    expect([status, headers.get('location')]).toEqual([302, '/grafana/login']);
    expect(text).toContain('<a href');
  });

  it('a key is base64 of its secret, name and organisation', async () => {
    server = await GrafanaServer.start({ flavour: '7.5' });
    const made = await call('POST', '/api/auth/keys', { name: 'größer', role: 'Viewer' });
    const key: string = JSON.parse(made.text).key;
    expect(JSON.parse(Buffer.from(key, 'base64').toString('utf8'))).toEqual({
      k: expect.stringMatching(/^\w{32}$/),
      n: 'größer',
      id: 1,
    });
  });
});

/** Where in an answer a required field stands, as the description has it. */
function requiredFields(schema: z.ZodType): readonly string[] {
  const json = z.toJSONSchema(schema) as JsonSchema;
  const inner = (json.items ?? json) as JsonSchema;
  return inner.required ?? [];
}
interface JsonSchema {
  readonly items?: JsonSchema;
  readonly required?: readonly string[];
}

/** Calls of the client, with the fields of their answers that it does without. */
const USES = [
  ['getCurrentOrg', /\/api\/org$/, ['address']],
  ['getSignedInUserOrgList', /\/user\/orgs/, []],
  ['getAPIkeys', /auth\/keys/, []],
  ['searchOrgServiceAccountsWithPaging', /search/, []],
] as const;

describe('a field that goes missing does not go unseen', () => {
  const cases = USES.flatMap(([operation, path, spare]) =>
    requiredFields(schemas.answers[operation])
      .filter((field) => !(spare as readonly string[]).includes(field))
      .map((field) => [operation, field, path] as const),
  );

  it('there are such fields', () => {
    expect(cases.length).toBeGreaterThan(8);
  });

  it.each(cases)('%s without %s', async (_, field, path) => {
    server = await GrafanaServer.start({ flavour: '11.2' });
    server.state.addApiKey({ name: 'ci' });
    server.fail({ kind: 'without-field', field, carriedOut: true }, { path, times: 9 });
    await expect(connect(server).client.info()).rejects.toMatchObject({
      problem: { code: 'answer-unexpected', message: expect.stringContaining(field) },
    });
  });

  it.each(['id', 'name', 'hasExpired'])('listTokens without %s', async (field) => {
    server = await GrafanaServer.start({ flavour: '12' });
    const account = server.state.addServiceAccount({ name: 'robot' });
    server.state.addToken(account.id, { name: 't' });
    server.fail({ kind: 'without-field', field, carriedOut: true }, { path: /tokens/ });
    await expect(connect(server).client.listKeys(true)).rejects.toMatchObject({
      problem: { code: 'answer-unexpected', message: expect.stringContaining(field) },
    });
  });

  it.each(['id', 'name', 'key'])('a new token without %s is a lost answer', async (field) => {
    server = await GrafanaServer.start({ flavour: '12' });
    const { id, name, role } = server.state.addServiceAccount({ name: 'robot' });
    server.fail({ kind: 'without-field', field, carriedOut: true }, { method: 'POST' });
    const outcome = await connect(server).client.createToken({
      account: { id, name, role },
      name: 't',
      ttl: ttl('1h'),
    });
    expect(outcome).toMatchObject({ outcome: 'made-without-answer', found: { name: 't' } });
  });

  it('fields that a server adds are let through', async () => {
    server = await GrafanaServer.start({ flavour: '12' });
    server.fail(
      { kind: 'other-json', body: { id: 1, name: 'Main Org.', invented: { later: true } } },
      { path: /\/api\/org$/ },
    );
    expect((await connect(server).client.info()).organisation).toEqual({
      id: 1,
      name: 'Main Org.',
    });
  });
});
