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
/** A panel on a busy machine may read the menu only when it is whole: then it is started again. */
const STARTS = 8;

async function startUntilEarly(
  desktop: DesktopSession,
  label: string,
  start: () => Promise<TokenTrayApp>,
): Promise<TokenTrayApp> {
  const seen: string[][] = [];
  for (let count = 1; count <= STARTS; count += 1) {
    const clicked = clickAtOnce(desktop, label);
    const app = await start();
    const labels = await clicked;
    expect(desktop.tray.registrations).toHaveLength(count);
    if (labels.length === FIRST_MENU.length) {
      expect(labels).toEqual(FIRST_MENU);
      return app;
    }
    seen.push(labels);
    await app.kill();
    await desktop.tray.waitForNoItem();
  }
  throw new Error(`The first menu was never seen: ${JSON.stringify(seen)}`);
}

test('what is clicked before the credentials are read is done', async ({ desktop }) => {
  test.setTimeout(120_000);
  plantTenThousand(desktop);
  const app = await startUntilEarly(desktop, 'Open TokenTray', () =>
    TokenTrayApp.launch(desktop, { args: ['--hidden'] }),
  );
  await desktop.tray.waitForEntry([/^Planted/]);
  await expect.poll(() => app.electron.windows()).toHaveLength(1);
  await expect(app.electron.windows()[0]!.getByRole('navigation')).toBeVisible();
  expect(await desktop.tray.tooltip()).toContain('10000 credentials');
});

test('quits before the credentials are read', async ({ desktop }) => {
  test.setTimeout(120_000);
  plantTenThousand(desktop);
  const app = await startUntilEarly(desktop, 'Quit TokenTray', () =>
    TokenTrayApp.spawn(desktop, { args: ['--hidden'] }),
  );
  expect(await app.waitForExit()).toMatchObject({ code: 0, signal: null });
  await desktop.tray.waitForNoItem();
});

function windowStates(app: TokenTrayApp) {
  return app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map((window) => ({ visible: window.isVisible(), focused: window.isFocused() })),
  );
}
