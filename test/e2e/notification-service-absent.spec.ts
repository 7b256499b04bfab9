import { NOTIFICATIONS } from '../support/notification-recorder';
import { plant } from './bridge';
import { expect, test } from './desktop-test';
import { goTo, SERVICE } from './window-actions';

test.use({ desktopOptions: { notifications: 'none' } });

test('without a notification service the tray and the Reminders page say what is pending, and it comes once one runs', async ({
  desktop,
  app,
}) => {
  await desktop.assertAbsent(NOTIFICATIONS);
  const page = await app.window();
  await plant(page, SERVICE, [
    { name: 'Short', expiry: '2s' },
    { name: 'Long', expiry: '20d' },
  ]);

  await test.step('the tray tells', async () => {
    await desktop.tray.waitForEntry([/^1 reminder could not be shown/], 15_000);
    await desktop.tray.waitForTooltip((text) => text.includes('1 expired'));
  });

  await test.step('the window tells, with what to do', async () => {
    await goTo(page, 'Reminders');
    await expect(page.getByRole('heading', { name: 'Could not be shown' })).toBeVisible();
    const pending = page.getByRole('region', { name: 'Could not be shown' });
    await expect(pending).toContainText('Short');
    await page.getByRole('button', { name: 'Send a test notification' }).click();
    await expect(page.getByText('The notification could not be shown').first()).toBeVisible();
    await expect(page.getByText(/notification service/i).first()).toBeVisible();
  });

  await test.step('copying works all the same', async () => {
    await desktop.tray.click([/^Long/, 'Copy token']);
    await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature '), 'a token');
  });

  await test.step('it is delivered as soon as a service runs, and once', async () => {
    const recorder = await desktop.startRecorder();
    const told = await recorder.waitFor(
      (one) => /Short/.test(`${one.summary} ${one.body}`),
      'Short',
      75_000,
    );
    expect(told.replacesId).toBe(0);
    await desktop.tray.waitForMenu(
      ({ children }) => !children.some(({ label }) => label.includes('could not be shown')),
      'nothing pending',
    );
    await expect(page.getByRole('heading', { name: 'Could not be shown' })).toHaveCount(0);
    const all = recorder.notifications.filter((one) => /Short/.test(`${one.summary} ${one.body}`));
    expect(all).toHaveLength(1);
  });
  test.setTimeout(120_000);
});
