import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TokenTrayApp } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';
import { GrafanaServer, newEntraToken } from '../support/grafana-server';
import { ask, must } from './bridge';
import {
  CONNECTION_NAME,
  connect,
  connectionInput,
  keyInput,
  listKeys,
  makeKey,
  refOf,
  rowNamed,
  type TestAnswer,
} from './grafana-actions';
import { expect, secretsOf, test } from './grafana-test';

const OLDER_AUDIENCE = 'ce34e7e5-485f-4d76-964f-b3d2b16d1e4f';

test('the key that signs in is a credential, and is deleted on a second yes only', async ({
  desktop,
  app,
  grafana,
}) => {
  const { state } = grafana;
  const own = state.addApiKey({ name: 'Operator', role: 'Admin', secondsToLive: 30 * 86_400 });
  state.addApiKey({ name: 'Other' });
  const page = await app.window();
  const connectionId = await connect(page, grafana, { signIn: { method: 'key', key: own.secret } });
  expect(await secretsOf(desktop)).toEqual([own.secret]);

  const tested = await must<TestAnswer>(page, 'testGrafanaConnection', connectionId);
  expect(tested.report).toMatchObject({ role: 'Admin' });
  const list = await listKeys(page, connectionId);
  const row = rowNamed(list, 'Operator');
  expect(row).toMatchObject({ here: 'held', signsIn: true });
  await desktop.tray.waitForEntry([/^Operator · staging · 30 days left$/]);
  const { upcoming } = await must<{ upcoming: { credentialName: string }[] }>(page, 'getReminders');
  expect(upcoming.map((each) => each.credentialName)).toContain('Operator');

  const both = list.rows.map(refOf);
  const refused = await ask(page, 'deleteServerKeys', connectionId, both, false);
  expect(refused).toMatchObject({ ok: false, problem: { code: 'deletes-sign-in' } });
  expect(JSON.stringify(refused)).toContain(`"${CONNECTION_NAME}\\" signs in with`);
  expect(state.keys).toHaveLength(2);

  const outcome = await must(page, 'deleteServerKeys', connectionId, both, true);
  expect(outcome).toEqual({ deleted: 2, failures: [] });
  expect(state.keys).toEqual([]);
  const after = await ask(page, 'listServerKeys', connectionId, true);
  expect(after).toMatchObject({ ok: false, problem: { code: 'key-invalid' } });
});

test('a token that signs in, whose number nobody told, wants the second yes too', async ({
  app,
  grafana,
}) => {
  const { state } = grafana;
  const account = state.addServiceAccount({ name: 'Operators', role: 'Admin' });
  const own = state.addToken(account.id, { name: 'Operator' });
  const page = await app.window();
  const connectionId = await connect(page, grafana, { signIn: { method: 'key', key: own.secret } });
  const ref = refOf(rowNamed(await listKeys(page, connectionId), 'Operator'));
  const refused = await ask(page, 'deleteServerKeys', connectionId, [ref], false);
  expect(refused).toMatchObject({ ok: false, problem: { code: 'deletes-sign-in' } });
  expect(state.keys).toHaveLength(1);
});

test('a wrong password, a mistyped token and a stranger’s key are told apart', async ({
  desktop,
  app,
  grafana,
}) => {
  const page = await app.window();
  const account = grafana.state.addServiceAccount({ name: 'Ops' });
  const token = grafana.state.addToken(account.id, { name: 'x' }).secret;
  const swapped = token.replace(/_(.)(.)/, '_$2$1').replace(/^glsa_(.)\1/, 'glsa_$1-');
  const attempts: [object, RegExp][] = [
    [{ method: 'password', user: 'admin', password: 'wrong' }, /User or password is wrong/],
    [{ method: 'key', key: Buffer.from('{"k":"x","n":"y","id":1}').toString('base64') }, /know/],
    [{ method: 'key', key: swapped }, /not whole|copy/i],
    [{ method: 'entra-token', token: 'glued together' }, /Copy it again/],
    [{ method: 'entra-token', token: token }, /no Microsoft Entra access token/],
  ];
  for (const [signIn, says] of attempts) {
    const answer = await must<TestAnswer>(
      page,
      'tryGrafanaConnection',
      connectionInput(grafana, { signIn }),
      null,
    );
    expect([signIn, answer.ok]).toEqual([signIn, false]);
    expect(answer.problem?.message).toMatch(says);
    expect(JSON.stringify(answer)).not.toContain(swapped);
  }
  // What was only tried is not kept.
  expect(await secretsOf(desktop)).toEqual([]);
});

