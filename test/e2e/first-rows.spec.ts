import type { Page } from '@playwright/test';
import { TokenTrayApp } from '../support/app';
import { must } from './bridge';
import { expect, test } from './desktop-test';
import { type Planted, plantList } from './planted-list';
import { goTo } from './window-actions';

const COUNT = 10_000;
const LAST = 'needle';

/** One ends each hour and a half, the last one after nearly two years. */
const LIST: readonly Planted[] = Array.from({ length: COUNT }, (_, index) => ({
  kind: 'other',
  name: index === COUNT - 1 ? LAST : `secret ${index}.`,
  endsInDays: 0.53 + index / 16,
}));

/** Holds all answers that bring the whole list back until {@link letPass}. */
function holdBack(app: TokenTrayApp): Promise<void> {
  return inMain(() =>
    app.electron.evaluate(({ ipcMain }) => {
      type Handler = (...args: unknown[]) => unknown;
      const name = 'tokentray:getSnapshotText';
      const handlers: Map<string, Handler> = Reflect.get(ipcMain, '_invokeHandlers');
      const known = handlers.get(name);
      if (known === undefined) throw new Error(`Nobody answers ${name}.`);
      if (Reflect.has(globalThis, 'letPass')) return;
      const passed = new Promise<void>((resolve) => {
        Reflect.set(globalThis, 'letPass', () => {
          ipcMain.removeHandler(name);
          ipcMain.handle(name, known);
          resolve();
        });
      });
      ipcMain.removeHandler(name);
      ipcMain.handle(name, async (...args) => {
        await passed;
        return known(...args);
      });
    }),
  );
}

function letPass(app: TokenTrayApp): Promise<void> {
  return inMain(() =>
    app.electron.evaluate(() => {
      Reflect.get(globalThis, 'letPass')?.();
      Reflect.deleteProperty(globalThis, 'letPass');
    }),
  );
}

/** Playwright loses an answer where V8 collects at that moment; either may be done twice. */
async function inMain(done: () => Promise<void>): Promise<void> {
  try {
    await done();
  } catch (error) {
    if (!/garbage collected/.test(String(error))) throw error;
    await done();
  }
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const grid = (page: Page) => page.getByRole('grid', { name: 'Credentials' });
const status = (page: Page) => page.getByRole('search').getByRole('status');
const counter = (page: Page, id: string) => page.locator(`[data-counter="${id}"]`);

test('the window of 10,000 credentials begins with the first ones, and answers by all of them', async ({
  desktop,
}) => {
  test.setTimeout(120_000);
  plantList(desktop, LIST, Date.now());
  const app = await TokenTrayApp.launch(desktop);
  const page = await app.window();
  await must(page, 'editSettings', { welcomed: true });
  const { keyboard } = page;
  const begin = async () => {
    await holdBack(app);
    await page.reload();
    await expect(row(page, 'secret 0.')).toBeVisible();
  };

  await test.step('the first rows stand in their place, with the numbers of all', async () => {
    await begin();
    await expect(row(page, 'secret 5.')).toBeVisible();
    await expect(status(page)).toHaveText('10,000 credentials');
    await expect(grid(page)).toHaveAttribute('aria-rowcount', String(COUNT + 1));
    await expect(counter(page, 'week')).toContainText(/^104/);
    await expect(counter(page, 'month')).toContainText(/^368/);
    const [height, counts] = await Promise.all([
      grid(page).evaluate((element) => element.getBoundingClientRect().height),
      page.locator('[data-overview] fieldset').first().innerText(),
    ]);
    const topOfGrid = () => grid(page).evaluate((element) => element.getBoundingClientRect().top);
    const top = await topOfGrid();
    await letPass(app);
    await expect(page.locator('[data-mark]').first()).toBeVisible();
    expect(await grid(page).evaluate((element) => element.getBoundingClientRect().height)).toBe(
      height,
    );
    expect(await topOfGrid()).toBe(top);
    expect(await page.locator('[data-overview] fieldset').first().innerText()).toBe(counts);
  });

  await test.step('a search that is typed at once finds what lies beyond them', async () => {
    await begin();
    await page.getByRole('searchbox', { name: /^Search credentials/ }).fill(LAST);
    await expect(status(page)).toHaveText('10,000 credentials');
    await expect(row(page, 'secret 0.')).toBeVisible();
    await letPass(app);
    await expect(row(page, LAST)).toBeVisible();
    await expect(status(page)).toHaveText('1 of 10000');
  });

  await test.step('so do the last row and the choice of all', async () => {
    await begin();
    await row(page, 'secret 1.').focus();
    await keyboard.press('Control+a');
    await keyboard.press('End');
    await letPass(app);
    await expect(row(page, LAST)).toBeFocused();
    await expect(page.getByText('10,000 selected')).toBeVisible();
    await keyboard.press('Escape');
  });

  await test.step('sorting and pages wait for all of them', async () => {
    await begin();
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    await expect(row(page, 'secret 0.')).toBeVisible();
    await letPass(app);
    await expect(row(page, LAST)).toBeVisible();
    await begin();
    await page.getByRole('button', { name: 'secret 3.', exact: true }).click();
    await expect(row(page, 'secret 0.')).toHaveCount(0);
    await letPass(app);
    await expect(page.getByRole('heading', { name: 'secret 3.' })).toBeVisible();
    await goTo(page, 'Credentials');
  });

  await test.step('what changes meanwhile is there, and what is locked meanwhile is not', async () => {
    await begin();
    await must(page, 'removeCredential', 'planted-2');
    await must(page, 'setPassphrase', 'correct horse battery', '');
    await must(page, 'lock');
    await letPass(app);
    await expect(page.getByLabel('Passphrase')).toBeVisible();
    await expect(page.locator('[data-credential]')).toHaveCount(0);
    await must(page, 'unlock', 'correct horse battery');
    await expect(row(page, 'secret 3.')).toBeVisible();
    await expect(row(page, 'secret 2.')).toHaveCount(0);
    await expect(status(page)).toHaveText('9,999 credentials');
  });
});
