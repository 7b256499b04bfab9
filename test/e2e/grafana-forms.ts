import type { Page } from '@playwright/test';
import type { GrafanaServer } from '../support/grafana-server';
import { CONNECTION_NAME } from './grafana-actions';
import { fieldOf, goTo } from './window-actions';

export interface ConnectionFields {
  readonly name?: string;
  readonly address?: string;
  readonly environment?: string;
  readonly method?: 'Key or token' | 'User and password' | 'Azure CLI' | 'Entra access token';
  readonly key?: string;
  readonly user?: string;
  readonly password?: string;
}

/** Opens the empty form for a connection. */
export async function openConnectionForm(page: Page): Promise<void> {
  await goTo(page, 'Services');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Grafana connection' }).click();
  await page.getByLabel('Connection name').waitFor();
}

/** Types into the form of a connection; fields that are left out stay as they are. */
export async function fillConnectionForm(page: Page, fields: ConnectionFields): Promise<void> {
  const labels = {
    name: 'Connection name',
    address: 'Address',
    environment: 'Environment',
  } as const;
  for (const [field, label] of Object.entries(labels)) {
    const text = fields[field as keyof typeof labels];
    if (text !== undefined) await fieldOf(page, label).fill(text);
  }
  if (fields.method !== undefined) {
    await page.getByRole('radio', { name: fields.method }).check();
  }
  const secrets = { key: 'Key or token', user: 'User', password: 'Password' } as const;
  for (const [field, label] of Object.entries(secrets)) {
    const text = fields[field as keyof typeof secrets];
    if (text !== undefined) await fieldOf(page, label).fill(text);
  }
}

/** What the form takes of a server whose own administrator signs in. */
export function connectionFields(grafana: GrafanaServer): ConnectionFields {
  return {
    name: CONNECTION_NAME,
    address: `${grafana.url}/d/abc/overview?orgId=1&from=now-6h`,
    environment: 'staging',
    method: 'User and password',
    ...grafana.admin,
  };
}

/** The card beside the form that asks the server and shows its answer. */
export function answerCard(page: Page) {
  return page.getByRole('region', { name: 'What the server says' });
}

export async function saveConnection(page: Page, name = CONNECTION_NAME): Promise<void> {
  await page.getByRole('button', { name: 'Save connection' }).click();
  await page.getByText(`${name} was added.`).first().waitFor();
}

export interface KeyFields {
  readonly name: string;
  readonly kind?: 'Service-account token' | 'API key';
  readonly newAccount?: string;
  readonly existingAccount?: string;
  readonly role?: 'None' | 'Viewer' | 'Editor' | 'Admin';
  readonly timeToLive?: string;
}

/** Opens the form of a new key from the card of its connection, and waits for the server's word. */
export async function openKeyForm(page: Page, connection = CONNECTION_NAME): Promise<void> {
  await goTo(page, 'Services');
  await page.getByRole('button', { name: `New key on ${connection}` }).click();
  await page.getByLabel('Key name').waitFor();
  await page.getByText('Asking the server what it makes…').waitFor({ state: 'hidden' });
}

export async function fillKeyForm(page: Page, fields: KeyFields): Promise<void> {
  await fieldOf(page, 'Key name').fill(fields.name);
  if (fields.kind !== undefined) {
    await page.getByRole('radio', { name: new RegExp(`^${fields.kind}`) }).check();
  }
  if (fields.newAccount !== undefined) {
    await page.getByRole('radio', { name: 'A new one' }).check();
    await fieldOf(page, 'Name of the service account').fill(fields.newAccount);
  }
  if (fields.existingAccount !== undefined) {
    await page.getByRole('radio', { name: 'An existing one' }).check();
    await page
      .getByRole('searchbox', { name: 'Search service accounts' })
      .fill(fields.existingAccount);
    await page.getByRole('radio', { name: new RegExp(`^${fields.existingAccount}`) }).check();
  }
  if (fields.role !== undefined) {
    await page.getByRole('radio', { name: new RegExp(`^${fields.role}`) }).check();
  }
  if (fields.timeToLive !== undefined) {
    await fieldOf(page, 'Time to live').fill(fields.timeToLive);
  }
}

export async function makeTheKey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make the key' }).click();
}

/** Opens the page of all keys on a connection's server. */
export async function openServerKeys(page: Page, connection = CONNECTION_NAME): Promise<void> {
  await goTo(page, 'Services');
  await page.getByRole('button', { name: `Keys on the server ${connection}` }).click();
  await page.getByRole('heading', { name: `Keys on ${connection}` }).waitFor();
  await page.getByText('Reading the keys on the server…').waitFor({ state: 'hidden' });
}
