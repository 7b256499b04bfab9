import { opensslToken } from '../support/openssl';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { entriesOf, fingerprintKeyId, secretsOf } from './keychain';
import { formerSecrets, metadataNames, metadataText } from './metadata-file';
import { SEED_IDENTIFIER, SEED_KEY } from './seed';
import { fieldOf, fillServiceForm, goTo, SERVICE, save } from './window-actions';

interface Facts {
  readonly name: string;
  readonly expiresAt: string;
  readonly secretId: string;
}

test('signing again takes two clicks and replaces the token', async ({ desktop, app }) => {
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '10d' }]);
  const [before] = facts(metadataText(desktop));
  await goTo(page, 'Credentials');
  await page.getByRole('button', { name: 'Renew Deployment' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: /^Expiry/ })).toHaveValue('10d');
  await dialog.getByRole('button', { name: 'Sign again' }).click();
  await expect(page.getByText('Deployment was signed again.').first()).toBeVisible();

  const [after] = facts(metadataText(desktop));
  expect(after?.expiresAt).not.toBe(before?.expiresAt);
  const expected = await opensslToken({
    identifier: SEED_IDENTIFIER,
    key: SEED_KEY,
    expiresAt: after?.expiresAt ?? '',
  });
  const stored = await entriesOf(desktop);
  expect([...stored.values()].sort()).toEqual([SEED_KEY, expected].sort());
  expect(stored.has(before?.secretId ?? '')).toBe(false);
});

test('signing again from the tray takes one click, and is confirmed', async ({ desktop, app }) => {
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '10d' }]);
  const [before] = facts(metadataText(desktop));
  const way = [/^Deployment/, 'Sign again for 10 days'];
  await desktop.tray.waitForEntry(way);
  await desktop.tray.click(way);
  const told = await desktop.notifications.waitFor(
    (one) => one.summary.includes('was signed again'),
    'that it was signed again',
  );
  expect(told.summary).toContain('Deployment');
  expect(told.summary).toContain('production');
  const [after] = facts(metadataText(desktop));
  expect(after?.secretId).not.toBe(before?.secretId);
  expect(await secretsOf(desktop)).toHaveLength(2);
});

test('an edit changes names in window and tray, and no secret', async ({ desktop, app }) => {
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '10d' }]);
  const secrets = [...(await desktop.keyring.accounts('TokenTray'))];
  await goTo(page, 'Credentials');
  await page.getByRole('button', { name: 'More for Deployment' }).click();
  await page.getByRole('menuitem', { name: 'Edit…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Token name/ }).fill('Release & rollback');
  await dialog.getByRole('checkbox', { name: /^Favourite/ }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await desktop.tray.waitForEntry([/^Release & rollback · PRODUCTION/, 'Copy token']);
  await desktop.tray.waitForEntry([/^★ Copy Release & rollback/]);
  expect(metadataNames(desktop).tokens).toEqual(['Release & rollback']);
  expect([...(await desktop.keyring.accounts('TokenTray'))]).toEqual(secrets);
});

test('rolling a key is one edit; its tokens are marked until they are signed again', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '10d' }]);
  await goTo(page, 'Services');
  await page.getByRole('button', { name: `Edit ${SERVICE.name}` }).click();
  await expect(fieldOf(page, 'Primary key')).toHaveValue('');
  const rolled = Buffer.from(
    'a rolled key, of sixty-four bytes: 1234567890'.padEnd(64, '.'),
  ).toString('base64');
  await fillServiceForm(page, { primaryKey: rolled });
  await save(page);
  await expect(page.getByText(/"Deployment" was signed before this change/).first()).toBeVisible();
  await goTo(page, 'Credentials');
  await expect(page.getByText('Old key').first()).toBeVisible();
  const stored = await desktop.keyring.accounts('TokenTray');
  expect([...stored.values()]).toContain(rolled);
  expect([...stored.values()]).not.toContain(SEED_KEY);

  const way = [/^Deployment/, 'Sign again for 10 days'];
  await desktop.tray.click(way);
  await expect(page.getByText('Old key')).toHaveCount(0);
  const [after] = facts(metadataText(desktop));
  const expected = await opensslToken({
    identifier: SEED_IDENTIFIER,
    key: rolled,
    expiresAt: after?.expiresAt ?? '',
  });
  expect([...(await desktop.keyring.accounts('TokenTray')).values()]).toContain(expected);
});

