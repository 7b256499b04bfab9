import { TokenTrayApp } from '../support/app';
import { expect, test } from './desktop-test';

test('a second start brings the window of the first to the front, and ends', async ({
  desktop,
}) => {
  const app = await TokenTrayApp.launch(desktop, { args: ['--hidden'] });
  expect(app.electron.windows()).toEqual([]);
  const opened = app.electron.waitForEvent('window');
  const second = await TokenTrayApp.spawn(desktop);
  const page = await opened;
  expect(await second.waitForExit()).toMatchObject({ code: 0, signal: null });
  await expect(page.getByRole('navigation')).toBeVisible();
  await expect.poll(() => windowStates(app)).toEqual([{ visible: true, focused: true }]);

  const closed = page.waitForEvent('close');
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  await Promise.race([closed, expect.poll(() => windowStates(app)).toEqual([])]);
  const third = await TokenTrayApp.spawn(desktop);
  expect(await third.waitForExit()).toMatchObject({ code: 0, signal: null });
  await expect.poll(() => windowStates(app)).toEqual([{ visible: true, focused: true }]);

  expect(desktop.tray.registrations).toHaveLength(1);
  expect(desktop.tray.hasItem()).toBe(true);
});

test('a start hidden to the tray shows no window', async ({ desktop }) => {
  const app = await TokenTrayApp.launch(desktop, { args: ['--hidden'] });
  expect(await windowStates(app)).toEqual([]);
});

function windowStates(app: TokenTrayApp) {
  return app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map((window) => ({ visible: window.isVisible(), focused: window.isFocused() })),
  );
}
