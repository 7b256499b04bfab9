import { afterEach, describe, expect, it } from 'vitest';
import type { FormerKey } from '../../../src/shared/domain/model';
import { Bench, type BenchOptions, DAY, isTaken, MINUTE } from './bench';

let bench: Bench;
async function renewed(
  flavour: Parameters<typeof Bench.start>[0] = '12',
  { graceSeconds = DAY, ...options }: BenchOptions & { readonly graceSeconds?: number } = {},
) {
  bench = await Bench.start(flavour, options);
  old = { secret: bench.secret!, id: bench.record.serverKeyId! };
  // Whoever used it did so long before.
  await isTaken(bench.server, old.secret);
  bench.server.state.advance(60 * MINUTE);
  await bench.desk.renewals.renew(bench.id, { graceSeconds });
  return bench;
}
let old: { secret: string; id: number };

afterEach(async () => {
  await bench.server.close();
  expect(bench.server.complaints).toEqual([]);
  expect(bench.strayed).toEqual([]);
});

function former(): FormerKey | undefined {
  return bench.record.formers[0];
}

const lives = () => bench.onServer(old.id) !== undefined;

describe('without a time of grace', () => {
  it('it goes at once where the server can say that nobody used it', async () => {
    await renewed('12', { graceSeconds: 0 });
    expect(lives()).toBe(false);
    expect(bench.record.formers).toEqual([]);
    expect(bench.record.graceSeconds).toBe(86_400);
  });

  it('it stays for some minutes where the server would not have noted a use yet', async () => {
    bench = await Bench.start('12');
    old = { secret: bench.secret!, id: bench.record.serverKeyId! };
    await isTaken(bench.server, old.secret);
    const { desk, server, id } = bench;
    const { notes } = await desk.renewals.renew(id, { graceSeconds: 0 });
    expect(notes).toContainEqual(expect.stringContaining('used just now'));
    expect(lives()).toBe(true);
    await desk.renewals.sweep();
    expect(lives()).toBe(true);
    server.state.advance(7 * MINUTE);
    await desk.renewals.sweep();
    expect(lives()).toBe(false);
  });

  it('it is asked about where it is used on', async () => {
    bench = await Bench.start('12');
    old = { secret: bench.secret!, id: bench.record.serverKeyId! };
    await isTaken(bench.server, old.secret);
    const { desk, server, id } = bench;
    await desk.renewals.renew(id, { graceSeconds: 0 });
    server.state.advance(5 * MINUTE);
    await isTaken(server, old.secret);
    server.state.advance(2 * MINUTE);
    await desk.renewals.sweep();
    expect(former()?.ask).toBe('used-since');
  });

  it.each([
    ['nobody knows when it was last used', 'use-not-told', (): void => undefined],
    ['a place has it still', 'not-deployed', (): void => bench.useAt('cluster')],
  ] as const)('it is asked about at once where %s', async (_, why, prepare) => {
    bench = await Bench.start('12');
    old = { secret: bench.secret!, id: bench.record.serverKeyId! };
    prepare();
    const { notes } = await bench.desk.renewals.renew(bench.id, { graceSeconds: 0 });
    expect(former()?.ask).toBe(why);
    expect(lives()).toBe(true);
    expect(notes.at(-1)).toMatch(/^The former one, “ci”, /);
  });
});

describe('what the user says of it', () => {
  it('deletes it on the server, although it was used', async () => {
    const { desk, server, id } = await renewed();
    const { secretId } = former()!;
    await isTaken(server, old.secret);
    await desk.renewals.settle(id, old.id, 'delete');
    expect(lives()).toBe(false);
    expect(bench.record.formers).toEqual([]);
    expect(desk.disk.keychain.has(secretId!)).toBe(false);
    expect(desk.noted.at(-1)).toEqual(['former-deleted', 'user']);
  });

  it('leaves it there and forgets it here, with its secret', async () => {
    const { desk, id } = await renewed();
    const { secretId } = former()!;
    await desk.renewals.settle(id, old.id, 'leave');
    expect(lives()).toBe(true);
    expect(bench.record.formers).toEqual([]);
    expect(desk.disk.keychain.has(secretId!)).toBe(false);
    expect(desk.disk.document.formerSecrets).toMatchObject([{ how: 'replaced', name: 'ci' }]);
  });

  it('is refused with a sentence where the server is not there, and nothing changes', async () => {
    const { desk, server, id } = await renewed();
    const before = former();
    server.fail({ kind: 'reset' }, { times: 9 });
    await expect(desk.renewals.settle(id, old.id, 'delete')).rejects.toMatchObject({
      problem: { code: 'network-reset' },
    });
    expect(former()).toEqual(before);
    server.forget();
  });

  it('about one that is gone already is done', async () => {
    const { desk, id } = await renewed();
    await desk.renewals.settle(id, 4711, 'delete');
    expect(bench.record.formers).toHaveLength(1);
  });
});

describe('the list of keys on the server', () => {
  it('says which are replaced ones, and does not watch them as strangers', async () => {
    const { desk, server, connectionId, id } = await renewed();
    server.state.addToken(server.state.accounts[0]!.id, { name: 'stranger' });
    const rows = (await desk.serverKeys.list(connectionId, true)).rows;
    expect(rows.map(({ name, here, credentialId }) => [name, here, credentialId])).toEqual([
      ['ci', 'former', id],
      [bench.record.serverName, 'held', id],
      ['stranger', 'not-here', undefined],
    ]);
    await desk.serverKeys.watch(connectionId, 'all');
    expect(desk.names.toSorted()).toEqual(['ci', 'stranger']);
  });

  it('deletes a replaced one with what is kept of it', async () => {
    const { desk, connectionId } = await renewed();
    const { secretId } = former()!;
    const ref = {
      kind: 'service-account-token' as const,
      id: old.id,
      accountId: bench.record.serviceAccount!.id,
    };
    const { deleted } = await desk.serverKeys.delete(connectionId, [ref], false);
    expect(deleted).toBe(1);
    expect(bench.record.formers).toEqual([]);
    expect(desk.disk.keychain.has(secretId!)).toBe(false);
  });

  it('brings up to date when a replaced one was last used', async () => {
    const { desk, server, connectionId } = await renewed();
    server.state.advance(MINUTE);
    await isTaken(server, old.secret);
    await desk.serverKeys.list(connectionId, true);
    const usedMs = bench.onServer(old.id)!.lastUsedMs!;
    expect(Math.abs(Date.parse(former()!.lastUsedAt!) - usedMs)).toBeLessThan(1_000);
  });
});
