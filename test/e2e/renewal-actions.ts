import type { Locator, Page } from '@playwright/test';
import type { GrafanaServer } from '../support/grafana-server';
import { expect } from './desktop-test';
import { goTo } from './window-actions';

export type CredentialTab = 'Overview' | 'Where it is used' | 'Renewal' | 'History';

/** Opens a credential's page from the list, on one of its tabs. */
export async function openCredential(
  page: Page,
  name: string,
  tab: CredentialTab = 'Overview',
): Promise<void> {
  await goTo(page, 'Credentials');
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await openTab(page, tab);
}

/** Shows another part of the credential's page. */
export async function openTab(page: Page, tab: CredentialTab): Promise<void> {
  const control = page.getByRole('tab', { name: new RegExp(`^${tab}`) });
  await control.click();
  await expect(control).toHaveAttribute('aria-selected', 'true');
}

/** Renews what is made anew on a server through the dialog; gives it, with what came of it. */
export async function renewOnServer(page: Page, name: string, grace: string): Promise<Locator> {
  await goTo(page, 'Credentials');
  await page.getByRole('button', { name: `Renew ${name}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: grace }).check();
  await dialog.getByRole('button', { name: 'Renew', exact: true }).click();
  await expect(dialog).toContainText(`${name} was renewed`);
  return dialog;
}

/** Asks a Grafana with a key, as a program that uses it does; gives the status. */
export async function statusWith(grafana: GrafanaServer, secret: string): Promise<number> {
  const { status } = await fetch(`${grafana.url}/api/org`, {
    headers: { authorization: `Bearer ${secret}`, accept: 'application/json' },
  });
  return status;
}
