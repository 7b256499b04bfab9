import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { TokenTrayApp, userData } from '../support/app';
import { searchSecrets } from '../support/search-secrets';
import { expectAccessibleAs, standingOut } from './accessible';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { goTo, SERVICE } from './window-actions';

const SECTIONS = [
  'General',
  'Appearance',
  'Reminders',
  'Clipboard',
  'Lock',
  'Connections',
  'About',
];

async function zoomOf(app: TokenTrayApp): Promise<number> {
  return app.electron.evaluate(({ BrowserWindow }) =>
    Math.round((BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0) * 100),
  );
}

function background(page: Page): Promise<string> {
  return page.evaluate<string>(`getComputedStyle(document.querySelector('main')).backgroundColor`);
}

test('the settings: sections by keyboard, themes, sizes up to 200 %, all without a fault of axe', async ({
  desktop,
  app,
}) => {
  test.setTimeout(150_000);
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await must(page, 'editSettings', { welcomed: true });
  await goTo(page, 'Settings');
  const sections = page.getByRole('list', { name: 'Sections' });

  await test.step('each section is a link that puts the focus on its heading', async () => {
    for (const name of SECTIONS) {
      const link = sections.getByRole('link', { name, exact: true });
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(link).toHaveAttribute('aria-current', 'location');
      await expect(page.locator('[data-section] h2:focus')).toBeInViewport();
    }
    await sections.getByRole('link', { name: 'Connections', exact: true }).click();
    await expect(page.getByText('1 API Management service')).toBeInViewport();
    await expect(
      page
        .getByText('33.2.1')
        .or(page.getByText(/^\d+\.\d+\.\d+$/))
        .first(),
    ).toBeVisible();
  });

  await test.step('light, dark, high contrast, and the system’s forced colours', async () => {
    await expectAccessibleAs(page, 'settings', ['light', 'dark', 'forced']);
    const theme = (name: string) => page.getByRole('radio', { name, exact: true });
    await theme('Dark').check();
    await expect.poll(() => background(page)).toBe('rgb(41, 41, 41)');
    await theme('High contrast').check();
    await expect.poll(() => background(page)).toBe('rgb(0, 0, 0)');
    await expectAccessibleAs(page, 'settings in high contrast', ['light']);
    await goTo(page, 'Credentials');
    await expectAccessibleAs(page, 'the list in high contrast', ['light']);
    await must(page, 'editSettings', { theme: 'light' });
    await expect.poll(() => background(page)).toBe('rgb(255, 255, 255)');
  });

  await test.step('Ctrl with plus and 0, and the setting, are one thing and are kept', async () => {
    await goTo(page, 'Settings');
    const size = page.getByLabel('Size of text and everything');
    await pressInApp(app, '=', ['control']);
    await expect(size).toHaveValue('110');
    await expect.poll(() => zoomOf(app)).toBe(110);
    await pressInApp(app, '0', ['control']);
    await expect(size).toHaveValue('100');
    await size.selectOption('200');
    await expect.poll(() => zoomOf(app)).toBe(200);
  });

  await test.step('at 200 % in 1024 × 768 nothing is cut off or scrolls sideways', async () => {
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 768),
    );
    await expect.poll(() => page.evaluate<number>('innerWidth')).toBe(512);
    expect(await standingOut(page)).toEqual([]);
    for (const place of ['Credentials', 'Services', 'Reminders'] as const) {
      await goTo(page, place);
      await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible();
      expect([place, await standingOut(page)]).toEqual([place, []]);
    }
    await expectAccessibleAs(page, 'reminders at 200 %', ['light']);
  });

  await test.step('a new start has it again', async () => {
    await app.kill();
    const next = await TokenTrayApp.launch(desktop);
    await next.window();
    await expect.poll(() => zoomOf(next)).toBe(200);
  });
});

