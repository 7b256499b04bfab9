import type { Page } from '@playwright/test';
import { SEED_IDENTIFIER, SEED_KEY } from './seed';

export interface ServiceFields {
  readonly name?: string;
  readonly host?: string;
  readonly identifier?: string;
  readonly environment?: string;
  readonly primaryKey?: string;
  readonly secondaryKey?: string;
}

/** The service most tests use. */
export const SERVICE = {
  name: 'Contoso',
  host: 'contoso.management.azure-api.net',
  identifier: SEED_IDENTIFIER,
  environment: 'production',
  primaryKey: SEED_KEY,
  secondaryKey: '',
} satisfies Required<ServiceFields>;

export type Section = 'Credentials' | 'Services' | 'Reminders' | 'Settings';

export async function goTo(page: Page, section: Section): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: section, exact: true }).click();
}

/** Opens the empty form for a service. */
export async function openServiceForm(page: Page): Promise<void> {
  await goTo(page, 'Services');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('menuitem', { name: 'API Management service' }).click();
  await page.getByLabel('Service name').waitFor();
}

/** Types into the service form; fields that are left out stay as they are. */
export async function fillServiceForm(page: Page, fields: ServiceFields): Promise<void> {
  const labels = {
    name: 'Service name',
    host: 'Host',
    identifier: 'Identifier',
    environment: 'Environment',
    primaryKey: 'Primary key',
    secondaryKey: 'Secondary key',
  } as const;
  for (const [field, label] of Object.entries(labels)) {
    const text = fields[field as keyof ServiceFields];
    if (text !== undefined) await fieldOf(page, label).fill(text);
  }
}

/** Adds a service through its form, as a user does. */
export async function addService(page: Page, fields: ServiceFields = {}): Promise<void> {
  const service = { ...SERVICE, ...fields };
  await openServiceForm(page);
  await fillServiceForm(page, service);
  await save(page);
  await page.getByText(`${service.name} was added.`).first().waitFor();
}

export interface TokenFields {
  readonly name?: string;
  readonly expiry?: string;
}

export async function openTokenForm(page: Page): Promise<void> {
  await goTo(page, 'Credentials');
  // The empty list has a button of its own for it; later it is an entry of the menu "New".
  await page
    .getByRole('button', { name: /^New( token)?$/ })
    .first()
    .click();
  const entry = page.getByRole('menuitem', { name: 'New token' });
  const field = page.getByLabel('Token name');
  await entry.or(field).first().waitFor();
  if (await entry.isVisible()) await entry.click();
  await field.waitFor();
}

export async function fillTokenForm(page: Page, fields: TokenFields): Promise<void> {
  if (fields.name !== undefined) await fieldOf(page, 'Token name').fill(fields.name);
  if (fields.expiry !== undefined) await fieldOf(page, 'Expiry').fill(fields.expiry);
}

/** Signs a token through its form, as a user does. */
export async function addToken(page: Page, fields: Required<TokenFields>): Promise<void> {
  await openTokenForm(page);
  await fillTokenForm(page, fields);
  await signAndSave(page);
  await page.getByText(`${fields.name} is signed and in the keychain.`).first().waitFor();
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

export async function signAndSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign and save' }).click();
}

/** A form field by its label, whatever marks stand behind it. */
export function fieldOf(page: Page, label: string) {
  const start = new RegExp(`^${label}`);
  return page.getByRole('textbox', { name: start }).or(page.getByRole('combobox', { name: start }));
}

/** Why a field is refused, as assistive technology reads it out with the field. */
export function describedBy(page: Page, label: string): Promise<string> {
  return fieldOf(page, label).evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id: string) => element.ownerDocument.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}
