import { afterEach, describe, expect, it } from 'vitest';
import { interruptedViews } from '../../../src/main/services/interrupted-views';
import type { Creation } from '../../../src/shared/domain/model';
import { GrafanaServer } from '../../support/grafana-server';
import { Desk, type DeskOptions } from '../grafana/desk';
import { Crash } from '../services/doubles';
import { Bench, DAY, MINUTE } from './bench';

let server: GrafanaServer;
let desk: Desk;
let connectionId: string;

async function start(options: DeskOptions = {}) {
  server = await GrafanaServer.start({ flavour: '12' });
  desk = new Desk(server, options);
  connectionId = await desk.connect();
}
afterEach(async () => {
  await server.close();
  expect(server.complaints).toEqual([]);
});

function creations(): readonly Creation[] {
  return desk.disk.document.creations;
}

/** The program ends as if the power went, while `work` asks the server for the last time. */
async function dieAfter(request: RegExp, work: () => Promise<unknown>): Promise<void> {
  const { disk } = desk;
  const seen = server.requests.length;
  const step = disk.step.bind(disk);
  disk.step = (effect) => {
    const isOver = server.requests
      .slice(seen)
      .some(({ method, target }) => request.test(`${method} ${target}`));
    if (isOver) throw new Crash();
    return step(effect);
  };
  await expect(work()).rejects.toThrow(Crash);
  disk.step = step;
}

function restart(by: 'app' | 'command-line' = 'app'): void {
  desk = new Desk(server, { disk: desk.disk, by });
}

const create = () => desk.newKeys.create(desk.keyInput(connectionId));

