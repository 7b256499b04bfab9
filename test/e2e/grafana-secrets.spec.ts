import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TokenTrayApp, userData } from '../support/app';
import { filesBelow, searchSecrets } from '../support/search-secrets';
import { ask, must } from './bridge';
import { connect, connectionInput, keyInput, listKeys, makeKey, rowNamed } from './grafana-actions';
import { expect, secretsOf, test } from './grafana-test';

const PLANTED = 'pl4nted/Pass word+for==nobody';

test('no password and no key is in a file, a log, an argument list, a message or the window', async ({
  desktop,
  app,
  grafana,
}) => {
  test.setTimeout(120_000);
  const { state } = grafana;
  state.addUser({ login: 'planted', password: PLANTED, roles: new Map([[1, 'Admin']]) });
  const own = state.addApiKey({ name: 'Operator', role: 'Admin', secondsToLive: 86_400 });
  const page = await app.window();
  const answers: unknown[] = [];
  const note = async (method: string, ...args: unknown[]) => {
    const answer = await ask<{ id: string }>(page, method, ...args);
    answers.push(answer);
    app.noteProcesses();
    return answer;
  };

  const byPassword = await connect(page, grafana, {
    signIn: { method: 'password', user: 'planted', password: PLANTED },
  });
  const byKey = await connect(page, grafana, {
    name: 'By key',
    signIn: { method: 'key', key: own.secret },
  });
  app.noteProcesses();
  const made = await makeKey(page, keyInput(byPassword, 'Legacy'));
  const token = await makeKey(page, keyInput(byKey, 'Token', { account: { newName: 'Ops' } }));
  answers.push(made, token);

  // Everything that may say too much: refusals, tests, lists, copies, a server that repeats.
  await note('testGrafanaConnection', byPassword);
  await note('testGrafanaConnection', byKey);
  await note('listServerKeys', byKey, true);
  await note('testGrafanaKey', made.id);
  await note('copyCredential', made.id, 'curl');
  await note('copyCredential', token.id, 'curl-with-token');
  await note('clearClipboard');
  const wrong = { method: 'password', user: 'planted', password: `${PLANTED}x` };
  await note('tryGrafanaConnection', connectionInput(grafana, { name: 'x', signIn: wrong }), null);
  for (const echoed of [PLANTED, own.secret]) {
    grafana.fail({ kind: 'status', status: 500, body: { message: `bad credential ${echoed}` } });
    await note('listServerKeys', echoed === PLANTED ? byPassword : byKey, true);
  }
  grafana.fail({ kind: 'reset-half-way', carriedOut: true }, { method: 'POST' });
  await note('createGrafanaKey', keyInput(byPassword, 'Lost'));
  await note('getSnapshot');
  await note('getReminders');

  const secrets = [PLANTED, ...state.keys.map(({ secret }) => secret)];
  expect(secrets).toHaveLength(5);
  expect(await secretsOf(desktop)).toEqual(
    secrets.filter((secret) => secret !== secretNamed('Lost')).sort(),
  );

  const first = app.traces();
  const shown = [{ where: 'the window', content: await page.content() }];
  await app.kill();
  const again = await TokenTrayApp.launch(desktop);
  const row = rowNamed(await listKeys(await again.window(), byPassword), 'Legacy');
  expect(row.here).toBe('held');

  const metadata = readFileSync(join(userData(desktop), 'credentials.json'), 'utf8');
  expect(metadata).toContain('Legacy');
  const haystacks = [
    ...filesBelow(desktop.folder),
    ...first,
    ...again.traces(),
    ...shown,
    ...answers.map((answer, index) => ({
      where: `answer ${index}`,
      content: JSON.stringify(answer),
    })),
    ...desktop.notifications.notifications.map((one) => ({
      where: 'notification',
      content: JSON.stringify([one.summary, one.body, one.actions, [...one.hints]]),
    })),
    // Secrets belong into headers only: an address is noted by every proxy and server.
    ...grafana.requests.map(({ target, body }) => ({
      where: `request ${target}`,
      content: `${target} ${JSON.stringify(body)}`,
    })),
  ];
  expect(haystacks.length).toBeGreaterThan(40);
  expect(searchSecrets(secrets, haystacks)).toEqual([]);

  function secretNamed(name: string): string {
    return state.keys.find((each) => each.name === name)?.secret ?? '';
  }
});

test('the one key that is asked for is shown, and only that', async ({ app, grafana }) => {
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  const made = await makeKey(page, keyInput(connectionId, 'Legacy'));
  const [stored] = grafana.state.keys;
  expect(await must(page, 'revealCredential', made.id)).toBe(stored?.secret);
  const watched = grafana.state.addApiKey({ name: 'Elsewhere' });
  await must(page, 'watchServerKeys', connectionId, 'all');
  const row = rowNamed(await listKeys(page, connectionId), 'Elsewhere');
  expect(row).toMatchObject({ here: 'watched', id: watched.id });
  for (const attempt of [
    ['revealCredential', row.credentialId],
    ['copyCredential', row.credentialId, 'token'],
    ['testGrafanaKey', row.credentialId],
  ] as const) {
    const [method, ...args] = attempt;
    expect([method, await ask(page, method, ...args)]).toMatchObject([method, { ok: false }]);
  }
});
