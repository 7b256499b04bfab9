import { afterEach, describe, expect, it } from 'vitest';
import {
  GrafanaServer,
  type GrafanaServerOptions,
  newEntraToken,
} from '../../support/grafana-server';
import { connect } from './connected';
import { problemOf } from './problem-of';
import { MAKING_REFUSALS, makeKey, makeToken } from './refusal-table';
import { OTHER_REFUSALS } from './refusal-table-sign-in';

let server: GrafanaServer;

async function start(options: GrafanaServerOptions): Promise<GrafanaServer> {
  server = await GrafanaServer.start(options);
  return server;
}

afterEach(async () => {
  await server.close();
  expect(server.complaints).toEqual([]);
});

describe('every refusal is a sentence', () => {
  it.each([...MAKING_REFUSALS, ...OTHER_REFUSALS])('$name', async (refusal) => {
    await start({ flavour: refusal.flavour, ...refusal.options });
    const options =
      typeof refusal.connect === 'function' ? refusal.connect(server) : refusal.connect;
    refusal.before?.(server);
    const problem = await problemOf(refusal.call(connect(server, options).client));
    expect(problem.code).toBe(refusal.code);
    for (const words of refusal.says) expect(problem.message).toMatch(words);
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
