import type { Locator, Page } from '@playwright/test';
import type { DesktopSession } from '../support/desktop-session';
import { expect } from './desktop-test';
import { fieldOf, goTo } from './window-actions';

/** How a text gets in: by the keyboard on the page that takes pastes, or by the tray's menu. */
export type PasteWay = 'window' | 'tray';

/** The card that tells what was pasted. */
export function pastedCard(page: Page): Locator {
  return page.getByRole('region', { name: 'What was pasted' });
}

/** Copies a text as another program does, and pastes it; gives the card that tells what it is. */
export async function paste(
  page: Page,
  desktop: DesktopSession,
  text: string,
  way: PasteWay = 'window',
): Promise<Locator> {
  await goTo(page, 'Credentials');
  await desktop.clipboard.write(text);
  if (way === 'tray') {
    await desktop.tray.click(['Add from clipboard…']);
  } else {
    await openPastePage(page);
    await page.keyboard.press('Control+v');
  }
  await pastedCard(page).waitFor();
  return pastedCard(page);
}

/** Opens the page that waits for a paste. */
export async function openPastePage(page: Page): Promise<void> {
  await goTo(page, 'Credentials');
  // The empty list has a button of its own for it; later it is an entry of the menu "New".
  await page
    .getByRole('button', { name: /^(New|Paste…)$/ })
    .first()
    .click();
  const entry = page.getByRole('menuitem', { name: /^Paste…/ });
  const field = page.getByRole('textbox', { name: 'Paste a secret here' });
  await entry.or(field).first().waitFor();
  if (await entry.isVisible()) await entry.click();
  await field.waitFor();
}

/** Exactly when the card says that it ends, as it stands in the secret. */
export async function endIn(card: Locator): Promise<string> {
  return (await card.locator('[data-end] time').getAttribute('datetime')) ?? '';
}

/** Gives it a name, fills in and chooses what else is asked, and saves it. */
export async function keep(
  page: Page,
  name: string,
  fields: Readonly<Record<string, string>> = {},
  choices: readonly string[] = [],
): Promise<void> {
  await fieldOf(page, 'Name').fill(name);
  for (const [label, text] of Object.entries(fields)) await fieldOf(page, label).fill(text);
  for (const choice of choices) await page.getByRole('radio', { name: choice }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Nothing of the secret is in the window: not in its text, its attributes or its fields. */
export async function expectNotInWindow(page: Page, secret: string): Promise<void> {
  expect(await page.content()).not.toContain(secret);
  const typed = await page
    .locator('input, textarea')
    .evaluateAll((fields) => fields.map((field) => ('value' in field ? String(field.value) : '')));
  expect(typed.join('\n')).not.toContain(secret);
}

/** The button on a credential's page copies exactly this. */
export async function expectCopied(
  page: Page,
  desktop: DesktopSession,
  noun: string,
  secret: string,
): Promise<void> {
  await desktop.clipboard.write('something else');
  await page.getByRole('button', { name: `Copy ${noun}`, exact: true }).click();
  await desktop.clipboard.waitFor((text) => text === secret, `the ${noun}`);
}
