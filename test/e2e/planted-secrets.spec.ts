import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { TokenTrayApp, userData } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';
import type { GrafanaServer } from '../support/grafana-server';
import { newEaKey, newJwt } from '../support/jwt';
import { filesBelow, type Haystack, searchSecrets } from '../support/search-secrets';
import { ask, must } from './bridge';
import { connect, connectionInput, keyInput, makeKey } from './grafana-actions';
import { expect, secretsOf, test } from './grafana-test';

const NAME = 'Planted-and-findable';
const DAY = 86_400;

/** A key as the portal makes them, of this run alone. */
const newKey = () => randomBytes(64).toString('base64');

/** Everything that a person or a server gives the app to keep, of every kind. */
function newSecrets() {
  const ends = (days: number) => (Math.floor(Date.now() / 1000) + days * DAY) * 1000;
  return {
    apimPrimary: newKey(),
    apimSecondary: newKey(),
    apimRolled: newKey(),
    gatewayPrimary: newKey(),
    gatewaySecondary: newKey(),
    password: `pl4nted/Pass word+${randomBytes(9).toString('base64')}`,
    wrongPassword: `wr0ng/Pass word+${randomBytes(9).toString('base64')}`,
    eaKey: newEaKey('12345678', ends(90)),
    newEaKey: newEaKey('12345678', ends(170)),
    pasted: newJwt({ iss: 'https://idp.example.com', sub: 'planted', exp: ends(30) / 1000 }),
    github: `ghp_${randomBytes(18).toString('hex')}`,
    typed: `t0ken ${randomBytes(20).toString('base64url')}`,
    refused: `${randomBytes(30).toString('base64')}\n${randomBytes(30).toString('base64')}`,
    dropped: randomBytes(40).toString('base64'),
  };
}

