import { afterEach, describe, expect, it } from 'vitest';
import type { KeyStatus } from '../../../src/main/services/grafana/test-key';
import {
  type Fault,
  type GrafanaFlavour,
  GrafanaServer,
  selfSignedCertificate,
} from '../../support/grafana-server';
import { type ConnectOptions, connect, listeningHttp } from './connected';

let server: GrafanaServer;
afterEach(async () => {
  await server.close();
  expect(server.complaints).toEqual([]);
});

function test(key: string, more: ConnectOptions = {}) {
  return connect(server, { signIn: { kind: 'key', key }, ...more }).client.testKey();
}

describe('how a key stands', () => {
  it.each(['7.5', '9.5', '11.2', '11.3', '12'] as const)('legacy, on %s', async (flavour) => {
    server = await GrafanaServer.start({ flavour });
    const key = server.state.addApiKey({ name: 'ci', secondsToLive: 60 });
    expect(await test(key.secret)).toEqual({
      status: 'alive',
      code: 200,
      sentence: 'The key is alive, in organisation 1 (“Main Org.”). (200)',
      organisation: expect.objectContaining({ id: 1, name: 'Main Org.' }),
    });
    server.state.advance(61);
    expect(await test(key.secret)).toMatchObject({ status: 'expired', code: 401 });
    server.state.removeKey(key.id);
    expect(await test(key.secret)).toMatchObject({ status: 'unknown-key', code: 401 });
  });

  it.each(['9.5', '11.2', '12'] as const)('of a service account, on %s', async (flavour) => {
    server = await GrafanaServer.start({ flavour });
    const account = server.state.addServiceAccount({ name: 'robot' });
    const token = server.state.addToken(account.id, { name: 't', secondsToLive: 60 });
    expect((await test(token.secret)).status).toBe('alive');
    server.state.revoke(token.id);
    expect(await test(token.secret)).toMatchObject({
      status: 'revoked',
      code: 401,
      sentence: 'The key was revoked. Make another one. (401)',
    });
  });

  it.each([
    ['7.5', 200],
    ['11.2', 401],
  ] as const satisfies readonly (readonly [GrafanaFlavour, number])[])(
    'in another organisation, on %s',
    async (flavour, code) => {
      server = await GrafanaServer.start({ flavour });
      const key = server.state.addApiKey({ name: 'ci', orgId: 2 });
      expect((await test(key.secret)).organisation?.id).toBe(2);
      expect(await test(key.secret, { orgId: 1 })).toMatchObject({
        status: 'wrong-organisation',
        code,
      });
    },
  );

  it('a mistyped token is told without a call', async () => {
    server = await GrafanaServer.start({ flavour: '12' });
    const account = server.state.addServiceAccount({ name: 'robot' });
    const { secret } = server.state.addToken(account.id, { name: 't' });
    const swapped = secret.endsWith('0') ? '1' : '0';
    const http = listeningHttp();
    const result = await test(secret.slice(0, -1) + swapped, { http });
    expect(result).toMatchObject({ status: 'mistyped' });
    expect(result).not.toHaveProperty('code');
    expect(http.sent).toEqual([]);
  });

  it.each([
    ['a sign-in page', { kind: 'html' }, 'sign-in-page', 200],
    ['a redirect to one', { kind: 'redirect', location: '/login' }, 'sign-in-page', 302],
    ['no Grafana', { kind: 'status', status: 404, body: '<html></html>' }, 'no-such-server', 404],
    ['a busy server', { kind: 'status', status: 503 }, 'not-told', 503],
    ['a server that fails', { kind: 'status', status: 500 }, 'not-told', 500],
    ['a reset', { kind: 'reset' }, 'not-told', undefined],
    ['no answer', { kind: 'stall' }, 'not-told', undefined],
    ['no HTTP', { kind: 'not-http' }, 'no-such-server', undefined],
    ['an empty answer', { kind: 'empty' }, 'not-told', 200],
    [
      'an answer without a name',
      { kind: 'without-field', field: 'name', carriedOut: true },
      'not-told',
      200,
    ],
  ] as const satisfies readonly (readonly [string, Fault, KeyStatus, number | undefined])[])(
    'with %s in the way',
    async (_, fault, status, code) => {
      server = await GrafanaServer.start({ flavour: '11.2' });
      const key = server.state.addApiKey({ name: 'ci' });
      server.fail(fault, { times: 9 });
      const impatient = () => (fault as Fault).kind === 'stall';
      const result = await test(key.secret, { impatient });
      expect([result.status, result.code]).toEqual([status, code]);
      if (code !== undefined) expect(result.sentence).toContain(String(code));
      expect(result.sentence).toMatch(/\.( \(\d+\))?$/);
      expect(result.sentence).not.toContain(key.secret);
    },
  );

  it('where there is no such server', async () => {
    server = await GrafanaServer.start({ flavour: '12' });
    for (const url of ['https://grafana.invalid', 'http://127.0.0.1:1']) {
      expect((await test('anything', { url })).status).toBe('no-such-server');
    }
  });

  it('where the certificate is not trusted: the key is not sent', async () => {
    const certificate = await selfSignedCertificate();
    server = await GrafanaServer.start({ flavour: '12', certificate });
    expect((await test('anything')).status).toBe('not-trusted');
    expect(server.requests).toEqual([]);
  });
});
