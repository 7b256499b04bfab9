import { plant } from './bridge';
import { expect, test } from './desktop-test';
import { goTo, SERVICE } from './window-actions';

test('a keyring that hangs is told, freezes nothing, and serves again afterwards', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  const copy = [/^Deployment/, 'Copy token'];
  await desktop.tray.waitForEntry(copy);
  desktop.keyring.freeze();
  for (let click = 1; click <= 5; click++) await desktop.tray.click(copy);

  await goTo(page, 'Settings');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await desktop.notifications.waitFor(
    (one) => one.body.includes('did not answer in time'),
    'that the keychain does not answer',
    40_000,
  );
  expect(await desktop.clipboard.read()).toBe('');

  desktop.keyring.thaw();
  await expect(async () => {
    await desktop.tray.click(copy);
    await desktop.clipboard.waitFor(
      (text) => text.startsWith('SharedAccessSignature '),
      'the token',
      'clipboard',
      2_000,
    );
  }).toPass({ timeout: 15_000 });
});
