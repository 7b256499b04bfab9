import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TokenTrayApp, userData } from '../support/app';
import { must } from './bridge';
import { expect, test } from './desktop-test';
import { goTo } from './window-actions';

test('starting at login writes an autostart entry that starts hidden, and takes it away', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  const folder = join(desktop.env.XDG_CONFIG_HOME ?? '', 'autostart');
  const entries = () => (existsSync(folder) ? readdirSync(folder) : []);
  expect(entries()).toEqual([]);
  await goTo(page, 'Settings');
  const toggle = page.getByRole('switch', { name: /^Start TokenTray when I log in/ });
  await toggle.click();
  await expect.poll(entries).toHaveLength(1);
  const entry = readFileSync(join(folder, entries()[0] ?? ''), 'utf8');
  expect(entry).toMatch(/^\[Desktop Entry\]$/m);
  expect(entry).toMatch(/^Name=TokenTray$/m);
  expect(entry).toMatch(/^Exec=.*--hidden/m);
  await toggle.click();
  await expect.poll(entries).toEqual([]);
});

test('the time until the clipboard is cleared survives a new start', async ({ desktop, app }) => {
  const page = await app.window();
  await must(page, 'editSettings', { clipboardClearSeconds: 10 });
  await app.kill();
  const again = await TokenTrayApp.launch(desktop);
  const settings = await must<{ settings: { clipboardClearSeconds: number } }>(
    await again.window(),
    'getSnapshot',
  );
  expect(settings.settings.clipboardClearSeconds).toBe(10);
  expect(existsSync(join(userData(desktop), 'settings.json'))).toBe(true);
});

test('files of the app are for the user alone', async ({ desktop, app }) => {
  await must(await app.window(), 'editSettings', { theme: 'dark' });
  const folder = userData(desktop);
  const { statSync } = await import('node:fs');
  for (const name of ['settings.json', 'credentials.json'].filter((file) =>
    existsSync(join(folder, file)),
  )) {
    expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
  }
});
