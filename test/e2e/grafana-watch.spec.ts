import { TokenTrayApp } from '../support/app';
import { must } from './bridge';
import { connect, keyInput, listKeys, makeKey, refOf, rowNamed } from './grafana-actions';
import { expect, secretsOf, test } from './grafana-test';

interface Reminders {
  readonly upcoming: readonly { readonly credentialName: string; readonly expiresAt: string }[];
  readonly announced: readonly { readonly credentialName: string }[];
}

interface Shown {
  readonly name: string;
  readonly heldHere: boolean;
  readonly expiresAt?: string;
  readonly onServer?: { readonly state: string };
}

const DAY = 86_400;

test('all of a server is watched: rows, reminders, and nothing to copy', async ({
  desktop,
  app,
  grafana,
}) => {
  const { state } = grafana;
  const account = state.addServiceAccount({ name: 'Alerting', role: 'Editor' });
  state.addApiKey({ name: 'From the wiki', secondsToLive: 20 * DAY, role: 'Admin' });
  state.addToken(account.id, { name: 'Pager', secondsToLive: 40 * DAY });
  state.addToken(account.id, { name: 'For ever' });
  state.addToken(account.id, { name: 'Long gone', secondsToLive: -DAY });
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  const before = await secretsOf(desktop);

  const saved = await must<{ notes: string[] }>(page, 'watchServerKeys', connectionId, 'all');
  expect(saved.notes).toEqual(['3 keys more are watched.', '1 of them has no end.']);

  await test.step('each has a row that says it is held elsewhere', async () => {
    const list = await listKeys(page, connectionId);
    expect(list.rows.map(({ name, here }) => [name, here]).sort()).toEqual([
      ['For ever', 'watched'],
      ['From the wiki', 'watched'],
      ['Long gone', 'not-here'],
      ['Pager', 'watched'],
    ]);
    const { credentials } = await must<{ credentials: Shown[] }>(page, 'getSnapshot');
    expect(credentials.map(({ name, heldHere }) => [name, heldHere])).toEqual([
      ['From the wiki', false],
      ['Pager', false],
      ['For ever', false],
    ]);
    expect(await secretsOf(desktop)).toEqual(before);
    await expect(page.getByText('From the wiki').first()).toBeVisible();
    await expect(page.getByText('Held elsewhere').first()).toBeVisible();
  });

  await test.step('the tray shows when each ends and copies none', async () => {
    const entry = await desktop.tray.waitForEntry([/^From the wiki · staging · 20 days left$/]);
    expect(entry.children.map(({ label }) => label).join(' ')).not.toContain('Copy');
    expect(entry.children.map(({ label }) => label).join(' ')).toContain('Held elsewhere');
    await desktop.tray.waitForEntry([/^For ever · staging · no end$/]);
  });

  await test.step('what has an end will be announced', async () => {
    const { upcoming } = await must<Reminders>(page, 'getReminders');
    expect([...new Set(upcoming.map((row) => row.credentialName))].sort()).toEqual([
      'From the wiki',
      'Pager',
    ]);
    const [row] = upcoming.filter((each) => each.credentialName === 'From the wiki');
    const stored = state.keys.find((each) => each.name === 'From the wiki');
    expect(Date.parse(row?.expiresAt ?? '')).toBe(stored?.expiresMs);
  });

  await test.step('a second time adds nothing', async () => {
    await must(page, 'watchServerKeys', connectionId, 'all');
    const { credentials } = await must<{ credentials: Shown[] }>(page, 'getSnapshot');
    expect(credentials).toHaveLength(3);
  });
});

test('a watched key that ends is announced, without a button to copy it', async ({
  desktop,
  app,
  grafana,
}) => {
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  grafana.state.addApiKey({ name: 'Ends soon', secondsToLive: 6 });
  const row = rowNamed(await listKeys(page, connectionId), 'Ends soon');
  await must(page, 'watchServerKeys', connectionId, [refOf(row)]);
  // One of the lead times of the settings is due already; then comes the end itself.
  const soon = await desktop.notifications.waitFor(
    (one) => one.summary.includes('Ends soon'),
    'the reminder',
    20_000,
  );
  expect(`${soon.summary} ${soon.body}`).toContain('staging');
  const buttons = soon.actions.map(({ label }) => label).join(' ');
  expect(buttons).toContain('Snooze');
  expect(buttons).not.toMatch(/copy/i);
  await desktop.tray.waitForEntry([/^✕ Ends soon · staging · expired$/], 20_000);
});

