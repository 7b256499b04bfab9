import type { Page } from '@playwright/test';
import type { TokenTrayApp } from '../support/app';
import { ask, plant } from './bridge';
import { expect, test } from './desktop-test';
import { SERVICE } from './window-actions';

interface Watched {
  readonly protections: boolean[];
}

/** Notes what the app asks of the system: on Linux Electron's call does nothing. */
async function watchProtection(app: TokenTrayApp): Promise<() => Promise<boolean[]>> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    const protections: boolean[] = [];
    Object.assign(globalThis, { protections });
    for (const window of BrowserWindow.getAllWindows()) {
      window.setContentProtection = (on) => void protections.push(on);
    }
  });
  return () => app.electron.evaluate(() => (globalThis as unknown as Watched).protections);
}

const shown = (page: Page) => page.locator('pre[data-secret]');

async function openCredential(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: 'Deployment' })
    .or(page.getByText('Deployment'))
    .first()
    .click();
  await page.getByRole('button', { name: 'Reveal' }).waitFor();
}

test('a revealed secret is kept out of screen captures, and only as long as it is shown', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  const protections = await watchProtection(app);
  await openCredential(page);
  const reveal = page.getByRole('button', { name: 'Reveal' });

  await test.step('hidden by hand', async () => {
    await reveal.click();
    await expect(shown(page)).toContainText('SharedAccessSignature');
    expect(await protections()).toEqual([true]);
    await page.getByRole('button', { name: 'Hide' }).click();
    await expect.poll(protections).toEqual([true, false]);
    await expect(shown(page)).toHaveCount(0);
  });

  await test.step('as the window loses the focus', async () => {
    await reveal.click();
    await expect(shown(page)).toBeVisible();
    await page.evaluate(`window.dispatchEvent(new Event('blur'))`);
    await expect(shown(page)).toHaveCount(0);
    await expect.poll(protections).toEqual([true, false, true, false]);
  });

  await test.step('as the screen is locked', async () => {
    await reveal.click();
    await expect(shown(page)).toBeVisible();
    desktop.bus.emit('/ScreenSaver', 'org.freedesktop.ScreenSaver', 'ActiveChanged', 'b', [true]);
    await expect(shown(page)).toHaveCount(0);
    await expect.poll(protections).toEqual([true, false, true, false, true, false]);
    expect(await page.content()).not.toContain('SharedAccessSignature integration&');
  });
});

test('the app protects the window by itself when a secret is asked for', async ({ app }) => {
  const page = await app.window();
  const ids = await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  const protections = await watchProtection(app);
  expect((await ask(page, 'revealCredential', ids.get('Deployment'))).ok).toBe(true);
  expect(await protections()).toEqual([true]);
  expect((await ask(page, 'endReveal')).ok).toBe(true);
  expect(await protections()).toEqual([true, false]);
});
