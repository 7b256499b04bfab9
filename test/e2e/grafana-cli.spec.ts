import { join } from 'node:path';
import { REPOSITORY } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';
import { type RunOutcome, run } from '../support/run';
import { searchSecrets } from '../support/search-secrets';
import { must } from './bridge';
import { CommandLine } from './command-line';
import { CONNECTION_NAME, connect, keyInput, listKeys, makeKey, rowNamed } from './grafana-actions';
import { expect, secretsOf, test } from './grafana-test';

const ON = ['--connection', CONNECTION_NAME];

/** The command line as it is started in a clone; it is built by that where it is not yet. */
function tokentray(desktop: DesktopSession, ...args: string[]): Promise<RunOutcome> {
  return run('node', [join(REPOSITORY, 'scripts/tokentray.mjs'), 'grafana', ...args], {
    env: desktop.env,
    timeoutMs: 60_000,
  });
}

function json<T = Record<string, unknown>>(desktop: DesktopSession, ...args: string[]): Promise<T> {
  return new CommandLine(desktop).json<T>(['grafana', ...args]);
}

test('the command line works on the same connections, list and keychain as the app', async ({
  desktop,
  app,
  grafana,
}) => {
  test.setTimeout(120_000);
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  const { state, admin } = grafana;

  await test.step('it sees what the app has entered', async () => {
    const { connections } = await json<{ connections: object[] }>(desktop, 'connections');
    expect(connections).toMatchObject([
      { name: CONNECTION_NAME, url: grafana.url, environment: 'staging', signIn: 'password' },
    ]);
    const tested = await tokentray(desktop, 'test', ...ON);
    expect(tested).toMatchObject({ code: 0 });
    expect(tested.stdout).toContain('Grafana 11.2.0');
  });

  await test.step('a key it makes is in the keychain and in the running app’s tray', async () => {
    const made = await tokentray(
      desktop,
      ...['create', ...ON, '--name', 'From a script', '--new-account', 'Scripts', '--ttl', '30d'],
    );
    expect(made).toMatchObject({ code: 0 });
    const [stored] = state.keys;
    expect(stored).toMatchObject({ name: 'From a script', role: 'Viewer' });
    expect(await secretsOf(desktop)).toEqual([admin.password, stored?.secret ?? ''].sort());
    const way = [/^From a script · staging · 30 days left$/];
    await desktop.tray.waitForEntry(way);
    await desktop.tray.click([...way, 'Copy key']);
    await desktop.clipboard.waitFor((text) => text === stored?.secret, 'the key');
    await expect(page.getByText('From a script').first()).toBeVisible();
    const secrets = [stored?.secret ?? '', admin.password];
    const said = [{ where: 'what it said', content: made.stdout + made.stderr }];
    expect(searchSecrets(secrets, said)).toEqual([]);
  });

  await test.step('it prints the key where it is told to, and nothing else on that line', async () => {
    const made = await tokentray(
      desktop,
      ...['create', ...ON, '--name', 'Printed', '--kind', 'api-key', '--reveal'],
    );
    const stored = state.keys.find((each) => each.name === 'Printed');
    expect(made.stdout.trim()).toBe(stored?.secret);
  });

  await test.step('it lists what the app has made', async () => {
    await makeKey(page, keyInput(connectionId, 'From the app'));
    state.addApiKey({ name: 'Old', secondsToLive: -60 });
    interface Keys {
      rows: { name: string; here: string }[];
    }
    const short = await json<Keys>(desktop, 'keys', ...ON);
    expect(short.rows.map(({ name, here }) => [name, here]).sort()).toEqual([
      ['From a script', 'held'],
      ['From the app', 'held'],
      ['Printed', 'held'],
    ]);
    const all = await json<Keys>(desktop, 'keys', ...ON, '--include-expired');
    expect(all.rows.map(({ name }) => name)).toContain('Old');
    const tested = await json(desktop, 'test', '--credential', 'From the app');
    expect(tested).toMatchObject({ alive: true, code: 200 });
  });

  await test.step('it deletes on a yes only, and the app knows', async () => {
    const row = rowNamed(await listKeys(page, connectionId), 'From the app');
    const unsure = await tokentray(desktop, 'delete', ...ON, '--id', String(row.id));
    expect(unsure.code).not.toBe(0);
    expect(unsure.stderr).toContain('--yes');
    expect(state.keys.map(({ name }) => name)).toContain('From the app');
    const sure = await tokentray(desktop, 'delete', ...ON, '--id', String(row.id), '--yes');
    expect(sure).toMatchObject({ code: 0 });
    expect(state.keys.map(({ name }) => name)).not.toContain('From the app');
    await desktop.tray.waitForMenu(
      (menu) => menu.children.every(({ label }) => !label.startsWith('From the app')),
      'the deleted key gone',
    );
    expect(await secretsOf(desktop)).toHaveLength(3);
  });

  await test.step('both at once lose nothing of each other’s', async () => {
    const names = ['One', 'Two', 'Three'];
    const outcomes = await Promise.all([
      ...names.map((name) => makeKey(page, keyInput(connectionId, name))),
      tokentray(desktop, 'create', ...ON, '--name', 'Four', '--kind', 'api-key'),
      tokentray(desktop, 'create', ...ON, '--name', 'Five', '--kind', 'api-key'),
    ]);
    expect(outcomes.map((each) => ('outcome' in each ? each.outcome : each.code))).toEqual([
      ...names.map(() => 'stored'),
      0,
      0,
    ]);
    const secrets = await secretsOf(desktop);
    for (const name of [...names, 'Four', 'Five']) {
      const stored = state.keys.find((each) => each.name === name);
      expect(secrets).toContain(stored?.secret);
      await desktop.tray.waitForEntry([new RegExp(`^!? ?${name} · `)]);
    }
    const { credentials } = await must<{ credentials: object[] }>(page, 'getSnapshot');
    expect(credentials).toHaveLength(7);
  });
});
