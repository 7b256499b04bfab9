import type { Page, TestInfo } from '@playwright/test';
import { atRest, axeViolations } from '../support/axe';
import { ask, must } from './bridge';
import { expect, test } from './desktop-test';
import { lockCard, lockScreen, PASSPHRASE, switchOn } from './lock-actions';

/** What axe finds wrong with the page as it is now. */
async function violations(page: Page): Promise<string[]> {
  await atRest(page);
  return axeViolations(page);
}

for (const theme of ['light', 'dark'] as const) {
  test(`lock screen and settings are accessible in ${theme}`, async ({ app }, info) => {
    const page = await app.window();
    await must(page, 'editSettings', { theme });
    await switchOn(page);
    const card = lockCard(page);
    await card.scrollIntoViewIfNeeded();
    await picture(page, info, 'settings');
    expect(await violations(page)).toEqual([]);
    await card.getByRole('button', { name: 'Change the passphrase' }).click();
    await card.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(card.getByText('Enter the passphrase.')).toBeVisible();
    await picture(page, info, 'change');
    expect(await violations(page)).toEqual([]);

    await must(page, 'lock');
    await expect(lockScreen(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await picture(page, info, 'locked');
    await ask(page, 'unlock', 'wrong');
    await expect.poll(() => waits(page)).toBe(false);
    await ask(page, 'unlock', 'wrong once more');
    await expect(page.getByText(/You can try again/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeDisabled();
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => waits(page)).toBe(false);
    const field = page.getByLabel('Passphrase', { exact: true });
    await field.fill('wrong again');
    await field.press('Enter');
    await expect(page.getByText('That is not the passphrase.')).toBeVisible();
    await expect(field).toBeFocused();
    await picture(page, info, 'wrong');
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => waits(page)).toBe(false);
    await field.fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect(page.getByRole('navigation')).toBeVisible();
  });
}

/** For people to look at, in the results of the test. */
async function picture(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: info.outputPath(`${name}.png`) });
}

async function waits(page: Page): Promise<boolean> {
  const { lock } = await must<{ lock: { waitUntilMs?: number } }>(page, 'getSnapshot');
  return lock.waitUntilMs !== undefined;
}
