import { afterAll, describe, expect, it } from 'vitest';
import { metadataSchema } from '../../../src/shared/domain/model';
import { ProblemError } from '../../../src/shared/domain/result';
import { Crash } from '../services/doubles';
import { Bench, DAY, isTaken, MINUTE } from './bench';
import { BREAKAGES, type Failing, LASTING, Outside } from './outside';

let cases = 0;
afterAll(() => {
  process.stdout.write(`Interrupted at one call: ${cases} cases.\n`);
});

/** What is interrupted, from a state in which all is well. */
interface Scenario {
  prepare(): Promise<Bench>;
  act(bench: Bench): Promise<unknown>;
  /** The key of before must be alive whatever happens. */
  readonly keepsOld: boolean;
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'a renewal of a token': {
    prepare: () => Bench.start('12'),
    act: ({ desk, id }) => desk.renewals.renew(id, { graceSeconds: DAY }),
    keepsOld: true,
  },
  'a renewal of an API key': {
    prepare: () => Bench.start('9.5', { keyKind: 'api-key' }),
    act: ({ desk, id }) => desk.renewals.renew(id, { graceSeconds: DAY }),
    keepsOld: true,
  },
  'a renewal of an API key on the oldest server': {
    prepare: () => Bench.start('7.5'),
    act: ({ desk, id }) => desk.renewals.renew(id, { graceSeconds: DAY }),
    keepsOld: true,
  },
  'a renewal under a second name': {
    prepare: async () => {
      const bench = await Bench.start('11.2');
      const { state } = bench.server;
      const day = new Date(state.now()).toISOString().slice(0, 10);
      const other = state.addServiceAccount({ name: 'other' });
      state.addToken(other.id, { name: `ci (${day})` });
      await bench.desk.serverKeys.watch(bench.connectionId, 'all');
      return bench;
    },
    act: ({ desk, id }) => desk.renewals.renew(id, { graceSeconds: DAY }),
    keepsOld: true,
  },
  'a renewal of the key that signs in': {
    prepare: async () => {
      const bench = await Bench.start('12');
      const { secret, record, server, connectionId } = bench;
      const { accounts } = server.state;
      accounts.splice(0, 1, { ...accounts[0]!, role: 'Admin' });
      const { keys } = server.state;
      keys.splice(0, 1, { ...keys[0]!, role: 'Admin' });
      expect(secret).toBe(keys[0]!.secret);
      const { disk } = bench.desk;
      disk.document = {
        ...disk.document,
        sources: disk.document.sources.map((each) =>
          each.id === connectionId && each.kind === 'grafana-connection'
            ? { ...each, signIn: { method: 'credential', credentialId: record.id } }
            : each,
        ),
        looseSecretIds: [...disk.keychain.keys()].filter((id) => id !== record.secretId),
      };
      return bench;
    },
    act: ({ desk, id }) => desk.renewals.renew(id, { graceSeconds: DAY }),
    keepsOld: true,
  },
  'a renewal without a time of grace': {
    prepare: async () => {
      const bench = await Bench.start('12');
      await isTaken(bench.server, bench.secret);
      bench.server.state.advance(60 * MINUTE);
      return bench;
    },
    act: ({ desk, id }) => desk.renewals.renew(id, { graceSeconds: 0 }),
    keepsOld: false,
  },
  'the deletion of a former key': {
    prepare: async () => {
      const bench = await Bench.start('12');
      await isTaken(bench.server, bench.secret);
      bench.server.state.advance(60 * MINUTE);
      await bench.desk.renewals.renew(bench.id, { graceSeconds: DAY });
      bench.server.state.advance(DAY + MINUTE);
      return bench;
    },
    act: ({ desk }) => desk.renewals.sweep(),
    keepsOld: false,
  },
  'the deletion of a former key by the user': {
    prepare: renewed,
    act: ({ desk, id, record }) =>
      desk.renewals.settle(id, record.formers[0]!.serverKeyId, 'delete'),
    keepsOld: false,
  },
  'the undoing of a renewal': {
    prepare: renewed,
    act: ({ desk, id }) => desk.renewals.undo(id),
    keepsOld: true,
  },
  'a new token with an account of its own': {
    prepare: () => Bench.start('12'),
    act: ({ desk, connectionId }) =>
      desk.newKeys.create(
        desk.keyInput(connectionId, { name: 'another', account: { newName: 'fresh' } }),
      ),
    keepsOld: true,
  },
  'a new API key': {
    prepare: () => Bench.start('9.5', { keyKind: 'api-key' }),
    act: ({ desk, connectionId }) => {
      const { account: _, ...input } = desk.keyInput(connectionId, { name: 'another' });
      return desk.newKeys.create({ ...input, keyKind: 'api-key' });
    },
    keepsOld: true,
  },
  'the clearing of what an interrupted creation left': {
    prepare: async () => {
      const bench = await Bench.start('12');
      const { desk, server, connectionId } = bench;
      server.fail({ kind: 'reset', carriedOut: true }, { method: 'POST', path: /tokens$/ });
      const input = desk.keyInput(connectionId, { name: 'lost', account: { newName: 'fresh' } });
      expect((await desk.newKeys.create(input)).outcome).toBe('unsure');
      return bench;
    },
    act: ({ desk }) => desk.renewals.clearInterrupted(desk.disk.document.creations[0]!.id),
    keepsOld: true,
  },
};

