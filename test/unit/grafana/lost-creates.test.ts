import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { GrafanaClient } from '../../../src/main/services/grafana/client';
import { type Fault, type GrafanaFlavour, GrafanaServer } from '../../support/grafana-server';
import { type ConnectOptions, connect, ttl } from './connected';

let server: GrafanaServer;
afterEach(async () => {
  await server.close();
  expect(server.complaints).toEqual([]);
});

/** Waits for nothing but the answers to creations, and for those not for long. */
const connectToMake = (grafana: GrafanaServer, options: ConnectOptions = {}) =>
  connect(grafana, { impatient: ({ method }) => method === 'POST', ...options });

const makeKey = (client: GrafanaClient) =>
  client.createApiKey({ name: 'ci', role: 'Viewer', ttl: ttl('1h') });
const makeToken = (client: GrafanaClient, accountId: number) =>
  client.createToken({
    account: { id: accountId, name: 'robot', role: 'Viewer' },
    name: 'ci',
    ttl: ttl('1h'),
  });

/** Ways in which the answer to a creation gets lost, whether or not it was carried out. */
const LOSSES: readonly Fault[] = [
  { kind: 'reset' },
  { kind: 'reset-half-way' },
  { kind: 'stall' },
  { kind: 'stall-half-way' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502, body: '<html>Bad Gateway</html>' },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 504, body: '' },
  { kind: 'status', status: 408 },
  { kind: 'html' },
  { kind: 'empty' },
  { kind: 'cut-json' },
  { kind: 'two-megabytes' },
  { kind: 'other-json', body: { message: 'created' } },
  { kind: 'other-json', body: { id: 1, name: 'ci', key: '' } },
  { kind: 'without-field', field: 'key' },
  { kind: 'not-http' },
];

const KINDS = [
  ['a key', '7.5'],
  ['a key', '11.2'],
  ['a token', '9.5'],
  ['a token', '12'],
] as const satisfies readonly (readonly [string, GrafanaFlavour])[];

const TABLE = KINDS.flatMap(([kind, flavour]) =>
  LOSSES.map((fault) => ({
    kind,
    flavour,
    fault,
    loss: fault.kind === 'status' ? `status ${fault.status}` : fault.kind,
  })),
);

async function startWithAccount(flavour: GrafanaFlavour) {
  server = await GrafanaServer.start({ flavour });
  return server.state.addServiceAccount({ name: 'robot' }).id;
}

function creations(): number {
  return server.requests.filter(({ method }) => method === 'POST').length;
}