describe('a creation during which the program died', () => {
  it('is shown at once, and as found once the server was asked', async () => {
    await start();
    await dieAfter(/^POST .*tokens/, create);
    restart();
    expect(interruptedViews(desk.disk.document)).toMatchObject([
      { connectionId, connectionName: 'Prod', name: 'ci', found: false },
    ]);
    await desk.renewals.reconcileCreations();
    const [key] = server.state.keys;
    expect(creations()).toMatchObject([
      { found: { serverKeyId: key!.id, accountId: key!.serviceAccountId } },
    ]);
    expect(interruptedViews(desk.disk.document)).toMatchObject([{ found: true }]);

    const [creation] = creations();
    const sentence = await desk.renewals.clearInterrupted(creation!.id);
    expect(sentence).toMatch(/“ci” \(number \d+\) was deleted.*“robot”.*was deleted there/);
    expect(server.state.keys).toEqual([]);
    expect(server.state.accounts).toEqual([]);
    expect(creations()).toEqual([]);
    expect(await desk.renewals.clearInterrupted(creation!.id)).toMatch(/Nothing is left/);
  });

  it('of which only the account came about leaves that to be cleared away', async () => {
    await start();
    await dieAfter(/^POST .*serviceaccounts$/, create);
    restart();
    await desk.renewals.reconcileCreations();
    const [account] = server.state.accounts;
    expect(creations()).toMatchObject([{ found: { accountId: account!.id } }]);
    expect(creations()[0]!.found).not.toHaveProperty('serverKeyId');
    expect(interruptedViews(desk.disk.document)).toMatchObject([{ name: 'robot', found: true }]);
    expect(await desk.renewals.clearInterrupted(creations()[0]!.id)).toMatch(
      /^The service account “robot”, which was made for it, was deleted there\.$/,
    );
    expect(server.state.accounts).toEqual([]);
  });

  it('keeps an account that has other tokens by now', async () => {
    await start();
    await dieAfter(/^POST .*tokens/, create);
    restart();
    server.state.addToken(server.state.accounts[0]!.id, { name: 'by a colleague' });
    const sentence = await desk.renewals.clearInterrupted(creations()[0]!.id);
    expect(sentence).toMatch(/was left there: it has other tokens/);
    expect(server.state.keys.map(({ name }) => name)).toEqual(['by a colleague']);
  });

  it('before the server was asked is forgotten', async () => {
    await start();
    await dieAfter(/^GET .*serviceaccounts\/search/, create);
    expect(creations()).toEqual([]);
    restart();
    const { disk } = desk;
    disk.document = {
      ...disk.document,
      creations: [
        {
          id: 'c',
          connectionId,
          keyKind: 'service-account-token',
          name: 'never-made',
          startedAt: new Date(server.state.now()).toISOString(),
          by: 'app',
        },
      ],
    };
    await desk.renewals.reconcileCreations();
    expect(creations()).toEqual([]);
  });

  it('is not mistaken for what had its name before', async () => {
    await start();
    const account = server.state.addServiceAccount({ name: 'robot' });
    const older = server.state.addToken(account.id, { name: 'ci' });
    const input = desk.keyInput(connectionId, { account: { existingId: account.id } });
    await dieAfter(/^POST .*tokens/, () => desk.newKeys.create(input));
    expect(creations()).toMatchObject([{ before: older.id }]);
    restart();
    await desk.renewals.reconcileCreations();
    expect(creations()).toEqual([]);
    expect(server.state.keys).toHaveLength(1);
  });

  it('where nobody could look beforehand is left alone on the server', async () => {
    await start();
    const account = server.state.addServiceAccount({ name: 'robot' });
    const input = desk.keyInput(connectionId, { account: { existingId: account.id } });
    server.fail({ kind: 'status', status: 403 }, { method: 'GET', path: /tokens$/ });
    await dieAfter(/^POST .*tokens/, () => desk.newKeys.create(input));
    restart();
    await desk.renewals.reconcileCreations();
    expect(creations()).toMatchObject([{ before: 'not-told', found: {} }]);
    expect(await desk.renewals.clearInterrupted(creations()[0]!.id)).toMatch(/left alone/);
    expect(server.state.keys).toHaveLength(1);
    expect(creations()).toEqual([]);
  });

  it('that is watched by now is settled', async () => {
    await start();
    await dieAfter(/^POST .*tokens/, create);
    restart();
    await desk.serverKeys.watch(connectionId, 'all');
    await desk.serverKeys.list(connectionId, true);
    expect(desk.names).toEqual(['ci']);
    expect(creations()).toEqual([]);
  });

  it('is settled with the deletion of what it left', async () => {
    await start();
    await dieAfter(/^POST .*tokens/, create);
    restart();
    await desk.renewals.reconcileCreations();
    const { id, serviceAccountId } = server.state.keys[0]!;
    const ref = { kind: 'service-account-token' as const, id, accountId: serviceAccountId! };
    await desk.serverKeys.delete(connectionId, [ref], false);
    expect(creations()).toEqual([]);
  });

  it('is looked for with any list of that server', async () => {
    await start();
    await dieAfter(/^POST .*tokens/, create);
    restart();
    await desk.serverKeys.list(connectionId, true);
    expect(creations()).toMatchObject([{ found: { serverKeyId: server.state.keys[0]!.id } }]);
  });

  it('stays as it is while the keychain is locked or the server is away', async () => {
    await start();
    await dieAfter(/^POST .*tokens/, create);
    restart();
    const [before] = creations();
    desk.keychainStatus = 'locked';
    const asked = server.requests.length;
    await desk.renewals.reconcileCreations();
    expect(server.requests).toHaveLength(asked);
    desk.keychainStatus = 'ready';
    server.fail({ kind: 'reset' }, { times: 9 });
    await desk.renewals.reconcileCreations();
    expect(creations()).toEqual([before]);
    await expect(desk.renewals.clearInterrupted(before!.id)).rejects.toMatchObject({
      problem: { code: 'network-reset' },
    });
    server.forget();
  });

  it('is not judged by a list with gaps', async () => {
    await start();
    await dieAfter(/^POST .*tokens/, create);
    restart();
    server.fail({ kind: 'status', status: 403 }, { path: /tokens$/, times: 2 });
    await desk.renewals.reconcileCreations();
    expect(creations()[0]).not.toHaveProperty('found');
    await expect(desk.renewals.clearInterrupted(creations()[0]!.id)).rejects.toMatchObject({
      problem: { code: 'left-over-not-told' },
    });
  });

  it('is not looked for on another server that its connection leads to by now', async () => {
    await start();
    await dieAfter(/^POST .*tokens/, create);
    restart();
    const other = await GrafanaServer.start({ flavour: '12' });
    await desk.connections.edit(
      connectionId,
      desk.connectionInput({ address: other.url, signIn: { method: 'password', ...other.admin } }),
    );
    await desk.renewals.reconcileCreations();
    await desk.serverKeys.list(connectionId, true);
    expect(creations()).toHaveLength(1);
    expect(desk.renewals.nextSweepAt(desk.disk.document)).toBeUndefined();
    expect(await desk.renewals.clearInterrupted(creations()[0]!.id)).toContain(server.url);
    expect(creations()).toEqual([]);
    await other.close();
  });

  it('goes with its connection', async () => {
    await start();
    await dieAfter(/^POST .*tokens/, create);
    restart();
    await desk.connections.remove(connectionId);
    expect(creations()).toEqual([]);
  });
});