async function renewed(): Promise<Bench> {
  const bench = await Bench.start('12');
  await bench.desk.renewals.renew(bench.id, { graceSeconds: DAY });
  return bench;
}

/** Counts the calls of a run in which nothing goes wrong. */
async function callsOf({ prepare, act }: Scenario): Promise<Outside> {
  const bench = await prepare();
  const outside = new Outside(bench.desk.disk);
  bench.restart(outside.options);
  await act(bench);
  await bench.server.close();
  return outside;
}

function* failuresOf({ kinds }: Outside): Generator<Failing> {
  for (const [index, kind] of kinds.entries()) {
    for (const as of BREAKAGES[kind]) {
      yield { call: index + 1, as, lasting: false };
      if (LASTING.has(as)) yield { call: index + 1, as, lasting: true };
    }
  }
}

async function interrupt(scenario: Scenario, failing: Failing): Promise<void> {
  const bench = await scenario.prepare();
  const { server } = bench;
  const old = server.state.keys[0]!;
  bench.restart(new Outside(bench.desk.disk, failing).options);
  await scenario.act(bench).catch((error: unknown) => {
    // A sentence for the user, or the end of the process; nothing else.
    if (!(error instanceof ProblemError || error instanceof Crash)) throw error;
  });

  bench.restart();
  server.state.advance(10 * MINUTE);
  await bench.desk.renewals.reconcileCreations();
  await bench.desk.renewals.sweep();
  await expectNothingLost(bench);
  if (scenario.keepsOld) {
    expect(await isTaken(server, old.secret)).toBe(true);
    expect(bench.knownNumbers).toContain(old.id);
  }

  // The user clears away what is shown, and renews once more.
  for (const { id } of bench.desk.disk.document.creations) {
    await bench.desk.renewals.clearInterrupted(id);
  }
  expect(bench.desk.disk.document.creations).toEqual([]);
  await bench.desk.renewals.renew(bench.id, { graceSeconds: DAY });
  await expectNothingLost(bench);
  expect(server.complaints).toEqual([]);
  await server.close();
}

async function expectNothingLost(bench: Bench): Promise<void> {
  const { server, desk } = bench;
  const { document, keychain } = desk.disk;
  expect(metadataSchema.safeParse(document).success).toBe(true);
  // What is stored works.
  expect(keychain.get(bench.record.secretId!)).toBe(
    bench.onServer(bench.record.serverKeyId)?.secret,
  );
  expect(await isTaken(server, bench.secret)).toBe(true);
  // What is on the server is a credential, a former one, or shown as left over.
  const numbers = server.state.keys.map(({ id }) => id);
  expect(numbers.filter((id) => !bench.knownNumbers.has(id))).toEqual([]);
  const owners = new Set(server.state.keys.map(({ serviceAccountId }) => serviceAccountId));
  const empty = server.state.accounts.filter(({ id }) => !owners.has(id)).map(({ id }) => id);
  const shown = document.creations.map(({ found }) => found?.accountId);
  expect(empty.filter((id) => !shown.includes(id))).toEqual([]);
  // What is in the keychain is referred to, or listed to be dropped.
  expect(bench.strayed).toEqual([]);
  const file = JSON.stringify(document);
  expect(server.state.keys.filter(({ secret }) => file.includes(secret))).toEqual([]);
}

describe('interrupted at any call', () => {
  it.each(Object.entries(SCENARIOS))(
    '%s ends with a working key and nothing that is not shown',
    { timeout: 300_000 },
    async (name, scenario) => {
      const failures = [...failuresOf(await callsOf(scenario))];
      expect(failures.length).toBeGreaterThan(10);
      for (const failing of failures) {
        cases += 1;
        await interrupt(scenario, failing).catch((error: unknown) => {
          throw new Error(`${name}: ${JSON.stringify(failing)}`, { cause: error });
        });
      }
    },
  );
});