describe('a creation whose answer is lost', () => {
  it.each(TABLE)('made, of $kind on $flavour by $loss: is told', async (row) => {
    const account = await startWithAccount(row.flavour);
    server.fail({ ...row.fault, carriedOut: true }, { method: 'POST' });
    const { client } = connectToMake(server);
    const outcome = row.kind === 'a key' ? await makeKey(client) : await makeToken(client, account);
    const [made] = server.state.keys;
    expect(outcome).toMatchObject({
      outcome: 'made-without-answer',
      found: { id: made!.id, name: 'ci' },
      problem: { code: 'create-lost' },
    });
    expect((outcome as { problem: { message: string } }).problem.message).toMatch(
      /did make “ci” \(number \d+\).*Delete it there/,
    );
    expect(JSON.stringify(outcome)).not.toContain(made!.secret);
    expect(creations()).toBe(1);
  });

  it.each(TABLE.filter(({ kind }) => kind === 'a key'))(
    'not made, of $kind on $flavour by $loss: is told, after a second look',
    async (row) => {
      await startWithAccount(row.flavour);
      server.fail({ ...row.fault, carriedOut: false }, { method: 'POST' });
      const { client, waits } = connectToMake(server);
      const outcome = await makeKey(client);
      expect(outcome).toMatchObject({
        outcome: 'not-made',
        problem: { code: 'create-not-made', message: expect.stringMatching(/nothing was made/) },
      });
      expect(server.state.keys).toEqual([]);
      expect(waits).toEqual([2_000]);
      expect(creations()).toBe(1);
    },
  );

  it('is found at the second look where the server was slow', async () => {
    server = await GrafanaServer.start({ flavour: '7.5' });
    server.fail({ kind: 'reset' }, { method: 'POST' });
    const slow = connectToMake(server, {
      beforeWaking: () => {
        server.state.addApiKey({ name: 'ci' });
      },
    });
    const outcome = await makeKey(slow.client);
    expect(outcome).toMatchObject({ outcome: 'made-without-answer', found: { name: 'ci' } });
    expect(slow.waits).toEqual([2_000]);
  });

  it('where the list cannot be read either: is told as unknown', async () => {
    server = await GrafanaServer.start({ flavour: '11.2' });
    server.fail({ kind: 'reset', carriedOut: true }, { method: 'POST' });
    server.fail({ kind: 'reset' }, { method: 'GET', skip: 1, times: 9 });
    expect(await makeKey(connectToMake(server).client)).toMatchObject({
      outcome: 'unknown',
      problem: {
        code: 'create-unknown',
        message: expect.stringMatching(/“ci” could not be found/),
      },
    });
  });

  it('where the name was taken before: nothing was made, and that one is named', async () => {
    server = await GrafanaServer.start({ flavour: '7.5' });
    const old = server.state.addApiKey({ name: 'ci' });
    server.fail({ kind: 'reset', carriedOut: true }, { method: 'POST' });
    const outcome = await makeKey(connectToMake(server).client);
    expect(outcome).toMatchObject({
      outcome: 'not-made',
      problem: { message: expect.stringContaining(`taken before (number ${old.id})`) },
    });
  });

  it('where the list may not be read before: what is found may be either', async () => {
    server = await GrafanaServer.start({ flavour: '11.2' });
    server.fail({ kind: 'status', status: 403 }, { method: 'GET' });
    server.fail({ kind: 'reset', carriedOut: true }, { method: 'POST' });
    const outcome = await makeKey(connectToMake(server).client);
    expect(outcome).toMatchObject({ outcome: 'unknown', found: { name: 'ci' } });
  });

  it('of a service account: the account is there, and is as good as answered', async () => {
    server = await GrafanaServer.start({ flavour: '12' });
    server.fail({ kind: 'reset', carriedOut: true }, { method: 'POST' });
    const outcome = await connectToMake(server).client.createServiceAccount({
      name: 'robot',
      role: 'Editor',
    });
    expect(outcome).toMatchObject({ outcome: 'created', made: { name: 'robot', role: 'Editor' } });
    expect(server.state.accounts).toHaveLength(1);
    expect(creations()).toBe(1);
  });

  it('before it was sent: nothing is looked for', async () => {
    server = await GrafanaServer.start({ flavour: '12' });
    const url = server.url;
    await server.close();
    const outcome = await makeKey(connectToMake(server, { url }).client);
    expect(outcome).toMatchObject({ outcome: 'refused', problem: { code: 'network-refused' } });
    server = await GrafanaServer.start({ flavour: '12' });
  });
});

describe('whatever goes wrong', () => {
  it('a key on the server is a key that was told of, and at most one request made it', async () => {
    server = await GrafanaServer.start({ flavour: '11.2' });
    const fault = fc.constantFrom(...LOSSES.filter(({ kind }) => !kind.startsWith('stall')));
    await fc.assert(
      fc.asyncProperty(
        fault,
        fc.boolean(),
        fc.option(fault),
        fc.boolean(),
        async (onCreate, carriedOut, onList, taken) => {
          server.state.keys.splice(0);
          server.requests.length = 0;
          if (taken) server.state.addApiKey({ name: 'ci' });
          const before = server.state.keys.length;
          server.fail({ ...onCreate, carriedOut }, { method: 'POST' });
          if (onList !== null) server.fail(onList, { method: 'GET', times: 1 });
          const outcome = await makeKey(connectToMake(server).client);
          const made = server.state.keys.length - before;

          expect(creations()).toBeLessThanOrEqual(1);
          if (made === 1) expect(['made-without-answer', 'unknown']).toContain(outcome.outcome);
          if (outcome.outcome === 'refused' || outcome.outcome === 'not-made') {
            expect(made).toBe(0);
          }
          if (outcome.outcome === 'made-without-answer') expect(made).toBe(1);
          expect(outcome.outcome).not.toBe('created');
          server.forget();
        },
      ),
      { numRuns: 60 },
    );
  });
});
