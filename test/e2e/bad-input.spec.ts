import type { Page } from '@playwright/test';
import { TokenTrayApp } from '../support/app';
import { DesktopSession } from '../support/desktop-session';
import { ask, must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { metadataText } from './metadata-file';
import { SEED_KEY } from './seed';
import {
  describedBy,
  fieldOf,
  fillServiceForm,
  fillTokenForm,
  openServiceForm,
  openTokenForm,
  SERVICE,
  type ServiceFields,
  save,
  signAndSave,
} from './window-actions';

// One desktop for all: nothing here may change anything, which is what each test looks at.
test.describe.configure({ mode: 'serial' });

let desktop: DesktopSession;
let app: TokenTrayApp;
let page: Page;
let before: { readonly metadata: string; readonly secrets: readonly (readonly string[])[] };

test.beforeAll(async () => {
  desktop = await DesktopSession.start();
  app = await TokenTrayApp.launch(desktop);
  page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  before = await state();
});

test.afterAll(() => desktop.stop());

test.afterEach(async () => {
  expect(await state()).toEqual(before);
});

async function state() {
  return {
    metadata: metadataText(desktop),
    secrets: [...(await desktop.keyring.accounts('TokenTray'))],
  };
}

const LONG = 'x'.repeat(10_000);
const services: readonly {
  readonly what: string;
  readonly fields: ServiceFields;
  readonly field: string;
  readonly says: RegExp;
}[] = [
  { what: 'no name', fields: { name: '' }, field: 'Service name', says: /Enter the name/ },
  { what: 'a name twice', fields: { name: 'Contoso' }, field: 'Service name', says: /in use/ },
  {
    what: 'a name twice but for case and blanks',
    fields: { name: '  cOnToSo ' },
    field: 'Service name',
    says: /in use/,
  },
  { what: '10,000 characters', fields: { name: LONG }, field: 'Service name', says: /100 char/ },
  { what: '__proto__', fields: { name: '__proto__' }, field: 'Service name', says: /reserved/ },
  {
    what: 'a zero-width character in a name',
    fields: { name: 'Con\u200btoso 2' },
    field: 'Service name',
    says: /zero-width character \(U\+200B\) at position 4/,
  },
  {
    what: 'a right-to-left override in a name',
    fields: { name: 'abc\u202egnp' },
    field: 'Service name',
    says: /direction of writing \(U\+202E\) at position 4/,
  },
  { what: 'no host', fields: { host: '' }, field: 'Host', says: /management endpoint/ },
  {
    what: 'http',
    fields: { host: 'http://contoso.management.azure-api.net' },
    field: 'Host',
    says: /https/,
  },
  {
    what: 'the gateway for a host',
    fields: { host: 'contoso.azure-api.net' },
    field: 'Host',
    says: /contoso\.management\.azure-api\.net/,
  },
  { what: 'no identifier', fields: { identifier: '' }, field: 'Identifier', says: /portal/ },
  { what: '& in an identifier', fields: { identifier: 'a&b' }, field: 'Identifier', says: /&/ },
  {
    what: '10,000 characters of identifier',
    fields: { identifier: LONG },
    field: 'Identifier',
    says: /256 characters/,
  },
  {
    what: 'no key at all',
    fields: { primaryKey: '', secondaryKey: '' },
    field: 'Primary key',
    says: /Enter the primary or the secondary key/,
  },
  { what: 'a key of blanks', fields: { primaryKey: '   ' }, field: 'Primary key', says: /empty/ },
  {
    what: '10,000 characters of key',
    fields: { primaryKey: LONG },
    field: 'Primary key',
    says: /10000 characters/,
  },
  {
    what: 'a blank inside a key',
    fields: { primaryKey: `${SEED_KEY.slice(0, 40)} ${SEED_KEY.slice(40)}` },
    field: 'Primary key',
    says: /blank inside/,
  },
];

for (const { what, fields, field, says } of services) {
  test(`service form: ${what}`, async () => {
    await openServiceForm(page);
    await fillServiceForm(page, { ...SERVICE, name: 'Fabrikam', ...fields });
    await save(page);
    await expect.poll(() => describedBy(page, field)).toMatch(says);
    await expect(fieldOf(page, field)).toHaveAttribute('aria-invalid', 'true');
    await expect(fieldOf(page, field)).toBeFocused();
    await leaveForm();
  });
}

const tokens: readonly {
  readonly what: string;
  readonly name?: string;
  readonly expiry?: string;
  readonly field: string;
  readonly says: RegExp;
}[] = [
  { what: 'a name twice', name: 'Deployment', field: 'Token name', says: /in use/ },
  { what: '10,000 characters', name: LONG, field: 'Token name', says: /100 characters/ },
  { what: '__proto__', name: '__proto__', field: 'Token name', says: /reserved/ },
  { what: 'a zero-width joiner', name: 'a\u200db', field: 'Token name', says: /U\+200D/ },
  { what: 'nothing', expiry: '', field: 'Expiry', says: /time to live/ },
  {
    what: 'the past',
    expiry: '2014-08-04T22:03:00.0000000Z',
    field: 'Expiry',
    says: /in the past/,
  },
  { what: '31 February', expiry: '2031-02-31 10:00', field: 'Expiry', says: /February/ },
  {
    what: '31 February in the portal’s form',
    expiry: '02/31/2031 1:00 PM',
    field: 'Expiry',
    says: /February/,
  },
  {
    what: '13:00 PM',
    expiry: '01/31/2031 13:00 PM',
    field: 'Expiry',
    says: /hours go from 1 to 12/,
  },
  { what: 'a number alone', expiry: '10', field: 'Expiry', says: /no unit/ },
  { what: 'eight digits', expiry: '2031-01-31T10:00:00.12345678Z', field: 'Expiry', says: /seven/ },
  { what: 'zero', expiry: '0d', field: 'Expiry', says: /above zero/ },
  { what: 'minus one day', expiry: '-1d', field: 'Expiry', says: /past/ },
  { what: '10,000 characters', expiry: LONG, field: 'Expiry', says: /too long/ },
  { what: 'words', expiry: 'next friday', field: 'Expiry', says: /not understood/ },
];

for (const { what, name, expiry, field, says } of tokens) {
  test(`token form, ${field}: ${what}`, async () => {
    await openTokenForm(page);
    await fillTokenForm(page, { name: name ?? 'Another', expiry: expiry ?? '20d' });
    await signAndSave(page);
    await expect.poll(() => describedBy(page, field)).toMatch(says);
    await expect(fieldOf(page, field)).toHaveAttribute('aria-invalid', 'true');
    await leaveForm();
  });
}

test('the app checks again what the form has checked', async () => {
  const refused = async (method: string, ...args: unknown[]) => {
    const answer = await ask(page, method, ...args);
    return answer.ok ? 'taken' : answer.problem.code;
  };
  expect(await refused('addApimService', { ...SERVICE, name: 'Contoso' })).toBe('name-taken');
  expect(await refused('addApimService', { ...SERVICE, name: 'B', identifier: 'a&b' })).toBe(
    'identifier-ampersand',
  );
  expect(await refused('addApimService', { ...SERVICE, name: 'B', primaryKey: `a\nb` })).toBe(
    'key-line-break',
  );
  expect(await refused('removeSource', '__proto__')).not.toBe('taken');
  expect(await refused('removeCredential', 'constructor')).not.toBe('taken');
  expect(await refused('copyCredential', 'unknown', 'token')).not.toBe('taken');
});

test('a service in use cannot be deleted', async () => {
  const snapshot = await must<{ sources: readonly { id: string }[] }>(page, 'getSnapshot');
  const answer = await ask(page, 'removeSource', snapshot.sources[0]?.id);
  expect(answer.ok).toBe(false);
  expect(JSON.stringify(answer)).toContain('Deployment');
});

async function leaveForm(): Promise<void> {
  await page.getByRole('button', { name: 'Cancel' }).click();
}
