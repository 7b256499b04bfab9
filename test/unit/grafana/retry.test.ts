import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../../src/main/services/grafana/retry';
import { GrafanaServer } from '../../support/grafana-server';
import { connect } from './connected';

let server: GrafanaServer;
beforeEach(async () => {
  server = await GrafanaServer.start({ flavour: '11.2' });
  server.state.addApiKey({ name: 'ci' });
});
afterEach(async () => {
  await server.close();
  expect(server.complaints).toEqual([]);
});

const busy = (status: number, headers: Record<string, string> = {}) =>
  ({ kind: 'status', status, headers }) as const;

describe('what may be sent again', () => {
  it.each([429, 502, 503, 504])('is, after a %d', async (status) => {
    server.fail(busy(status), { path: /auth\/keys/, times: 3 });
    const { client, waits } = connect(server);
    expect((await client.listKeys(true)).keys).toHaveLength(1);
    // Half a second, one, two, each with three quarters of it by the chance of 0.5.
    expect(waits).toEqual([375, 750, 1_500]);
  });

  it('is not, after the fourth time', async () => {
    server.fail(busy(503), { times: 99 });
    await expect(connect(server).client.listKeys(true)).rejects.toMatchObject({ status: 503 });
    expect(server.requests).toHaveLength(4);
  });

  it.each([400, 401, 403, 404, 409, 500])('is not, after a %d', async (status) => {
    server.fail(busy(status), { path: /auth\/keys/, times: 99 });
    await connect(server)
      .client.deleteKey({ kind: 'api-key', id: 1 })
      .catch(() => undefined);
    expect(server.requests).toHaveLength(1);
  });

  it('waits as long as the server asks, and a little', async () => {
    server.fail(busy(429, { 'retry-after': '7' }), { path: /auth\/keys/ });
    const { client, waits } = connect(server, { random: () => 0.2 });
    await client.listKeys(true);
    expect(waits).toEqual([7_100]);
  });

  it('gives up at once where the server asks for longer than anybody waits', async () => {
    server.fail(busy(429, { 'retry-after': '21' }), { path: /auth\/keys/, times: 99 });
    const { client, waits } = connect(server);
    await expect(client.listKeys(true)).rejects.toMatchObject({ status: 429 });
    expect(waits).toEqual([]);
  });

  it('is a deletion', async () => {
    server.fail(busy(503), { method: 'DELETE', times: 2 });
    expect(await connect(server).client.deleteKey({ kind: 'api-key', id: 2 })).toBe('deleted');
    expect(server.requests).toHaveLength(3);
  });

  it('is never a creation', async () => {
    server.fail(busy(429), { method: 'POST', times: 99 });
    const outcome = await connect(server).client.createServiceAccount({
      name: 'robot',
      role: 'Viewer',
    });
    expect(outcome).toMatchObject({
      outcome: 'refused',
      problem: { code: 'too-many-requests' },
    });
    expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 0, 1);

  it.each([
    [undefined, undefined],
    ['', undefined],
    ['soon', undefined],
    ['-5', undefined],
    ['0', 0],
    ['120', 120_000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
  ])('%j is %s ms', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });

  it('is never negative', () => {
    fc.assert(fc.property(fc.string(), (text) => (retryAfterMs(text, now) ?? 0) >= 0));
  });
});
