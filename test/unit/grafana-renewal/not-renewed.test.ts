import { afterEach, describe, expect, it } from 'vitest';
import { metadataSchema } from '../../../src/shared/domain/model';
import { GrafanaServer } from '../../support/grafana-server';
import { Bench, type BenchOptions, DAY, isTaken } from './bench';

let bench: Bench;
async function start(flavour: Parameters<typeof Bench.start>[0], options: BenchOptions = {}) {
  bench = await Bench.start(flavour, options);
  return bench;
}
afterEach(async () => {
  await bench.server.close();
  expect(bench.server.complaints).toEqual([]);
  expect(bench.strayed).toEqual([]);
  expect(metadataSchema.safeParse(bench.desk.disk.document).success).toBe(true);
});

describe('a renewal that cannot be', () => {
  it('of a legacy key where none are made any more says what to do', async () => {
    const { desk, server } = await start('11.3');
    const key = server.state.addApiKey({ name: 'legacy', secondsToLive: DAY });
    bench.revise(({ serviceAccount: _, ...record }) => ({
      ...record,
      keyKind: 'api-key',
      serverKeyId: key.id,
      serverName: 'legacy',
    }));
    const before = bench.record;
    await expect(desk.renewals.renew(bench.id, {})).rejects.toMatchObject({
      problem: {
        code: 'api-keys-removed',
        message: expect.stringMatching(/stays as it is.*service-account token.*role Viewer/),
      },
    });
    expect(bench.record).toEqual(before);
    expect(desk.disk.document.creations).toEqual([]);
  });

  it('of a watched key says where it is renewed', async () => {
    const { desk, server, connectionId } = await start('12');
    const account = server.state.addServiceAccount({ name: 'else' });
    const key = server.state.addToken(account.id, { name: 'elsewhere' });
    await desk.serverKeys.watch(connectionId, [{ kind: 'service-account-token', id: key.id }]);
    await expect(desk.renewals.renew(desk.key('elsewhere').id, {})).rejects.toMatchObject({
      problem: { code: 'held-elsewhere' },
    });
  });

  it('of an account that is gone is refused', async () => {
    const { desk, server, id } = await start('12');
    server.state.removeAccount(server.state.accounts[0]!.id);
    await expect(desk.renewals.renew(id, {})).rejects.toMatchObject({
      problem: { code: 'account-gone' },
    });
  });

  it('of a key that lives and is not listed is refused: it may be of another organisation', async () => {
    const { desk, id } = await start('7.5');
    const document = desk.disk.document;
    desk.disk.document = {
      ...document,
      sources: document.sources.map((each) => ({ ...each, orgId: 2 })) as typeof document.sources,
    };
    bench.server.state.users[0] = {
      ...bench.server.state.users[0]!,
      roles: new Map([[2, 'Admin']]),
    };
    await expect(desk.renewals.renew(id, {})).rejects.toMatchObject({
      problem: { code: 'not-listed' },
    });
  });

  it('of a key whose connection leads to another server by now asks nothing of that with it', async () => {
    const { desk, id, server } = await start('12');
    const other = await GrafanaServer.start({ flavour: '12' });
    const account = other.state.addServiceAccount({ name: 'robot' });
    const stranger = other.state.addToken(account.id, { name: 'stranger' });
    expect(stranger.id).toBe(bench.record.serverKeyId);
    server.state.advance(60);
    await desk.connections.edit(
      bench.connectionId,
      desk.connectionInput({
        address: other.url,
        signIn: { method: 'password', ...other.admin },
      }),
    );
    await expect(desk.renewals.renew(id, {})).rejects.toMatchObject({
      problem: { code: 'not-listed', message: expect.stringContaining('was changed since') },
    });
    const sent = JSON.stringify(other.requests);
    expect(sent).not.toContain(bench.secret);
    expect(other.state.keys).toEqual([stranger]);
    await other.close();
  });

  it('while another one is at it is refused', async () => {
    const { desk, id } = await start('12');
    const outcomes = await Promise.allSettled([
      desk.renewals.renew(id, {}),
      desk.renewals.renew(id, {}),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(bench.server.state.keys).toHaveLength(2);
  });

  it('twice at once by two programs leaves one new key, and both working', async () => {
    const { desk: other, id, server } = await start('12');
    const old = bench.secret;
    bench.restart({ by: 'command-line' });
    const outcomes = await Promise.allSettled([
      other.renewals.renew(id, {}),
      bench.desk.renewals.renew(id, {}),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await isTaken(server, bench.secret)).toBe(true);
    expect(await isTaken(server, old)).toBe(true);
    expect(server.state.keys).toHaveLength(2);
    expect(bench.desk.disk.document.creations).toEqual([]);
  });

  it('because the new key does not pass its test leaves the former in place', async () => {
    const { desk, id, server } = await start('12');
    const before = bench.record;
    server.fail({ kind: 'status', status: 401 }, { method: 'GET', path: /\/api\/org$/ });
    await expect(desk.renewals.renew(id, {})).rejects.toMatchObject({
      problem: {
        code: 'new-key-failed',
        message: expect.stringMatching(/stays as it is.*deleted on the server again/),
      },
    });
    expect(bench.record).toEqual(before);
    expect(bench.namesOnServer).toEqual(['ci']);
    expect(desk.disk.document.creations).toEqual([]);
  });

  it('and whose key cannot be deleted again shows what is left', async () => {
    const { desk, id, server } = await start('12');
    server.fail({ kind: 'status', status: 401 }, { method: 'GET', path: /\/api\/org$/ });
    server.fail({ kind: 'reset' }, { method: 'DELETE' });
    await expect(desk.renewals.renew(id, {})).rejects.toMatchObject({
      problem: { message: expect.stringMatching(/could not be deleted.*left over/) },
    });
    const left = server.state.keys.find(({ name }) => name !== 'ci')!;
    expect(desk.disk.document.creations).toMatchObject([
      { credentialId: id, name: left.name, found: { serverKeyId: left.id } },
    ]);
    const [creation] = desk.disk.document.creations;
    expect(await desk.renewals.clearInterrupted(creation!.id)).toMatch(/deleted on the server/);
    expect(bench.namesOnServer).toEqual(['ci']);
    expect(desk.disk.document.creations).toEqual([]);
  });

  it('and whose answer is lost shows what is left', async () => {
    const { desk, id, server } = await start('12');
    server.fail({ kind: 'reset', carriedOut: true }, { method: 'POST' });
    await expect(desk.renewals.renew(id, {})).rejects.toMatchObject({
      problem: { code: 'create-lost', message: expect.stringMatching(/^"ci" stays as it is/) },
    });
    const left = server.state.keys.find(({ name }) => name !== 'ci')!;
    expect(desk.disk.document.creations).toMatchObject([{ found: { serverKeyId: left.id } }]);
  });
});