test('what changed on the server behind our back is shown', async ({ desktop, app, grafana }) => {
  const { state } = grafana;
  const account = state.addServiceAccount({ name: 'Alerting' });
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  const held = await makeKey(
    page,
    keyInput(connectionId, 'Held here', { account: { existingId: account.id } }),
  );
  expect(held.outcome).toBe('stored');
  const pager = state.addToken(account.id, { name: 'Pager', secondsToLive: 30 * DAY });
  state.addToken(account.id, { name: 'Moved', secondsToLive: 30 * DAY });
  await must(page, 'watchServerKeys', connectionId, 'all');
  const numberOf = (name: string) => state.keys.find((each) => each.name === name)?.id ?? 0;
  const shown = async (name: string) => {
    const { credentials } = await must<{ credentials: Shown[] }>(page, 'getSnapshot');
    return credentials.find((each) => each.name === name);
  };

  state.removeKey(numberOf('Held here'));
  state.removeKey(numberOf('Moved'));
  state.revoke(pager.id);
  state.addToken(account.id, { name: 'By a colleague', secondsToLive: DAY });
  const list = await listKeys(page, connectionId);
  expect(rowNamed(list, 'By a colleague')).toMatchObject({ here: 'not-here' });
  expect(rowNamed(list, 'Pager')).toMatchObject({ here: 'watched', state: 'revoked' });
  expect(list.gone.map(({ name }) => name).sort()).toEqual(['Held here', 'Moved']);
  expect(await shown('Held here')).toMatchObject({ heldHere: true, onServer: { state: 'gone' } });
  expect(await shown('Moved')).toMatchObject({ heldHere: false, onServer: { state: 'gone' } });
  expect(await shown('Pager')).toMatchObject({ onServer: { state: 'revoked' } });
  await expect(page.getByText('Gone from the server').first()).toBeVisible();
  await expect(page.getByText('Revoked').first()).toBeVisible();

  await test.step('the test of a key that is gone says so', async () => {
    const answer = await must(page, 'testGrafanaKey', held.id);
    expect(answer).toMatchObject({ alive: false, status: 'unknown-key', code: 401 });
    expect((answer as { words: string }).words).toContain('was deleted');
  });

  await test.step('what is gone can be taken off the list, secret and all', async () => {
    const before = await secretsOf(desktop);
    await must(page, 'removeCredential', held.id);
    expect(await secretsOf(desktop)).toHaveLength(before.length - 1);
    expect((await listKeys(page, connectionId)).gone.map(({ name }) => name)).toEqual(['Moved']);
  });
});

test('what is watched is looked after by itself, a minute after the start', async ({
  desktop,
  app,
  grafana,
}) => {
  test.setTimeout(150_000);
  const { state } = grafana;
  const key = state.addApiKey({ name: 'From the wiki', secondsToLive: 20 * DAY });
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  await must(page, 'watchServerKeys', connectionId, 'all');
  await app.kill();
  state.removeKey(key.id);
  const before = grafana.requests.length;
  const again = await TokenTrayApp.launch(desktop);
  const window = await again.window();
  await expect(window.getByText('From the wiki').first()).toBeVisible();
  expect(grafana.requests).toHaveLength(before);
  await expect(window.getByText('Gone from the server').first()).toBeVisible({ timeout: 90_000 });
});

test('a name that an expired key blocks is free once that one is deleted', async ({
  desktop,
  app,
  grafana,
}) => {
  const { state } = grafana;
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  const old = state.addApiKey({ name: 'Deployment', secondsToLive: -DAY });

  const refused = await makeKey(page, keyInput(connectionId, 'Deployment'));
  expect(refused).toMatchObject({
    outcome: 'refused',
    problem: { code: 'key-name-taken' },
    blockedBy: { kind: 'api-key', id: old.id },
  });
  expect(refused.problem?.message).toContain('an expired key keeps its name');
  expect(await secretsOf(desktop)).toHaveLength(1);

  await must(page, 'deleteServerKeys', connectionId, [refused.blockedBy], false);
  const made = await makeKey(page, keyInput(connectionId, 'Deployment'));
  expect(made.outcome).toBe('stored');
  expect(state.keys.map((each) => each.name)).toEqual(['Deployment']);
  expect(state.keys[0]?.id).not.toBe(old.id);
  expect(await secretsOf(desktop)).toContain(state.keys[0]?.secret);

  await test.step('a live key of that name is no offer to delete', async () => {
    const again = await makeKey(page, keyInput(connectionId, 'Deployment'));
    expect(again).toMatchObject({ outcome: 'refused', problem: { code: 'key-name-taken' } });
    expect(again.blockedBy).toBeUndefined();
  });
});