test('deleting asks once, and takes secret and metadata', async ({ desktop, app }) => {
  const page = await app.window();
  await plant(page, SERVICE, [
    { name: 'Deployment', expiry: '10d' },
    { name: 'Monitoring', expiry: '11d' },
  ]);
  const all = await desktop.keyring.accounts('TokenTray');
  const gone = facts(metadataText(desktop)).find(({ name }) => name === 'Deployment');
  await goTo(page, 'Credentials');

  const ask = async (name: string) => {
    await page.getByRole('button', { name: `More for ${name}` }).click();
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    return page.getByRole('alertdialog');
  };
  await test.step('cancelled, it changes nothing', async () => {
    const dialog = await ask('Deployment');
    await expect(dialog).toContainText('does not revoke');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await desktop.keyring.accounts('TokenTray')).toEqual(all);
  });

  await test.step('confirmed, both are gone', async () => {
    await (await ask('Deployment')).getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('Deployment was deleted.').first()).toBeVisible();
    expect(metadataNames(desktop).tokens).toEqual(['Monitoring']);
    const left = await desktop.keyring.accounts('TokenTray');
    expect(left.size).toBe(all.size - 1);
    expect(left.has(gone?.secretId ?? '')).toBe(false);
    await desktop.tray.waitForMenu(
      ({ children }) => !children.some(({ label }) => label.startsWith('Deployment')),
      'no Deployment',
    );
  });

  await test.step('with the last token the service can go too, and its keys', async () => {
    await (await ask('Monitoring')).getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('Monitoring was deleted.').first()).toBeVisible();
    await goTo(page, 'Services');
    await page.getByRole('button', { name: `Delete ${SERVICE.name}` }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText(`${SERVICE.name} was deleted.`).first()).toBeVisible();
    expect(metadataNames(desktop)).toEqual({ sources: [], tokens: [] });
    // What was deleted is still known again when it is pasted: its fingerprint needs that one key.
    expect(await secretsOf(desktop)).toEqual([]);
    const left = await desktop.keyring.accounts('TokenTray');
    expect([...left.keys()]).toEqual([fingerprintKeyId(metadataText(desktop))]);
    expect(formerSecrets(desktop).map(({ name, how }) => [name, how])).toEqual([
      ['Deployment', 'deleted'],
      ['Monitoring', 'deleted'],
    ]);
  });
});

test('revealing shows one secret, for a while, and only on request', async ({ desktop, app }) => {
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '10d' }]);
  const [token] = [...(await desktop.keyring.accounts('TokenTray')).values()].filter((secret) =>
    secret.startsWith('SharedAccessSignature'),
  );
  await goTo(page, 'Credentials');
  await page.getByRole('button', { name: 'Deployment', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Deployment' })).toBeVisible();
  expect(await page.content()).not.toContain(token);
  await page.getByRole('button', { name: 'Reveal' }).click();
  await expect(page.getByText(token ?? '')).toBeVisible();
  await page.getByRole('button', { name: 'Hide' }).click();
  await expect(page.getByText(token ?? '')).toHaveCount(0);

  const snapshot = JSON.stringify(await must(page, 'getSnapshot'));
  expect(snapshot).not.toContain(token?.slice(-40));
  expect(snapshot).not.toContain(SEED_KEY);
});

function facts(metadata: string): readonly Facts[] {
  const document: { credentials: readonly Facts[] } = JSON.parse(metadata);
  return document.credentials;
}
