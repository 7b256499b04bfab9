import { TokenTrayApp } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';
import { expect, test } from './desktop-test';
import { plantList } from './planted-list';

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

/** It takes the app far longer to read them than the panel to show its item. */
function plantTenThousand(desktop: DesktopSession): void {
  const names = Array.from({ length: 10_000 }, (_, index) => `Planted ${index}`);
  const list = names.map((name) => ({ kind: 'other', name, endsInDays: 300 }) as const);
  plantList(desktop, list, Date.now());
}

/** Clicks as soon as there is something to click; gives what could be clicked. */
async function clickAtOnce({ tray }: DesktopSession, label: string): Promise<string[]> {
  await tray.waitForItem();
  const { children } = await tray.menu();
  await tray.clickId(children.find((entry) => entry.label === label)?.id ?? -1);
  return children.map((entry) => entry.label).filter(Boolean);
}

const FIRST_MENU = ['Open TokenTray', 'Quit TokenTray'];

test('what is clicked before the credentials are read is done', async ({ desktop }) => {
  plantTenThousand(desktop);
  const clicked = clickAtOnce(desktop, 'Open TokenTray');
  const app = await TokenTrayApp.launch(desktop, { args: ['--hidden'] });
  expect(await clicked).toEqual(FIRST_MENU);
  await desktop.tray.waitForEntry([/^Planted/]);
  await expect.poll(() => app.electron.windows()).toHaveLength(1);
  await expect(app.electron.windows()[0]!.getByRole('navigation')).toBeVisible();
  expect(await desktop.tray.tooltip()).toContain('10000 credentials');
  expect(desktop.tray.registrations).toHaveLength(1);
});

test('quits before the credentials are read', async ({ desktop }) => {
  plantTenThousand(desktop);
  const app = await TokenTrayApp.spawn(desktop, { args: ['--hidden'] });
  expect(await clickAtOnce(desktop, 'Quit TokenTray')).toEqual(FIRST_MENU);
  expect(await app.waitForExit()).toMatchObject({ code: 0, signal: null });
  await desktop.tray.waitForNoItem();
  expect(desktop.tray.registrations).toHaveLength(1);
});

function windowStates(app: TokenTrayApp) {
  return app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map((window) => ({ visible: window.isVisible(), focused: window.isFocused() })),
  );
}