test('no secret of any kind is in a file, a log, a dump, an argument, an environment or a message', async ({
  desktop,
  app,
  grafana,
}) => {
  test.setTimeout(180_000);
  const planted = newSecrets();
  const page = await app.window();
  const watch = setInterval(() => app.noteProcesses(), 50);
  const answers: Haystack[] = [];
  const note = async (method: string, ...args: unknown[]) => {
    const answer = await ask<{ id?: string; pastedId?: string } | null>(page, method, ...args);
    answers.push({ where: `answer of ${method}`, content: JSON.stringify(answer) });
    const value = answer.ok ? answer.value : undefined;
    return value?.id ?? value?.pastedId ?? '';
  };

  await keepSigned(note, planted);
  await keepGrafana(page, note, grafana, planted);
  await keepEntered(note, desktop, planted);

  const ids = await credentialIds(page);
  expect(ids.length).toBeGreaterThanOrEqual(7);
  for (const id of ids) {
    for (const form of ['token', 'header', 'curl', 'curl-with-token']) {
      await note('copyCredential', id, form);
    }
    await note('setUsages', id, [{ place: 'other', title: NAME }]);
    for (const look of ['testCredential', 'getLeakAdvice', 'getHistory', 'renewCredential']) {
      await note(look, id, ...(look === 'renewCredential' ? [{}] : []));
    }
    // What is shown is asked for; everything else stays without it.
    await must(page, 'revealCredential', id).catch(() => undefined);
    await note('endReveal');
  }
  await note('getSnapshot');
  await note('getReminders');
  await note('clearClipboard');
  answers.push({ where: 'the tray', content: JSON.stringify(await desktop.tray.outline()) });
  answers.push({ where: 'the window', content: await page.content() });

  const kept = await secretsOf(desktop);
  const { apimPrimary, eaKey, wrongPassword, refused, dropped, ...stays } = planted;
  expect(kept).toEqual(expect.arrayContaining(Object.values(stays)));
  for (const gone of [apimPrimary, eaKey, wrongPassword, refused, dropped]) {
    expect(kept).not.toContain(gone);
  }
  const secrets = [...new Set([...Object.values(planted), ...kept])];
  for (const { secret } of grafana.state.keys) secrets.push(secret);
  expect(secrets.length).toBeGreaterThan(18);
  clearInterval(watch);
  const traces = app.traces();

  await test.step('a crash of the window and one of the app while a secret is revealed', async () => {
    await must(page, 'revealCredential', ids[0]);
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect.poll(() => app.electron.windows().length).toBe(0);
    await app.kill('SIGSEGV');
    expect(dumpsBelow(userData(desktop))).toEqual([]);
  });

  const again = await TokenTrayApp.launch(desktop);
  await again.window();
  const notices = desktop.notifications.notifications.map((one) => ({
    where: 'notification',
    content: JSON.stringify([one.summary, one.body, one.actions, [...one.hints]]),
  }));
  const haystacks = [
    ...filesBelow(desktop.folder),
    ...traces,
    ...again.traces(),
    ...answers,
    ...notices,
    ...[...desktop.outputs].map(([where, output]) => ({ where, content: output() })),
  ];
  const found = searchSecrets([NAME], haystacks).map(({ where }) => where.replace(/.*\//, ''));
  // The search goes where it should: what is no secret is found in each of these.
  for (const where of ['credentials.json', 'answer of getSnapshot', 'the tray', 'the window']) {
    expect(found).toContain(where);
  }
  expect(haystacks.filter(({ where }) => where.endsWith('.log')).length).toBeGreaterThan(1);
  expect(searchSecrets(secrets, haystacks)).toEqual([]);
});

type Planted = ReturnType<typeof newSecrets>;
type Note = (method: string, ...args: unknown[]) => Promise<string>;

async function keepSigned(note: Note, planted: Planted): Promise<void> {
  const service = {
    name: NAME,
    host: 'planted.management.azure-api.net',
    identifier: 'integration',
    environment: 'production',
    primaryKey: planted.apimPrimary,
    secondaryKey: planted.apimSecondary,
  };
  const sign = { keyRole: 'primary', format: 'sas', expiry: '20d' };
  const sourceId = await note('addApimService', service);
  await note('addApimService', { ...service, name: 'Refused', primaryKey: planted.refused });
  await note('createApimToken', { name: NAME, sourceId, ...sign });
  await note('createApimToken', { name: 'Compact', sourceId, ...sign, format: 'compact' });
  await note('switchKey', sourceId, 'secondary');
  await note('rollKey', sourceId, 'primary');
  await note('editApimService', sourceId, {
    ...service,
    primaryKey: planted.apimRolled,
    secondaryKey: '',
  });
  const gateway = {
    name: 'Edge',
    gatewayId: 'edge-01',
    environment: 'staging',
    primaryKey: planted.gatewayPrimary,
    secondaryKey: planted.gatewaySecondary,
  };
  const gatewayId = await note('addApimGateway', gateway);
  const token = { keyRole: 'primary', expiry: '10d' };
  const id = await note('createGatewayToken', { name: 'Edge', sourceId: gatewayId, ...token });
  await note('resignGatewayToken', id, { ...token, keyRole: 'secondary' });
}

async function keepGrafana(
  page: Page,
  note: Note,
  grafana: GrafanaServer,
  planted: Planted,
): Promise<void> {
  const { state } = grafana;
  state.addUser({ login: 'planted', password: planted.password, roles: new Map([[1, 'Admin']]) });
  const signIn = { method: 'password', user: 'planted', password: planted.password };
  const connectionId = await connect(page, grafana, { signIn });
  const wrong = { ...signIn, password: planted.wrongPassword };
  await note('tryGrafanaConnection', connectionInput(grafana, { name: 'x', signIn: wrong }), null);
  const { id } = await makeKey(
    page,
    keyInput(connectionId, 'Made', { account: { newName: 'planted' } }),
  );
  await note('renewCredential', id, { graceSeconds: 60 });
  grafana.fail({ kind: 'status', status: 500, body: { message: `bad ${planted.password}` } });
  await note('listServerKeys', connectionId, true);
}

async function keepEntered(note: Note, desktop: DesktopSession, planted: Planted): Promise<void> {
  const input = {
    sourceId: '',
    environment: 'production',
    expiry: '',
    neverEnds: false,
    tags: 'planted',
  };
  const eaKey = await note('addEntered', {
    ...input,
    kind: 'ea-key',
    name: 'Cost reports',
    values: { enrollment: '12345678', keyRole: 'primary' },
    secret: { from: 'typed', text: planted.eaKey },
  });
  await note('replaceSecret', eaKey, {
    secret: { from: 'typed', text: planted.newEaKey },
    expiry: '',
    neverEnds: false,
  });
  const other = { ...input, kind: 'other', values: { service: 'Planted', scheme: 'Bearer' } };
  await note('addEntered', {
    ...other,
    name: 'Typed',
    expiry: '30d',
    secret: { from: 'typed', text: planted.typed },
  });
  await note('addEntered', {
    ...other,
    name: 'Refused',
    expiry: 'next friday',
    secret: { from: 'typed', text: planted.refused },
  });
  await note('readPasted', {
    from: 'text',
    text: `curl -H 'X-Key: ${planted.dropped}' https://x.y`,
  });
  for (const [name, text] of [
    ['Pasted', planted.pasted],
    ['GitHub', planted.github],
  ]) {
    await desktop.clipboard.write(`Authorization: Bearer ${text}`);
    const pastedId = await note('readPasted', { from: 'clipboard' });
    const secret = { from: 'pasted', pastedId };
    await note('addEntered', { ...other, name, expiry: '40d', secret });
  }
}

/** Ids of all credentials, as the window is told of them. */
async function credentialIds(page: Page): Promise<string[]> {
  const snapshot = await must<{ credentials: { id: string }[] }>(page, 'getSnapshot');
  return snapshot.credentials.map(({ id }) => id);
}

/** Minidumps and cores. */
function dumpsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.dmp$|^core/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
