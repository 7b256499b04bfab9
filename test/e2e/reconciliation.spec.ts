import type { Page } from '@playwright/test';
import { TokenTrayApp } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { fingerprintKeyId } from './keychain';
import { metadataText } from './metadata-file';
import { keep, pastedCard } from './paste-actions';
import { fieldOf, SERVICE } from './window-actions';

interface Shown {
  readonly keychainAudit: {
    readonly at?: string;
    readonly unknown: readonly { readonly secretId: string; readonly left: boolean }[];
  };
  readonly credentials: readonly {
    readonly id: string;
    readonly name: string;
    readonly secretMissing?: true;
  }[];
  readonly sources: readonly { readonly name: string; readonly secretMissing?: true }[];
}

const shown = (page: Page) => must<Shown>(page, 'getSnapshot');

/**
 * Has the app compare keychain and file, and waits until it has twice: the first time may have
 * begun before.
 */
async function audited(page: Page): Promise<Shown> {
  await auditedOnce(page);
  return auditedOnce(page);
}

async function auditedOnce(page: Page): Promise<Shown> {
  const before = (await shown(page)).keychainAudit.at;
  let now: Shown | undefined;
  await expect(async () => {
    await must(page, 'checkHealth');
    now = await shown(page);
    expect(now.keychainAudit.at).not.toBe(before);
    expect(now.keychainAudit.at).toBeDefined();
  }).toPass({ timeout: 15_000 });
  return now as Shown;
}

/** What is at odds, by name. */
function atOdds({ keychainAudit, credentials, sources }: Shown) {
  const missing = [...credentials, ...sources].filter(({ secretMissing }) => secretMissing);
  return {
    unknown: keychainAudit.unknown.map(({ secretId }) => secretId),
    missing: missing.map(({ name }) => name),
  };
}

const PASSWORD = 'correct-horse-battery-staple-4711';
const AGREED = { unknown: [], missing: [] };

/** As keytar does, with its schema; without one it would not find the entry. */
function storeAs(desktop: DesktopSession, account: string, secret: string): Promise<void> {
  return desktop.keyring.store(`TokenTray/${account}`, secret, {
    service: 'TokenTray',
    account,
    'xdg:schema': 'org.freedesktop.Secret.Generic',
  });
}

