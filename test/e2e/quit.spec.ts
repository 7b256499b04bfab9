import { TokenTrayApp } from '../support/app';
import { plant } from './bridge';
import { expect, test } from './desktop-test';
import { SERVICE } from './window-actions';

const COPY = [/^Deployment/, 'Copy token'];
const LIMIT_MS = 2_000;

test('quits at once, and takes the copied token off the clipboard', async ({ desktop, app }) => {
  await plant(await app.window(), SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await desktop.tray.waitForEntry(COPY);
  await desktop.tray.click(COPY);
  await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature'), 'the token');
  const ending = await app.quit();
  expect(ending).toMatchObject({ code: 0, signal: null });
  expect(ending.tookMs).toBeLessThan(LIMIT_MS);
  expect(await desktop.clipboard.read()).toBe('');
});

test('leaves what others have copied on the clipboard', async ({ desktop, app }) => {
  await plant(await app.window(), SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await desktop.tray.waitForEntry(COPY);
  await desktop.tray.click(COPY);
  await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature'), 'the token');
  await desktop.clipboard.write('of another program');
  expect((await app.quit()).code).toBe(0);
  expect(await desktop.clipboard.read()).toBe('of another program');
});

test('quits in time while the keyring hangs over several calls', async ({ desktop, app }) => {
  await plant(await app.window(), SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await desktop.tray.waitForEntry(COPY);
  desktop.keyring.freeze();
  for (let click = 1; click <= 6; click++) await desktop.tray.click(COPY);
  const ending = await app.quit();
  expect(ending).toMatchObject({ code: 0, signal: null });
  expect(ending.tookMs).toBeLessThan(LIMIT_MS);
});

test('quits in time while the notification service hangs', async ({ desktop, app }) => {
  await plant(await app.window(), SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await desktop.tray.waitForEntry(COPY);
  desktop.notifications.hang();
  await desktop.tray.click(COPY);
  await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature'), 'the token');
  const ending = await app.quit();
  expect(ending).toMatchObject({ code: 0, signal: null });
  expect(ending.tookMs).toBeLessThan(LIMIT_MS);
});

for (const name of ['SIGTERM', 'SIGINT'] as const) {
  test(`ends in order on ${name}`, async ({ desktop }) => {
    const app = await TokenTrayApp.start(desktop);
    process.kill(app.pid, name);
    const ending = await app.waitForExit();
    expect(ending.tookMs).toBeLessThan(LIMIT_MS);
    expect(ending).toMatchObject({ code: 0, signal: null });
    await desktop.tray.waitForNoItem();
    const left = desktop.processes().filter(({ argv }) => argv[0]?.endsWith('electron'));
    expect(left).toEqual([]);
  });
}

test('its processes leave with it', async ({ desktop }) => {
  const app = await TokenTrayApp.start(desktop);
  expect((await app.quit()).code).toBe(0);
  await expect
    .poll(() => desktop.processes().filter(({ argv }) => argv[0]?.endsWith('electron')))
    .toEqual([]);
});
