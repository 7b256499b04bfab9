import type { Page } from '@playwright/test';
import { expect } from './desktop-test';
import { goTo } from './window-actions';

export const PASSPHRASE = 'correct horse battery';

/** Switches the lock on by the card of the settings, as a user does. */
export async function switchOn(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  await page.getByLabel('New passphrase').fill(passphrase);
  await page.getByLabel('The same once more').fill(passphrase);
  await lockCard(page).getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('The lock is on.').first().waitFor();
}

export function lockScreen(page: Page) {
  return page.getByRole('heading', { name: 'TokenTray is locked' });
}

/** Types into the lock screen and sends it. */
export async function enter(page: Page, passphrase: string): Promise<void> {
  const field = page.getByLabel('Passphrase', { exact: true });
  await expect(field).toBeVisible();
  await field.fill(passphrase);
  await field.press('Enter');
}

/** The card of the settings. */
export function lockCard(page: Page) {
  return page.getByRole('region', { name: 'Lock', exact: true });
}