function secretIdOf(desktop: DesktopSession, name: string): string {
  const document: {
    credentials: readonly { readonly name: string; readonly secretId: string }[];
  } = JSON.parse(metadataText(desktop));
  const found = document.credentials.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No ${name} in the file.`);
  return found.secretId;
}

test('a dismissed prompt and a keyring that opens later mark and quarantine nothing', async ({
  desktop,
  app,
}) => {
  await plant(await app.window(), SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  const copy = [/^Deployment/, 'Copy token'];
  await desktop.tray.waitForEntry(copy);
  const entries = await desktop.keyring.accounts('TokenTray');
  const before = metadataText(desktop);
  await desktop.keyring.lock();
  await desktop.tray.click(copy);
  await desktop.keyring.dismissPrompt();
  await app.quit();

  const second = await TokenTrayApp.launch(desktop);
  const page = await second.window();
  await must(page, 'checkHealth');
  await expect.poll(() => desktop.keyring.hasPrompt()).toBe(false);
  expect((await shown(page)).keychainAudit).toEqual({ unknown: [] });
  expect(atOdds(await shown(page))).toEqual(AGREED);
  expect(await desktop.keyring.isLocked()).toBe(true);

  await desktop.keyring.unlock();
  expect(atOdds(await audited(page))).toEqual(AGREED);
  await expect(page.getByText('Secret missing')).toHaveCount(0);
  expect(await desktop.keyring.accounts('TokenTray')).toEqual(entries);
  expect(metadataText(desktop)).toBe(before);
});

test('a secret that was removed outside is marked until there is one again', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await plant(page, SERVICE, [
    { name: 'Deployment', expiry: '20d' },
    { name: 'Other', expiry: '20d' },
  ]);
  expect(atOdds(await audited(page))).toEqual(AGREED);
  await desktop.keyring.clear({
    service: 'TokenTray',
    account: secretIdOf(desktop, 'Deployment'),
  });
  expect(atOdds(await audited(page))).toEqual({ unknown: [], missing: ['Deployment'] });
  await expect(page.getByText('Secret missing')).toHaveCount(1);

  await page.getByText('Deployment').first().click();
  const notice = page.locator('[data-about="secret-missing"]');
  await notice.getByRole('button', { name: 'Sign again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign again' }).click();
  await expect(notice).toHaveCount(0);
  expect(atOdds(await audited(page))).toEqual(AGREED);
});

test('a pasted secret that was removed outside can be pasted again as it was', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await must(page, 'addEntered', {
    kind: 'other',
    name: 'Database',
    sourceId: '',
    environment: 'test',
    values: { service: 'Database' },
    secret: { from: 'typed', text: PASSWORD },
    expiry: '20d',
    neverEnds: false,
    tags: '',
  });
  await desktop.keyring.clear({ service: 'TokenTray', account: secretIdOf(desktop, 'Database') });
  expect(atOdds(await audited(page))).toEqual({ unknown: [], missing: ['Database'] });
  await page.getByText('Database').first().click();
  await page
    .locator('[data-about="secret-missing"]')
    .getByRole('button', { name: 'Paste it again' })
    .click();
  const field = page.getByRole('textbox', { name: 'Paste a secret here' });
  await field.fill(PASSWORD);
  await field.press('Enter');
  await pastedCard(page).waitFor();
  await fieldOf(page, 'Expiry').fill('20d');
  await page.getByRole('button', { name: 'Replace' }).click();
  await expect(page.locator('[data-about="secret-missing"]')).toHaveCount(0);
  expect(atOdds(await audited(page))).toEqual(AGREED);
  expect(await desktop.keyring.accounts('TokenTray').then((all) => [...all.values()])).toContain(
    PASSWORD,
  );
});

test('a key of a service that was removed outside is told with the way to its form', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await must(page, 'addApimService', SERVICE);
  const fingerprints = fingerprintKeyId(metadataText(desktop));
  for (const account of (await desktop.keyring.accounts('TokenTray')).keys()) {
    if (account !== fingerprints) await desktop.keyring.clear({ service: 'TokenTray', account });
  }
  expect(atOdds(await audited(page))).toEqual({ unknown: [], missing: [SERVICE.name] });
  const banner = page.locator('[data-about="missing-key"]');
  await banner.getByRole('button', { name: 'Enter it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit service');
  await expect(fieldOf(page, 'Service name')).toHaveValue(SERVICE.name);
});

test('an unknown secret is shown and never deleted by itself; deleted or kept it is gone', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await storeAs(desktop, 'of-another-profile', 'ghp_not-really-one');
  await storeAs(desktop, 'of-an-older-version', 'correct horse battery staple');
  await storeAs(desktop, 'third', 'to be deleted');
  await desktop.keyring.store('another program', 'its own', {
    service: 'TokenTray-dev',
    account: 'not-ours',
  });
  const { unknown, missing } = atOdds(await audited(page));
  expect([...unknown].sort()).toEqual(['of-an-older-version', 'of-another-profile', 'third']);
  expect(missing).toEqual([]);

  const banner = page.locator('[data-about="unknown-secrets"]');
  await expect(banner).toContainText('3 secrets in the keychain belong to nothing here');
  await banner.getByRole('button', { name: 'Show' }).click();

  await test.step('deleted', async () => {
    await page.getByRole('button', { name: 'Delete entry third' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    expect(await desktop.keyring.lookup({ service: 'TokenTray', account: 'third' })).toBe(
      undefined,
    );
    await expect(page.getByRole('button', { name: 'Delete entry third' })).toHaveCount(0);
  });

  await test.step('looked at, without its secret in the window, and kept', async () => {
    await page.getByRole('button', { name: 'See what entry of-an-older-version is' }).click();
    await expect(page.getByText('Not a token that TokenTray knows').first()).toBeVisible();
    expect(await page.content()).not.toContain('battery staple');
    await keep(page, 'Database', { Service: 'Database', Expiry: '20d', Environment: 'test' });
    const account = secretIdOf(desktop, 'Database');
    expect(account).not.toBe('of-an-older-version');
    expect(await desktop.keyring.lookup({ service: 'TokenTray', account })).toBe(
      'correct horse battery staple',
    );
    await expect
      .poll(() => desktop.keyring.lookup({ service: 'TokenTray', account: 'of-an-older-version' }))
      .toBe(undefined);
  });

  await test.step('left alone: no banner, also after a restart, and still there', async () => {
    await expect(banner).toContainText('A secret in the keychain belongs to nothing here');
    await banner.getByRole('button', { name: 'Leave alone' }).click();
    await expect(banner).toHaveCount(0);
    await app.quit();
    const second = await (await TokenTrayApp.launch(desktop)).window();
    const again = await audited(second);
    expect(again.keychainAudit.unknown).toEqual([{ secretId: 'of-another-profile', left: true }]);
    await expect(second.locator('[data-about="unknown-secrets"]')).toHaveCount(0);
    expect(
      await desktop.keyring.lookup({ service: 'TokenTray', account: 'of-another-profile' }),
    ).toBe('ghp_not-really-one');
    expect(await desktop.keyring.lookup({ service: 'TokenTray-dev', account: 'not-ours' })).toBe(
      'its own',
    );
  });
});
