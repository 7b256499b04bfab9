import type { Page } from '@playwright/test';
import { TokenTrayApp } from '../support/app';
import { type Fault, GrafanaServer, selfSignedCertificate } from '../support/grafana-server';
import { eventually } from '../support/wait';
import { ask, must } from './bridge';
import {
  connect,
  connectionInput,
  type KeyMade,
  keyInput,
  listKeys,
  makeKey,
  rowNamed,
  type TestAnswer,
} from './grafana-actions';
import { expect, secretsOf, test } from './grafana-test';

const API_KEYS = /^\/api\/auth\/keys/;
const TOKENS = /^\/api\/serviceaccounts\/\d+\/tokens/;

const LOST: readonly [string, Fault][] = [
  ['cut off', { kind: 'reset', carriedOut: true }],
  ['broken off half-way', { kind: 'reset-half-way', carriedOut: true }],
  ['empty', { kind: 'empty', carriedOut: true }],
  ['unreadable', { kind: 'cut-json', carriedOut: true }],
  ['in place of a proxy', { kind: 'status', status: 502, carriedOut: true }],
];

for (const [how, fault] of LOST) {
  test(`a key whose answer is ${how} is told of and never asked for twice`, async ({
    desktop,
    app,
    grafana,
  }) => {
    const page = await app.window();
    const connectionId = await connect(page, grafana);
    for (const [name, path, more] of [
      ['Legacy', API_KEYS, {}],
      ['Token', TOKENS, { account: { newName: 'Pipelines' } }],
    ] as const) {
      grafana.fail(fault, { method: 'POST', path });
      const made: KeyMade = await makeKey(page, keyInput(connectionId, name, more));
      const stored = grafana.state.keys.find((each) => each.name === name);
      expect(made).toMatchObject({ outcome: 'unsure', found: { id: stored?.id } });
      expect(made.problem?.message).toContain(
        `The server did make “${name}” (number ${stored?.id})`,
      );
      const creates = grafana.requests.filter(
        (each) => each.method === 'POST' && path.test(each.target),
      );
      expect(creates).toHaveLength(1);
      const row = rowNamed(await listKeys(page, connectionId), name);
      expect(row).toMatchObject({ here: 'not-here', state: 'live' });
      expect(await secretsOf(desktop)).toEqual([grafana.admin.password]);
    }
  });
}

test('a key that was not made although the answer is lost is said not to be there', async ({
  app,
  grafana,
}) => {
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  grafana.fail({ kind: 'reset' }, { method: 'POST', path: API_KEYS });
  const made = await makeKey(page, keyInput(connectionId, 'Legacy'));
  expect(made).toMatchObject({ outcome: 'refused', problem: { code: 'create-not-made' } });
  expect(grafana.state.keys).toEqual([]);
});

test('without a keychain no key is made', async ({ desktop, app, grafana }) => {
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  await desktop.keyring.kill();
  const answer = await ask<KeyMade>(page, 'createGrafanaKey', keyInput(connectionId, 'Homeless'));
  expect(answer).toMatchObject({ ok: false });
  if (!answer.ok) sentence(answer.problem.message, /keyring|keychain|Secret Service/i);
  expect(grafana.requests.filter((each) => each.method === 'POST')).toEqual([]);
});

test('a key that the keychain does not take is deleted on the server again', async ({
  desktop,
  app,
  grafana,
}) => {
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  // The server has the app wait before it looks for the name: time for the keyring to die.
  grafana.fail(
    { kind: 'status', status: 503, headers: { 'retry-after': '3' } },
    { path: API_KEYS },
  );
  const making = makeKey(page, keyInput(connectionId, 'Homeless'));
  await eventually(() => (grafana.requests.length > 0 ? true : undefined), {
    what: 'the app to look for the name',
  });
  await desktop.keyring.kill();
  const made = await making;
  expect(made.outcome).toBe('refused');
  sentence(made.problem?.message, /The key that the server had made was deleted there again/);
  const changes = grafana.requests.filter((each) => each.method !== 'GET');
  expect(changes.map((each) => each.method)).toEqual(['POST', 'DELETE']);
  expect(grafana.state.keys).toEqual([]);
});

test('a self-signed certificate is refused, and trusted by its fingerprint', async ({
  desktop,
}) => {
  const certificate = await selfSignedCertificate();
  const other = await selfSignedCertificate();
  const grafana = await GrafanaServer.start({ flavour: '11.2', certificate });
  try {
    const app = await TokenTrayApp.launch(desktop);
    const page = await app.window();
    const test_ = (more: object = {}) =>
      must<TestAnswer>(page, 'tryGrafanaConnection', connectionInput(grafana, more), null);
    const refused = await test_();
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'tls-self-signed' },
      fingerprint: certificate.fingerprint,
    });
    expect(refused.problem?.message).toContain('self-signed');
    const mistaken = await test_({ trustedFingerprint: other.fingerprint });
    expect(mistaken).toMatchObject({ ok: false, problem: { code: 'tls-changed' } });
    expect(grafana.requests).toEqual([]);

    const trusted = { trustedFingerprint: certificate.fingerprint };
    expect(await test_(trusted)).toMatchObject({ ok: true });
    const connectionId = await connect(page, grafana, trusted);
    const made = await makeKey(page, keyInput(connectionId, 'Over TLS'));
    expect(made.outcome).toBe('stored');
    expect(await secretsOf(desktop)).toContain(grafana.state.keys[0]?.secret);
    // Trusted for that connection and nowhere else.
    const again = await test_({ name: 'Another' });
    expect(again).toMatchObject({ ok: false, problem: { code: 'tls-self-signed' } });
  } finally {
    await grafana.close();
  }
});

