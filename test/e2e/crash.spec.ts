import { TokenTrayApp } from '../support/app';
import { filesBelow, searchSecrets } from '../support/search-secrets';
import { plant } from './bridge';
import { expect, test } from './desktop-test';
import { metadataText } from './metadata-file';
import { SERVICE } from './window-actions';

test('a crash loses nothing and leaves no secret in a dump', async ({ desktop, app }) => {
  await plant(await app.window(), SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  const copy = [/^Deployment/, 'Copy token'];
  await desktop.tray.waitForEntry(copy);
  await desktop.tray.click(copy);
  const token = await desktop.clipboard.waitFor(
    (text) => text.startsWith('SharedAccessSignature'),
    'the token',
  );
  const before = metadataText(desktop);
  const secrets = await desktop.keyring.accounts('TokenTray');
  const traces = app.traces();

  await app.kill('SIGSEGV');
  await desktop.tray.waitForNoItem();
  const found = searchSecrets([...secrets.values()], [...filesBelow(desktop.folder), ...traces]);
  expect(found).toEqual([]);
  expect(metadataText(desktop)).toBe(before);

  await TokenTrayApp.start(desktop);
  await desktop.tray.waitForEntry(copy);
  await desktop.tray.click(copy);
  await desktop.clipboard.waitFor((text) => text === token, 'the same token');
});

test('a window that crashes takes neither the tray nor a reminder along', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await plant(page, SERVICE, [
    { name: 'Deployment', expiry: '20d' },
    { name: 'Short', expiry: '5s' },
  ]);
  await desktop.tray.waitForEntry([/^Deployment/]);
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.webContents.forcefullyCrashRenderer();
    }
  });
  await desktop.notifications.waitFor((one) => one.summary.includes('Short'), 'Short');
  const opened = app.electron.waitForEvent('window');
  await desktop.tray.click(['Open TokenTray']);
  await expect((await opened).getByText('Deployment').first()).toBeVisible();
});