async function pressInApp(app: TokenTrayApp, keyCode: string, modifiers: ['control']) {
  await app.electron.evaluate(
    ({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', ...key });
      contents?.sendInputEvent({ type: 'keyUp', ...key });
    },
    { keyCode, modifiers },
  );
}

test('a diagnosis is read before it is saved, and holds no secret; a page that fails offers it too', async ({
  desktop,
  app,
}) => {
  const key = randomBytes(64).toString('base64');
  const page = await app.window();
  const ids = await plant(page, { ...SERVICE, primaryKey: key }, [
    { name: 'Payments deployment', expiry: '20d' },
  ]);
  const token = await must<string>(page, 'revealCredential', ids.get('Payments deployment'));
  await must(page, 'endReveal');
  // As a careless writer would have left them; the app's own takes only codes.
  const log = join(userData(desktop), 'logs', 'tokentray.log');
  await page.evaluate(
    `tokentray.reportFault({ error: 'TypeError', frames: ['${key}', 'list.js:1:2'] })`,
  );
  appendFileSync(log, `{"event":"careless","header":"Authorization: ${token}","key":"${key}"}\n`);
  const target = join(desktop.home, 'diagnosis.json');
  await app.electron.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
  }, target);

  await goTo(page, 'Settings');
  const preview = page.getByLabel('What will be saved');
  await page.getByRole('button', { name: 'Make a diagnosis' }).click();
  await expect(preview).toHaveValue(/tokentray-diagnosis/);
  const plain = await preview.inputValue();
  for (const name of ['Payments', 'Contoso', desktop.home]) expect(plain).not.toContain(name);
  expect(JSON.parse(plain)).toMatchObject({
    counts: { credentials: { 'apim-token': { fine: 1 } }, sources: { 'apim-service': 1 } },
    health: { keychain: 'ok' },
  });
  expect(plain).toContain('window-failed');
  expect(plain).toContain('careless');
  await page.getByLabel('With names of credentials and folders').check();
  await expect(preview).toHaveValue(/Payments deployment/);
  const shown = await preview.inputValue();
  await expectAccessibleAs(page, 'the diagnosis');
  await page.getByRole('button', { name: 'Save…' }).click();
  await expect(page.getByText(`Saved as ${target}`)).toBeVisible();
  expect(readFileSync(target, 'utf8')).toBe(shown);
  expect(statSync(target).mode & 0o077).toBe(0);
  const parts = token.split(/[ &]/).filter((part) => part.startsWith('sn='));
  expect(
    searchSecrets(
      [key, token, ...parts],
      [
        { where: 'plain', content: plain },
        { where: 'saved', content: shown },
      ],
    ),
  ).toEqual([]);

  await test.step('the folders can be opened', async () => {
    await app.electron.evaluate(({ shell }) => {
      shell.openPath = async (path) => {
        Object.assign(globalThis, { openedPath: path });
        return '';
      };
    });
    await page.getByRole('button', { name: 'Open: Log folder' }).click();
    await expect
      .poll(() => app.electron.evaluate(() => String(Reflect.get(globalThis, 'openedPath'))))
      .toBe(join(userData(desktop), 'logs'));
  });

  await test.step('a page that cannot be drawn says so, is in the log, and is drawn again', async () => {
    await app.electron.evaluate(({ ipcMain }) => {
      const handlers: Map<string, unknown> = Reflect.get(ipcMain, '_invokeHandlers');
      const name = 'tokentray:getReminders';
      const before = handlers.get(name);
      ipcMain.removeHandler(name);
      ipcMain.handle(name, () => ({ ok: true, value: { upcoming: 5 } }));
      Object.assign(globalThis, { putBack: () => handlers.set(name, before) });
    });
    await goTo(page, 'Reminders');
    await expect(page.getByRole('heading', { name: 'This page failed' })).toBeVisible();
    await expect(page.getByRole('navigation')).toBeVisible();
    await expectAccessibleAs(page, 'a page that failed');
    await page.getByRole('button', { name: 'Make a diagnosis' }).click();
    await expect(preview).toHaveValue(/window-failed/);
    await app.electron.evaluate(() => Reflect.get(globalThis, 'putBack')());
    await page.getByRole('button', { name: 'Restart the window' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Credentials' })).toBeVisible();
    await goTo(page, 'Reminders');
    await expect(page.getByRole('heading', { level: 1, name: 'Reminders' })).toBeVisible();
  });

  await test.step('a window that cannot be drawn says so, and shows what has the focus', async () => {
    await app.electron.evaluate(({ ipcMain, BrowserWindow }) => {
      const handlers: Map<string, unknown> = Reflect.get(ipcMain, '_invokeHandlers');
      const names = ['tokentray:getSnapshotHeadText', 'tokentray:getSnapshotText'];
      const before = names.map((name) => [name, handlers.get(name)] as const);
      for (const name of names) {
        ipcMain.removeHandler(name);
        ipcMain.handle(name, () => ({ ok: true, value: '{}' }));
      }
      const putBack = () => {
        for (const [name, handler] of before) handlers.set(name, handler);
      };
      Object.assign(globalThis, { putBack });
      BrowserWindow.getAllWindows()[0]?.webContents.reload();
    });
    await expect(page.getByRole('heading', { name: 'The window failed' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.locator('button:focus[data-fui-focus-visible]')).toBeVisible();
    await app.electron.evaluate(() => Reflect.get(globalThis, 'putBack')());
    await page.getByRole('button', { name: 'Restart the window' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Credentials' })).toBeVisible();
  });
});