/** An `az` on the PATH that says what it is, notes how it was called, and signs in nobody. */
function fakeAz(desktop: DesktopSession, tokens: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'fake-az-'));
  const bin = join(folder, 'bin');
  const calls = join(folder, 'calls');
  mkdirSync(bin);
  const cases = Object.entries(tokens).map(([audience, token]) => {
    const answer = { accessToken: token, expires_on: Math.floor(Date.now() / 1000) + 3_600 };
    return `  ${audience}) echo '${JSON.stringify(answer)}' ;;`;
  });
  writeFileSync(
    join(bin, 'az'),
    [
      '#!/bin/sh',
      'echo "This is no Azure CLI but a stand-in for tests; nobody is signed in to Azure." >&2',
      `printf '%s\\n' "$*" >> '${calls}'`,
      '[ "$1 $2" = "account get-access-token" ] || exit 2',
      'while [ "$1" != --resource ]; do shift; done',
      'case "$2" in',
      ...cases,
      "  *) echo 'ERROR: AADSTS500011: The resource principal was not found.' >&2; exit 1 ;;",
      'esac',
      '',
    ].join('\n'),
  );
  chmodSync(join(bin, 'az'), 0o755);
  return {
    env: { PATH: `${bin}:${desktop.env.PATH ?? ''}` },
    calls: () => readFileSync(calls, 'utf8').trim().split('\n'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

test('the Azure CLI signs in; the audience that worked is asked for first from then on', async ({
  desktop,
}) => {
  const grafana = await GrafanaServer.start({ flavour: '12', entraAudiences: [OLDER_AUDIENCE] });
  const az = fakeAz(desktop, {
    'https://dashboard.azure.com': newEntraToken('https://dashboard.azure.com'),
    [OLDER_AUDIENCE]: newEntraToken(OLDER_AUDIENCE),
  });
  try {
    const app = await TokenTrayApp.launch(desktop, { env: az.env });
    const page = await app.window();
    const connectionId = await connect(page, grafana, {
      signIn: { method: 'azure-cli', tenant: 'contoso.onmicrosoft.com', audience: '' },
    });
    const answer = await must<TestAnswer>(page, 'testGrafanaConnection', connectionId);
    expect(answer).toMatchObject({ ok: true, report: { version: '12.1.0' } });
    expect(az.calls().length).toBeGreaterThanOrEqual(3);
    for (const call of az.calls()) expect(call).toContain('--tenant contoso.onmicrosoft.com');
    expect(az.calls().at(-1)).toContain(`--resource ${OLDER_AUDIENCE}`);

    const made = await makeKey(page, keyInput(connectionId, 'CI', { account: { newName: 'CI' } }));
    expect(made.outcome).toBe('stored');
    const [key] = grafana.state.keys;
    expect(await secretsOf(desktop)).toEqual([key?.secret]);

    const { sources } = await must<{ sources: { signIn: object }[] }>(page, 'getSnapshot');
    expect(sources[0]?.signIn).toMatchObject({ method: 'azure-cli', audience: OLDER_AUDIENCE });
    expect(grafana.complaints).toEqual([]);
  } finally {
    az.remove();
    await grafana.close();
  }
});

test('without an Azure CLI the sentence says what to install', async ({ desktop }) => {
  const grafana = await GrafanaServer.start({ flavour: '12', entraAudiences: [OLDER_AUDIENCE] });
  const empty = mkdtempSync(join(tmpdir(), 'no-az-'));
  try {
    const app = await TokenTrayApp.launch(desktop, { env: { PATH: empty } });
    const page = await app.window();
    const answer = await must<TestAnswer>(
      page,
      'tryGrafanaConnection',
      connectionInput(grafana, { signIn: { method: 'azure-cli', tenant: '', audience: '' } }),
      null,
    );
    expect(answer.ok).toBe(false);
    expect(answer.problem?.message).toMatch(/Azure CLI/);
    expect(answer.problem?.message).toMatch(/install/i);
  } finally {
    rmSync(empty, { recursive: true });
    await grafana.close();
  }
});

test('a workspace with its keys switched off says how to switch them on', async ({ desktop }) => {
  const grafana = await GrafanaServer.start({
    flavour: '12',
    entraAudiences: [OLDER_AUDIENCE],
    keysSwitchedOff: true,
  });
  try {
    const app = await TokenTrayApp.launch(desktop);
    const page = await app.window();
    const token = newEntraToken(OLDER_AUDIENCE);
    const connectionId = await connect(page, grafana, {
      signIn: { method: 'entra-token', token },
    });
    const made = await makeKey(page, keyInput(connectionId, 'CI', { account: { newName: 'CI' } }));
    expect(made).toMatchObject({
      outcome: 'refused',
      switchOn: {
        command: expect.stringMatching(/^az grafana update --name .+ --api-key Enabled$/),
      },
    });
    expect(made.switchOn?.sentence).toContain('switched off');
    expect(await secretsOf(desktop)).toEqual([token]);
    // An Entra token ends after an hour, which the list shows as that of any credential.
    await desktop.tray.waitForEntry([/Sign-in of Dashboards · staging · under an hour left$/]);
  } finally {
    await grafana.close();
  }
});
