import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TokenTrayApp } from '../support/app';
import { SECRET_SERVICE } from '../support/keyring';
import { expectAccessibleAs } from './accessible';
import { expect, test } from './desktop-test';
import { openPastePage } from './paste-actions';
import { goTo } from './window-actions';

test('the first steps check keychain and notifications, offer the start at login, and can be gone through again', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  const autostart = join(desktop.env.XDG_CONFIG_HOME ?? '', 'autostart');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const offer = page.getByRole('region', { name: 'New here? Three short steps' });

  await test.step('they are offered, and what is beneath works meanwhile', async () => {
    await expect(offer).toBeVisible();
    await expect(page.getByRole('button', { name: 'Enter by hand' })).toBeVisible();
  });
  await test.step('the keychain', async () => {
    await press('Begin');
    await expect(page.getByRole('heading', { name: 'A safe place for secrets' })).toBeFocused();
    await expect(page.getByText('The keychain works')).toBeVisible();
    await expectAccessibleAs(page, 'the step of the keychain');
  });
  await test.step('a locked one is told, without a prompt', async () => {
    await desktop.keyring.lock();
    await press('Next');
    await press('Back');
    await expect(page.getByText('The keychain is locked')).toBeVisible();
    await expect(page.getByText('On Linux it is a Secret Service')).toBeVisible();
    expect(await desktop.keyring.hasPrompt()).toBe(false);
    await desktop.keyring.unlock();
    await press('Check again');
    await expect(page.getByText('The keychain works')).toBeVisible();
  });
  await test.step('a notification, and the start at login', async () => {
    await press('Next');
    await expect(page.getByRole('heading', { name: 'Reminders that reach you' })).toBeFocused();
    await press('Send a test notification');
    await desktop.notifications.waitFor(() => true, 'the test notification');
    await expect(page.getByText('Your system took the notification')).toBeVisible();
    await page.getByRole('switch', { name: /^Start TokenTray when I log in/ }).click();
    await expect
      .poll(() => (existsSync(autostart) ? readdirSync(autostart) : []))
      .toEqual(['tokentray.desktop']);
    await expectAccessibleAs(page, 'the step of notifications');
  });
  await test.step('the first credential; then they are offered no more', async () => {
    await press('Next');
    await expectAccessibleAs(page, 'the step of the first credential');
    await expect(page.getByRole('button', { name: 'Import…', exact: true })).toBeVisible();
    await press('Enter by hand…');
    await expect(page.getByRole('heading', { level: 1, name: /by hand/ })).toBeVisible();
    await goTo(page, 'Credentials');
    await expect(page.getByRole('button', { name: 'Enter by hand' })).toBeVisible();
    await expect(offer).toHaveCount(0);
  });
  await test.step('nor after a new start; the settings open them again', async () => {
    await app.kill();
    const again = await (await TokenTrayApp.launch(desktop)).window();
    await goTo(again, 'Settings');
    await expect(again.getByRole('switch', { name: /^Start TokenTray when/ })).toBeChecked();
    await again.getByRole('button', { name: 'Go through the first steps' }).click();
    await again.getByRole('button', { name: 'Skip the rest' }).click();
    await expect(again.getByRole('heading', { level: 1, name: 'Credentials' })).toBeVisible();
    await expect(again.getByRole('region', { name: 'New here?' })).toHaveCount(0);
  });
});

test.describe('without a keychain and without notifications', () => {
  test.use({ desktopOptions: { secretService: 'none', notifications: 'none' } });

  test('the first steps say what is missing and lead to the encrypted file', async ({
    desktop,
    app,
  }) => {
    // Its passphrase is made expensive to guess on purpose.
    test.setTimeout(120_000);
    await desktop.assertAbsent(SECRET_SERVICE);
    const page = await app.window();
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await expect(page.getByText('There is no keychain')).toBeVisible();
    const main = page.getByRole('region', { name: 'A safe place for secrets' });
    await main.getByRole('button', { name: /^Keep secrets in an encrypted file/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('textbox', { name: 'Passphrase', exact: true })
      .fill('four words are enough here');
    await dialog
      .getByRole('textbox', { name: 'The same passphrase again' })
      .fill('four words are enough here');
    await dialog.getByRole('button', { name: 'Encrypt' }).click();
    await expect(page.getByText('Your secrets are in an encrypted file').first()).toBeVisible({
      timeout: 60_000,
    });
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('button', { name: 'Send a test notification' }).click();
    await expect(page.getByText('The notification was not shown')).toBeVisible();
    await page.getByRole('button', { name: 'Skip the rest' }).click();
    await openPastePage(page);
  });
});
