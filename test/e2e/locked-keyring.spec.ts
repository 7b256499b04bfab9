import { plant } from './bridge';
import { expect, test } from './desktop-test';
import { secretsOf } from './keychain';
import { metadataNames } from './metadata-file';
import { SEED_KEY } from './seed';
import { fillServiceForm, openServiceForm, SERVICE, save } from './window-actions';

test('a locked keyring whose prompt is dismissed changes nothing', async ({ desktop, app }) => {
  await desktop.keyring.lock();
  const page = await app.window();
  await openServiceForm(page);
  await fillServiceForm(page, SERVICE);
  await save(page);
  await desktop.keyring.dismissPrompt();
  await expect(page.locator('form').getByText('The keychain is locked')).toBeVisible();
  expect(metadataNames(desktop)).toEqual({ sources: [], tokens: [] });
  expect(await desktop.keyring.isLocked()).toBe(true);

  await desktop.keyring.unlock();
  expect([...(await desktop.keyring.accounts('TokenTray'))]).toEqual([]);
  await save(page);
  await expect(page.getByText(`${SERVICE.name} was added.`).first()).toBeVisible();
  expect(await secretsOf(desktop)).toEqual([SEED_KEY]);
});

test('copying from a locked keyring says so; the clipboard and the token stay', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  const stored = [...(await desktop.keyring.accounts('TokenTray'))];
  const copy = [/^Deployment/, 'Copy token'];
  await desktop.tray.waitForEntry(copy);
  await desktop.clipboard.write('of another program');

  await test.step('dismissed: told as locked, not as missing', async () => {
    await desktop.keyring.lock();
    await desktop.tray.click(copy);
    await desktop.keyring.dismissPrompt();
    const told = await desktop.notifications.waitFor(
      (one) => one.body.includes('locked'),
      'that the keychain is locked',
    );
    expect(told.body).toContain('Unlock it and try again');
    expect(await desktop.clipboard.read()).toBe('of another program');
    expect(metadataNames(desktop).tokens).toEqual(['Deployment']);
  });

  await test.step('answered: the same click copies', async () => {
    await desktop.tray.click(copy);
    await desktop.keyring.answerPrompt();
    await desktop.clipboard.waitFor(
      (text) => text.startsWith('SharedAccessSignature '),
      'the token',
    );
    expect([...(await desktop.keyring.accounts('TokenTray'))]).toEqual(stored);
  });
});

test('a prompt left standing keeps window and tray alive, and later clicks do not pile up prompts', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  const copy = [/^Deployment/, 'Copy token'];
  await desktop.tray.waitForEntry(copy);
  await desktop.keyring.lock();
  await desktop.tray.click(copy);
  await desktop.keyring.waitForPrompt();
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await desktop.tray.click(copy);
  await desktop.keyring.answerPrompt();
  await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature '), 'the token');
  await expect.poll(() => desktop.keyring.hasPrompt()).toBe(false);
});
