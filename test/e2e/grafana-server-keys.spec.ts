import type { Page } from '@playwright/test';
import { standingOut } from './accessible';
import { CONNECTION_NAME, connect, keyInput, makeKey } from './grafana-actions';
import { openServerKeys } from './grafana-forms';
import { expect, secretsOf, test } from './grafana-test';
import { goTo } from './window-actions';

const DAY = 86_400;

function row(page: Page, name: string) {
  return page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });
}

/** What the table says of each key, row by row. */
async function table(page: Page): Promise<string[]> {
  return page.locator('[data-server-key]').allInnerTexts();
}

function confirm(page: Page) {
  return page.getByRole('alertdialog');
}

test('the table shows all keys, and watches and deletes them', async ({
  desktop,
  app,
  grafana,
}) => {
  const { state } = grafana;
  const account = state.addServiceAccount({ name: 'Alerting', role: 'Editor' });
  state.addApiKey({ name: 'From the wiki', role: 'Admin', secondsToLive: 20 * DAY });
  state.addToken(account.id, { name: 'Pager', secondsToLive: 40 * DAY });
  state.addToken(account.id, { name: 'For ever' });
  state.addToken(account.id, { name: 'Last year', secondsToLive: -DAY });
  state.addApiKey({ name: 'Older still', secondsToLive: -90 * DAY });
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  const made = await makeKey(
    page,
    keyInput(connectionId, 'Deployment', { account: { existingId: account.id } }),
  );
  expect(made.outcome).toBe('stored');
  const names = () => state.keys.map((each) => each.name).sort();

  await test.step('role, expiry and how each stands here', async () => {
    await openServerKeys(page);
    await expect(page.locator('[data-server-key]')).toHaveCount(4);
    await expect(row(page, 'From the wiki')).toContainText('Admin');
    await expect(row(page, 'From the wiki')).toContainText('API key');
    await expect(row(page, 'From the wiki')).toContainText('20 days');
    await expect(row(page, 'From the wiki')).toContainText('Not here');
    await expect(row(page, 'Pager')).toContainText('Alerting · Service-account token');
    await expect(row(page, 'Pager')).toContainText('Editor');
    await expect(row(page, 'For ever')).toContainText('No end');
    await expect(row(page, 'Deployment')).toContainText('Held here');
  });

  await test.step('a narrow window shows the same without scrolling sideways', async () => {
    await page.setViewportSize({ width: 480, height: 800 });
    await expect(row(page, 'From the wiki').getByText('20 days left').last()).toBeHidden();
    await expect(row(page, 'From the wiki').getByText('20 days left').first()).toBeVisible();
    for (const name of ['Watch From the wiki', 'Delete Pager on the server']) {
      await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    }
    expect(await standingOut(page)).toEqual([]);
    const first = () => page.locator('[data-server-key]').first();
    await expect(first()).toContainText('Deployment');
    await page.getByRole('button', { name: 'Expires' }).click();
    await expect(first()).toContainText('For ever');
    await page.getByRole('button', { name: 'Expires' }).click();
    await page.setViewportSize({ width: 1000, height: 700 });
  });

  await test.step('expired ones are there where they are wanted', async () => {
    await page.getByRole('switch', { name: 'Include expired' }).click();
    await expect(page.locator('[data-server-key]')).toHaveCount(6);
    await expect(row(page, 'Last year')).toContainText(/expired/i);
  });

  await test.step('one is watched, then all', async () => {
    await page.getByRole('button', { name: 'Watch Pager' }).click();
    await expect(row(page, 'Pager')).toContainText('Watched');
    await page.getByRole('button', { name: 'Watch all (2)' }).click();
    await expect(row(page, 'For ever')).toContainText('Watched');
    await expect(row(page, 'From the wiki')).toContainText('Watched');
    await expect(page.getByRole('button', { name: 'Watch all', exact: true })).toBeDisabled();
    await desktop.tray.waitForEntry([/^Pager · staging · 40 days left$/]);
  });

  await test.step('the expired ones go in one click and one yes', async () => {
    await page.getByRole('button', { name: 'Delete expired' }).click();
    await expect(confirm(page)).toContainText('Delete 2 keys on the server?');
    await expect(confirm(page)).toContainText(CONNECTION_NAME);
    await expect(confirm(page)).toContainText(grafana.url);
    await expect(confirm(page)).toContainText('Last year');
    await expect(confirm(page)).toContainText('Older still');
    await confirm(page).getByRole('button', { name: 'Cancel' }).click();
    expect(names()).toHaveLength(6);
    await page.getByRole('button', { name: 'Delete expired' }).click();
    await confirm(page).getByRole('button', { name: 'Delete on the server' }).click();
    await expect(page.locator('[data-server-key]')).toHaveCount(4);
    expect(names()).toEqual(['Deployment', 'For ever', 'From the wiki', 'Pager']);
  });

  await test.step('several at once; what is held here leaves the keychain', async () => {
    for (const name of ['Deployment', 'Pager']) {
      await page.getByRole('checkbox', { name: `Select ${name}` }).check();
    }
    await expect(page.getByText('2 keys selected')).toBeVisible();
    await page.getByRole('button', { name: 'Delete…' }).click();
    await expect(confirm(page)).toContainText('One of them is held here');
    await confirm(page).getByRole('button', { name: 'Delete on the server' }).click();
    await expect(page.locator('[data-server-key]')).toHaveCount(2);
    expect(names()).toEqual(['For ever', 'From the wiki']);
    expect(await secretsOf(desktop)).toEqual([grafana.admin.password]);
    await desktop.tray.waitForMenu(
      (menu) => menu.children.every(({ label }) => !/^(Deployment|Pager)/.test(label)),
      'neither of the two',
    );
  });

  await test.step('what was deleted or made behind our back is shown', async () => {
    const wiki = state.keys.find((each) => each.name === 'From the wiki');
    state.removeKey(wiki?.id ?? 0);
    state.addToken(account.id, { name: 'By a colleague', secondsToLive: DAY });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(row(page, 'By a colleague')).toContainText('Not here');
    await expect(row(page, 'From the wiki')).toHaveCount(0);
    await expect(page.getByText('One key here is gone from the server')).toBeVisible();
    expect((await table(page)).join('\n')).not.toContain('From the wiki');
    await goTo(page, 'Credentials');
    await expect(row(page, 'From the wiki')).toContainText('Gone from the server');
    await expect(row(page, 'For ever')).toContainText('Held elsewhere');
  });
});

