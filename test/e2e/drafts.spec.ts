import type { Page } from '@playwright/test';
import { TokenTrayApp, userData } from '../support/app';
import { filesBelow, searchSecrets } from '../support/search-secrets';
import { expect, test } from './desktop-test';
import { keyOf } from './gateway';
import { go } from './look/places';
import { fieldOf, SERVICE } from './window-actions';

const PLANTED = {
  primary: keyOf('a key that must never be in a draft, 1'),
  secondary: keyOf('a key that must never be in a draft, 2'),
  password: 'a password that must never be in a draft',
  entered: 'k7Qm-4tWz9.Yb2_sVxD8rLpN3hGf6',
  strayed: 'ghp_AbCdEf1234567890AbCdEf1234567890AbCd',
};

const offer = (page: Page) => page.locator('[data-about="draft"]');

/** As a user closes it; the app stays in the tray. */
async function closeWindow(app: TokenTrayApp, page: Page): Promise<void> {
  const closed = page.waitForEvent('close');
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closed;
}

test('what was typed is offered again after the window was closed and after a quit, without its secrets', async ({
  desktop,
  app: first,
}) => {
  let app = first;
  let page = await app.window();
  await page.getByRole('navigation').waitFor();
  const open = (route: string) => go({ app, page }, { page: route });

  await test.step('a service, with its keys', async () => {
    await open('new-service');
    await expect(offer(page)).toHaveCount(0);
    await fieldOf(page, 'Service name').fill('Contoso draft');
    await fieldOf(page, 'Host').fill(SERVICE.host);
    await fieldOf(page, 'Primary key').fill(PLANTED.primary);
    await fieldOf(page, 'Secondary key').fill(PLANTED.secondary);
    // At once, before what was typed last could settle.
    await fieldOf(page, 'Environment').fill('production');
    await closeWindow(app, page);
  });
  await test.step('a connection, with its password', async () => {
    page = await app.window();
    await open('new-connection');
    await fieldOf(page, 'Connection name').fill('Grafana draft');
    await page.getByRole('radio', { name: /^User/ }).check();
    await fieldOf(page, 'User').fill('ada');
    await page
      .getByLabel(/^Password/)
      .first()
      .fill(PLANTED.password);
    await open('new-entry');
    await page.getByRole('radio', { name: /^Other/ }).check();
    await fieldOf(page, 'Name').fill('Report draft');
    await fieldOf(page, 'Service').fill(`token ${PLANTED.strayed}`);
    await page
      .getByLabel(/^Secret/)
      .first()
      .fill(PLANTED.entered);
    await open('services');
  });
  await test.step('it is offered after the app was quit', async () => {
    await expect(async () => {
      const files = filesBelow(userData(desktop)).map(({ content }) => `${content}`);
      expect(files.some((text) => text.includes('Report draft'))).toBe(true);
    }).toPass();
    expect((await app.quit()).code).toBe(0);
    app = await TokenTrayApp.launch(desktop);
    page = await app.window();
    await page.getByRole('navigation').waitFor();
    await open('new-service');
    await expect(offer(page)).toContainText(/Draft from \d/);
    await expect(fieldOf(page, 'Service name')).toHaveValue('');
    await offer(page).getByRole('button', { name: 'Continue' }).click();
    await expect(fieldOf(page, 'Service name')).toHaveValue('Contoso draft');
    await expect(fieldOf(page, 'Environment')).toHaveValue('production');
    await expect(fieldOf(page, 'Primary key')).toHaveValue('');
    await expect(offer(page)).toHaveCount(0);
    await expect(page.locator(':focus')).toHaveCount(1);
  });
  await test.step('no secret is in any file', async () => {
    const found = searchSecrets(Object.values(PLANTED), filesBelow(desktop.folder));
    expect(found).toEqual([]);
  });
  await test.step('what is saved leaves no draft, what is discarded neither', async () => {
    await fieldOf(page, 'Identifier').fill(SERVICE.identifier);
    await fieldOf(page, 'Primary key').fill(SERVICE.primaryKey);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Contoso draft was added.').first().waitFor();
    await open('new-service');
    await expect(fieldOf(page, 'Service name')).toBeVisible();
    await open('new-connection');
    await offer(page).getByRole('button', { name: 'Discard' }).click();
    await expect(offer(page)).toHaveCount(0);
    await expect(page.locator(':focus')).toHaveCount(1);
    await open('new-entry');
    await offer(page).getByRole('button', { name: 'Continue' }).click();
    await expect(fieldOf(page, 'Name')).toHaveValue('Report draft');
    await expect(fieldOf(page, 'Service')).toHaveValue('');
    await fieldOf(page, 'Name').fill('');
    for (const route of ['new-service', 'new-connection']) {
      await open(route);
      await expect(page.getByRole('textbox').first()).toBeVisible();
      await expect(offer(page)).toHaveCount(0);
    }
  });
});

test('forms say what they are going to do, what a unit means, and what is wrong where it is wrong', async ({
  app,
}) => {
  const page = await app.window();
  await page.getByRole('navigation').waitFor();
  await go({ app, page }, { page: 'new-service' });
  const preview = page.getByRole('region', { name: 'What will be saved' });
  await expect(preview).toContainText('not filled in yet');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await test.step('the focus goes to the first wrong field, which says why', async () => {
    const name = fieldOf(page, 'Service name');
    await expect(name).toBeFocused();
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    const described = await name.getAttribute('aria-describedby');
    expect(described).not.toBeNull();
    await expect(page.locator(`[id="${described?.split(' ')[0]}"]`)).not.toBeEmpty();
  });
  await fieldOf(page, 'Service name').fill(SERVICE.name);
  await fieldOf(page, 'Environment').fill(SERVICE.environment);
  await fieldOf(page, 'Host').fill(SERVICE.host);
  await fieldOf(page, 'Identifier').fill(SERVICE.identifier);
  await fieldOf(page, 'Primary key').fill(SERVICE.primaryKey);
  await expect(preview).toContainText('Goes to the keychain');
  await expect(preview).not.toContainText(SERVICE.primaryKey.slice(0, 8));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(`${SERVICE.name} was added.`).first().waitFor();

  await go({ app, page }, { page: 'new-token' });
  const expiry = fieldOf(page, 'Expiry');
  const understood = page.locator('[data-understood]');
  await expiry.fill('90d');
  await expect(understood).toHaveText(/^90 days: ends .*20\d\d.* (UTC|[A-Z]{2,5}|GMT[+-]\d+)$/);
  await expiry.fill('3600');
  await expect(page.getByText('As seconds it would be “1h”.')).toBeVisible();
  await expect(understood).toHaveText('');
  await expiry.fill('soonish');
  await expect(page.getByText('is not understood as an expiry')).toBeVisible();
});