test('http is taken on this computer; beyond it a yes is asked for first', async ({
  desktop,
  app,
  grafana,
}) => {
  const page = await app.window();
  const away = { address: 'http://grafana.invalid:3000', name: 'Away' };
  for (const method of ['addGrafanaConnection', 'tryGrafanaConnection']) {
    const more = method === 'addGrafanaConnection' ? [] : [null];
    const answer = await ask<TestAnswer>(page, method, connectionInput(grafana, away), ...more);
    const problem = answer.ok ? answer.value.problem : answer.problem;
    expect([method, problem]).toMatchObject([method, { code: 'url-insecure', field: 'allowHttp' }]);
  }
  expect(await secretsOf(desktop)).toEqual([]);
  await connect(page, grafana, { ...away, allowHttp: true });
  await connect(page, grafana);
  expect(await secretsOf(desktop)).toHaveLength(2);
});

const IN_WORDS: readonly [string, Fault, RegExp][] = [
  ['a redirect to a sign-in page', { kind: 'redirect', location: '/login' }, /sign-in page/],
  ['a sign-in page', { kind: 'html' }, /sign-in page/],
  [
    'a redirect elsewhere',
    { kind: 'redirect', location: 'https://evil.example/api/org' },
    /points to another host, evil\.example, and the key is not sent there/,
  ],
  ['something that is no JSON', { kind: 'cut-json' }, /answer/],
  ['two megabytes', { kind: 'two-megabytes' }, /larger than any answer of a Grafana/],
  ['no HTTP', { kind: 'not-http' }, /no web server/],
  ['a broken connection', { kind: 'reset' }, /broke the connection off/],
  ['a busy server', { kind: 'status', status: 503 }, /cannot serve now/],
  ['too many requests', { kind: 'status', status: 429 }, /too many requests/],
];

test('whatever answers in place of the server is told in words', async ({ app, grafana }) => {
  test.setTimeout(120_000);
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  for (const [what, fault, says] of IN_WORDS) {
    await test.step(what, async () => {
      grafana.fail(fault, { times: 100 });
      const tested = await must<TestAnswer>(page, 'testGrafanaConnection', connectionId);
      expect(tested.ok).toBe(false);
      sentence(tested.problem?.message, says);
      const listed = await ask(page, 'listServerKeys', connectionId, true);
      expect(listed.ok).toBe(false);
      if (!listed.ok) sentence(listed.problem.message, says);
      grafana.forget();
    });
  }
  expect(await listKeys(page, connectionId)).toMatchObject({ rows: [], notes: [] });
});

function sentence(message: string | undefined, says: RegExp): void {
  expect(message).toMatch(says);
  expect(message).toMatch(/^[A-Z0-9“"].*[.)]$/);
  expect(message).not.toMatch(/undefined|\[object|ERR_|ECONN|<html/i);
}

test('bad times to live are each refused with their own sentence, and nothing is asked of the server', async ({
  app,
  grafana,
}) => {
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  const said = new Map<string, string>();
  for (const timeToLive of ['500ms', '0', '7x', '-1d', '1h 30', '999999y', '']) {
    said.set(timeToLive, await refusalOf(page, keyInput(connectionId, 'x', { timeToLive })));
  }
  expect(new Set(said.values()).size).toBe(said.size);
  expect(grafana.requests).toEqual([]);
});

async function refusalOf(page: Page, input: object): Promise<string> {
  const answer = await ask<KeyMade>(page, 'createGrafanaKey', input);
  if (answer.ok) throw new Error(`It was taken: ${JSON.stringify(input)}`);
  return answer.problem.message;
}

test('a time to live reaches the server in seconds', async ({ app, grafana }) => {
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  const asked: Record<string, number> = {
    '7d': 604_800,
    '1M': 2_592_000,
    '1y': 31_536_000,
    '90m': 5_400,
    '1.5h': 5_400,
    '90': 90,
  };
  for (const [timeToLive, secondsToLive] of Object.entries(asked)) {
    const name = `For ${timeToLive}`;
    await makeKey(page, keyInput(connectionId, name, { timeToLive }));
    const create = grafana.requests.filter((each) => each.method === 'POST').at(-1);
    expect(create?.body).toMatchObject({ name, secondsToLive });
  }
  const endless = keyInput(connectionId, 'For ever', { timeToLive: '', neverEnds: true });
  expect(await makeKey(page, endless)).toMatchObject({ outcome: 'stored' });
  const made = grafana.state.keys.find((each) => each.name === 'For ever');
  expect(made).toBeDefined();
  expect(made?.expiresMs).toBeUndefined();
});
