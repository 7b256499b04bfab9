import { plant } from './bridge';
import { expect, test } from './desktop-test';
import { goTo, SERVICE } from './window-actions';

test.use({ desktopOptions: { notifications: 'dunst' } });

test('a notification service that hangs freezes nothing, and shows the reminder once it is back', async ({
  desktop,
  app,
}) => {
  test.setTimeout(120_000);
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Long', expiry: '20d' }]);
  desktop.dunst.freeze();
  await plant(page, { ...SERVICE, name: 'Second' }, [{ name: 'Short', expiry: '2s' }]);

  await test.step('window and tray answer while the service is asked', async () => {
    for (const section of ['Settings', 'Services', 'Reminders', 'Credentials'] as const) {
      const before = Date.now();
      await goTo(page, section);
      await expect(page.getByRole('heading', { name: section, level: 1 })).toBeVisible();
      expect(Date.now() - before).toBeLessThan(2_000);
    }
    await desktop.tray.click([/^Long/, 'Copy token']);
    await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature '), 'a token');
    const before = Date.now();
    await desktop.tray.menu();
    expect(Date.now() - before).toBeLessThan(1_000);
  });

  await test.step('what is pending is told in tray and window', async () => {
    await desktop.tray.waitForEntry([/^1 reminder could not be shown/], 20_000);
    await goTo(page, 'Reminders');
    await expect(page.getByRole('region', { name: 'Could not be shown' })).toContainText('Short');
  });

  await test.step('it comes when the service goes on, once', async () => {
    desktop.dunst.thaw();
    await desktop.tray.waitForMenu(
      ({ children }) => !children.some(({ label }) => label.includes('could not be shown')),
      'nothing pending',
      75_000,
    );
    await desktop.dunst.closeAll();
    const shown = await desktop.dunst.history();
    expect(shown.filter(({ summary }) => summary.includes('Short'))).toHaveLength(1);
  });
});