test('the key that signs in is deleted on a second yes', async ({ app, grafana }) => {
  const { state } = grafana;
  const own = state.addApiKey({ name: 'Operator', role: 'Admin', secondsToLive: 30 * DAY });
  const page = await app.window();
  await connect(page, grafana, { signIn: { method: 'key', key: own.secret } });
  await openServerKeys(page);
  await expect(row(page, 'Operator')).toContainText('Signs in');
  await page.getByRole('button', { name: 'Delete Operator on the server' }).click();
  await expect(confirm(page)).toContainText('Delete Operator on the server?');
  await confirm(page).getByRole('button', { name: 'Delete on the server' }).click();
  await expect(confirm(page)).toContainText('Tick the box');
  expect(state.keys).toHaveLength(1);
  await confirm(page).getByRole('checkbox', { name: 'Delete the key that signs in, too' }).check();
  await confirm(page).getByRole('button', { name: 'Delete on the server' }).click();
  await expect(confirm(page)).toHaveCount(0);
  expect(state.keys).toEqual([]);
});

test('a server that cannot be read says why, and is read again on a click', async ({
  app,
  grafana,
}) => {
  grafana.state.addApiKey({ name: 'Still there' });
  const page = await app.window();
  await connect(page, grafana);
  grafana.fail({ kind: 'redirect', location: '/login' }, { times: 20 });
  await goTo(page, 'Services');
  await page.getByRole('button', { name: `Keys on the server ${CONNECTION_NAME}` }).click();
  await expect(page.getByText('The keys could not be read')).toBeVisible();
  await expect(page.getByText(/sign-in page/).first()).toBeVisible();
  grafana.forget();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(row(page, 'Still there')).toBeVisible();
});
