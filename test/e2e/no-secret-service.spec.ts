import { SECRET_SERVICE } from '../support/keyring';
import { filesBelow, searchSecrets } from '../support/search-secrets';
import { expect, test } from './desktop-test';
import { metadataNames } from './metadata-file';
import { SEED_KEY } from './seed';
import { fieldOf, fillServiceForm, openServiceForm, SERVICE, save } from './window-actions';

test.use({ desktopOptions: { secretService: 'none' } });

test('without a Secret Service nothing is stored, and the user is told what to do', async ({
  desktop,
  app,
}) => {
  await desktop.assertAbsent(SECRET_SERVICE);
  const page = await app.window();

  await test.step('it is said before anything is typed', async () => {
    await expect(page.getByText('No keychain answers on this system').first()).toBeVisible();
    await expect(page.getByText('gnome-keyring, KWallet or KeePassXC').first()).toBeVisible();
  });

  await test.step('saving is refused with a sentence; what was typed stays', async () => {
    await openServiceForm(page);
    await fillServiceForm(page, SERVICE);
    await save(page);
    await expect(page.locator('form').getByText('No keychain answers')).toBeVisible();
    await expect(fieldOf(page, 'Service name')).toHaveValue(SERVICE.name);
    await expect(fieldOf(page, 'Primary key')).toHaveValue(SEED_KEY);
  });

  await test.step('nothing half-written, and no other place for the key', async () => {
    expect(metadataNames(desktop)).toEqual({ sources: [], tokens: [] });
    const haystacks = [...filesBelow(desktop.folder), ...app.traces()];
    expect(searchSecrets([SEED_KEY], haystacks)).toEqual([]);
    await desktop.assertAbsent(SECRET_SERVICE);
    expect(desktop.tray.hasItem()).toBe(true);
  });

  await test.step('once one runs, the same form saves, without a new start', async () => {
    await desktop.startKeyring();
    await save(page);
    await expect(page.getByText(`${SERVICE.name} was added.`).first()).toBeVisible();
    const secrets = await desktop.keyring.accounts('TokenTray');
    expect([...secrets.values()]).toEqual([SEED_KEY]);
    expect(metadataNames(desktop).sources).toEqual([SERVICE.name]);
    await expect(page.getByText('No keychain answers on this system')).toHaveCount(0);
  });
});
