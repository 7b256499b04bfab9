import { opensslToken } from '../support/openssl';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { metadataNames } from './metadata-file';
import { exactInstant, SEED_IDENTIFIER, SEED_KEY } from './seed';
import {
  describedBy,
  fillServiceForm,
  fillTokenForm,
  openServiceForm,
  openTokenForm,
  SERVICE,
  save,
  signAndSave,
} from './window-actions';

test('a key pasted with blanks around it is trimmed, and that is said', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await openServiceForm(page);
  await fillServiceForm(page, { ...SERVICE, primaryKey: `  ${SEED_KEY} ` });
  await save(page);
  await expect(page.getByText(/around the primary key were removed/).first()).toBeVisible();
  const stored = await desktop.keyring.accounts('TokenTray');
  expect([...stored.values()]).toEqual([SEED_KEY]);

  const answer = await must<{ notes: string[] }>(page, 'addApimService', {
    ...SERVICE,
    name: 'With a line break',
    primaryKey: `${SEED_KEY}\r\n`,
  });
  expect(answer.notes.join(' ')).toMatch(/line breaks around the primary key were removed/);
  const both = await desktop.keyring.accounts('TokenTray');
  expect([...both.values()]).toEqual([SEED_KEY, SEED_KEY]);
});

test('names with & and of every script are shown in the tray as they were typed', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  const names = ['R&D __ build_x', 'نشر الإنتاج', '部署 🔑', '<b>bold</b> %s', 'constructor2'];
  await plant(
    page,
    { ...SERVICE, environment: 'test & more' },
    names.map((name) => ({ name, expiry: '20d' })),
  );
  const menu = await desktop.tray.waitForMenu(
    ({ children }) => names.every((name) => children.some(({ label }) => label.startsWith(name))),
    'all five names',
  );
  for (const name of names) {
    const entry = menu.children.find(({ label }) => label.startsWith(name));
    expect(entry?.label).toMatch(/ · test & more · 20 days left$/);
    await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
  }
  expect(metadataNames(desktop).tokens.sort()).toEqual([...names].sort());

  const told = async (name: string) => {
    const already = desktop.notifications.notifications.length;
    const label = menu.children.find((child) => child.label.startsWith(name))?.label ?? '';
    await desktop.tray.click([label, 'Copy token']);
    return desktop.notifications.waitFor(
      (one) => desktop.notifications.notifications.indexOf(one) >= already,
      `Copied, of ${name}`,
    );
  };
  // The service reads markup in a body: what looks like it must arrive as text.
  expect((await told('<b>bold</b>')).body).toContain('&lt;b&gt;bold&lt;/b&gt;');
  expect((await told('R&D')).body).toContain('R&amp;D');
});

test('a long list stays usable: the tray names the rest', async ({ desktop, app }) => {
  const page = await app.window();
  const tokens = Array.from({ length: 15 }, (_, index) => ({
    name: `Token ${String(index + 1).padStart(2, '0')}`,
    expiry: `${20 + index}d`,
  }));
  await plant(page, SERVICE, tokens);
  const menu = await desktop.tray.waitForMenu(
    ({ children }) => children.some(({ label }) => label === '3 more…'),
    'the rest as one entry',
  );
  const listed = menu.children.filter(({ label }) => label.startsWith('Token '));
  expect(listed).toHaveLength(12);
  expect(listed[0]?.label).toMatch(/^Token 01 /);
});

test('digits, zones and forms of an expiry are signed as typed', async ({ desktop, app }) => {
  const page = await app.window();
  const exact = exactInstant(5 * 86_400, '0000001');
  const tokens = [
    { name: 'Seven digits', expiry: exact, signed: exact },
    {
      name: 'Offset',
      expiry: '2031-06-30T12:30:00.5+02:00',
      signed: '2031-06-30T10:30:00.5000000Z',
    },
    { name: 'Portal', expiry: '06/30/2031 1:05 PM Z', signed: '2031-06-30T13:05:00.0000000Z' },
  ];
  await plant(page, SERVICE, tokens);
  const stored = new Set((await desktop.keyring.accounts('TokenTray')).values());
  for (const { signed } of tokens) {
    const expected = await opensslToken({
      identifier: SEED_IDENTIFIER,
      key: SEED_KEY,
      expiresAt: signed,
    });
    expect(stored).toContain(expected);
  }
});

test('more than 30 days is warned of and signed all the same', async ({ desktop, app }) => {
  const page = await app.window();
  await plant(page, SERVICE, []);
  await openTokenForm(page);
  await fillTokenForm(page, { name: 'Far', expiry: '30d' });
  await expect(page.getByRole('region', { name: 'What will be signed' })).toContainText(
    SEED_IDENTIFIER,
  );
  expect(await describedBy(page, 'Expiry')).not.toContain('more than 30 days');
  await fillTokenForm(page, { expiry: '31d' });
  await expect.poll(() => describedBy(page, 'Expiry')).toContain('more than 30 days');
  await signAndSave(page);
  await desktop.tray.waitForEntry([/^Far · PRODUCTION · 31 days left$/]);
});
