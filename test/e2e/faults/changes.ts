import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { must } from '../bridge';
import { exactInstant, SEED_IDENTIFIER } from '../seed';
import type { Ledger } from './ledger';

/** A change by the window's bridge that the ledger knows of before and after. */
export type Change = (page: Page, ledger: Ledger) => Promise<void>;

let counter = 0;
const DAY_S = 86_400;

function newKey(ledger: Ledger): string {
  const key = randomBytes(64).toString('base64');
  ledger.addKey(key);
  return key;
}

function newName(what: string): string {
  counter += 1;
  return `${what} ${counter}`;
}

function newEnd(): string {
  counter += 1;
  return exactInstant(20 * DAY_S + counter, String(1_000_000 + counter));
}

function service(name: string, primaryKey: string): object {
  return {
    name,
    host: `${name.replaceAll(' ', '-').toLowerCase()}.management.azure-api.net`,
    identifier: SEED_IDENTIFIER,
    environment: 'production',
    primaryKey,
    secondaryKey: '',
  };
}

function oldest(ledger: Ledger, kind: 'source' | 'credential'): string {
  const [id] = ledger.ids(kind);
  if (id === undefined) throw new Error(`There is no ${kind} to change.`);
  return id;
}

const SIGNED = { keyRole: 'primary', format: 'sas' };

const addService: Change = async (page, ledger) => {
  const name = newName('Service');
  ledger.coming.add(name);
  const input = service(name, newKey(ledger));
  const { id } = await must<{ id: string }>(page, 'addApimService', input);
  ledger.saved('source', id, name);
};

const sign: Change = async (page, ledger) => {
  const name = newName('Token');
  const expiry = newEnd();
  ledger.coming.add(name);
  const sourceId = oldest(ledger, 'source');
  const input = { name, sourceId, expiry, ...SIGNED };
  const { id } = await must<{ id: string }>(page, 'createApimToken', input);
  ledger.saved('credential', id, name, expiry);
};

const renew: Change = async (page, ledger) => {
  const id = oldest(ledger, 'credential');
  const end = newEnd();
  ledger.changing(id, { end });
  await must(page, 'resignCredential', id, { expiry: end, ...SIGNED });
  ledger.changed(id, { end });
};

const edit: Change = async (page, ledger) => {
  const id = oldest(ledger, 'credential');
  const name = newName('Renamed');
  ledger.changing(id, { name });
  await must(page, 'editCredential', id, { name, favourite: true, leadTimes: '1h' });
  ledger.changed(id, { name });
};

const editService: Change = async (page, ledger) => {
  const id = oldest(ledger, 'source');
  const name = newName('Moved');
  ledger.changing(id, { name });
  await must(page, 'editApimService', id, service(name, newKey(ledger)));
  ledger.changed(id, { name });
};

const remove: Change = async (page, ledger) => {
  const id = oldest(ledger, 'credential');
  ledger.changing(id, { gone: true });
  await must(page, 'removeCredential', id);
  ledger.changed(id, { gone: true });
};

const removeService: Change = async (page, ledger) => {
  const id = ledger.ids('source').at(-1) ?? '';
  ledger.changing(id, { gone: true });
  await must(page, 'removeSource', id);
  ledger.changed(id, { gone: true });
};

/** Everything that writes, by name. */
export const CHANGES = { addService, sign, renew, edit, editService, remove, removeService };
export type ChangeName = keyof typeof CHANGES;

/** Sees to it that each of the changes has something to change. */
export async function provide(page: Page, ledger: Ledger): Promise<void> {
  // One to sign with, and one that can go without taking tokens along.
  while (ledger.ids('source').length < 2) await addService(page, ledger);
  while (ledger.ids('credential').length < 2) await sign(page, ledger);
}
