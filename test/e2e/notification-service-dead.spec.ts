import { plant } from './bridge';
import { expect, test } from './desktop-test';
import { goTo, SERVICE } from './window-actions';

test('a notification service that dies half-way loses nothing', async ({ desktop, app }) => {
  test.setTimeout(120_000);
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'First', expiry: '2s' }]);
  await desktop.notifications.waitFor((one) => one.summary.includes('First'), 'First');

  await test.step('it dies while it holds a reminder that it has not accepted', async () => {
    desktop.notifications.hang();
    await plant(page, { ...SERVICE, name: 'Other' }, [{ name: 'Second', expiry: '2s' }]);
    await desktop.notifications.waitForHeld();
    desktop.notifications.stop();
    await desktop.tray.waitForEntry([/^1 reminder could not be shown/], 15_000);
    await goTo(page, 'Reminders');
    await expect(page.getByRole('region', { name: 'Could not be shown' })).toContainText('Second');
  });

  await test.step('another one takes its place and gets it, once', async () => {
    const recorder = await desktop.startRecorder();
    await recorder.waitFor((one) => /Second/.test(`${one.summary} ${one.body}`), 'Second', 75_000);
    await desktop.tray.waitForMenu(
      ({ children }) => !children.some(({ label }) => label.includes('could not be shown')),
      'nothing pending',
    );
    expect(recorder.notifications.map((one) => `${one.summary} ${one.body}`)).toEqual([
      expect.stringContaining('Second'),
    ]);
  });
});

test('a service that refuses is told with its reason, and asked again', async ({
  desktop,
  app,
}) => {
  test.setTimeout(120_000);
  const page = await app.window();
  desktop.notifications.refuse('no room left');
  await plant(page, SERVICE, [{ name: 'Short', expiry: '2s' }]);
  await desktop.tray.waitForEntry([/^1 reminder could not be shown/], 15_000);
  await goTo(page, 'Reminders');
  await page.getByRole('button', { name: 'Send a test notification' }).click();
  await expect(page.getByText('The notification could not be shown').first()).toBeVisible();
  desktop.notifications.refuse(undefined);
  await desktop.notifications.waitFor(
    (one) => /Short/.test(`${one.summary} ${one.body}`),
    'Short',
    75_000,
  );
});