describe('a creation under way', () => {
  it('is neither judged nor cleared away by its own program', async () => {
    await start();
    let meanwhile: readonly Creation[] | undefined;
    const answer = create();
    let isDone = false;
    void answer.finally(() => {
      isDone = true;
    });
    // The server has made it, and the answer is on its way.
    while (!isDone && meanwhile === undefined) {
      const [creation] = creations();
      if (server.state.keys.length === 1 && creation !== undefined) {
        await expect(desk.renewals.clearInterrupted(creation.id)).rejects.toMatchObject({
          problem: { code: 'creation-at-work' },
        });
        await desk.renewals.reconcileCreations();
        meanwhile = [creation];
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(meanwhile).toHaveLength(1);
    expect((await answer).outcome).toBe('stored');
    expect(server.state.keys).toHaveLength(1);
    expect(creations()).toEqual([]);
  });

  it('of another program is left to it for two minutes', async () => {
    await start({ by: 'command-line' });
    await dieAfter(/^POST .*tokens/, create);
    restart('app');
    await desk.renewals.reconcileCreations();
    expect(creations()[0]).not.toHaveProperty('found');
    expect(desk.renewals.nextSweepAt(desk.disk.document)).toBe(
      Date.parse(creations()[0]!.startedAt) + 2 * 60_000,
    );
    server.state.advance(2 * MINUTE + 1);
    await desk.renewals.reconcileCreations();
    expect(creations()).toMatchObject([{ found: {} }]);
  });
});

it('a renewal during which the program died is named with its credential', async () => {
  const bench = await Bench.start('12');
  server = bench.server;
  desk = bench.desk;
  connectionId = bench.connectionId;
  const { secretId } = bench.record;
  server.state.advance(DAY);
  await dieAfter(/^POST /, () => desk.renewals.renew(bench.id, {}));
  restart();
  await desk.renewals.reconcileCreations();
  expect(interruptedViews(desk.disk.document)).toMatchObject([
    { credentialId: bench.id, name: expect.stringMatching(/^ci \(/), found: true },
  ]);
  expect(desk.key('ci').secretId).toBe(secretId);
  // It can be renewed all the same, under another name.
  await desk.renewals.renew(bench.id, {});
  expect(desk.key('ci').serverName).toMatch(/\) 2$/);
  await desk.renewals.clearInterrupted(creations()[0]!.id);
  expect(server.state.keys.map(({ id }) => id)).toEqual([
    desk.key('ci').formers[0]!.serverKeyId,
    desk.key('ci').serverKeyId,
  ]);
});
