import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { secretsOf } from './keychain';
import { openCredential } from './renewal-actions';
import { shownAs } from './snapshot';
import { expectNoTraces } from './traces';
import { goTo, SERVICE } from './window-actions';

test('tags, notes, favourites and the archive, in list, page and tray', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await plant(page, SERVICE, [
    { name: 'Deployment', expiry: '10d' },
    { name: 'Monitoring', expiry: '20d' },
    { name: 'Reports', expiry: '25d' },
  ]);
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  const manage = async (name: string, item: RegExp) => {
    await goTo(page, 'Credentials');
    await page.getByRole('button', { name: `More for ${name}` }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const search = page.getByRole('searchbox', { name: /^Search credentials/ });

  await test.step('tags and notes are entered, shown and found', async () => {
    await manage('Monitoring', /^Edit…/);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Tags/ }).fill('Team West, weekly, WEEKLY');
    await dialog.getByRole('textbox', { name: /^Notes/ }).fill('Ask Ada before it is renewed.');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toHaveCount(0);
    expect((await shownAs(page, 'Monitoring')).tags).toEqual(['Team West', 'weekly']);
    await search.fill('tag:weekly');
    await expect(row('Monitoring')).toBeVisible();
    await expect(row('Deployment')).toHaveCount(0);
    await search.fill('ada before');
    await expect(row('Monitoring')).toBeVisible();
    await expect(row('Reports')).toHaveCount(0);
    await search.fill('');
    await openCredential(page, 'Monitoring');
    await expect(page.getByText('Ask Ada before it is renewed.')).toBeVisible();
    await expect(page.getByText('Team West')).toBeVisible();
  });

  await test.step('favourites stand at the top of the tray, one click each', async () => {
    await goTo(page, 'Credentials');
    await page.getByRole('button', { name: 'Favourite: Reports' }).click();
    await page.getByRole('button', { name: 'Favourite: Monitoring' }).click();
    await desktop.tray.waitForEntry([/^★ Copy Monitoring/]);
    const entry = await desktop.tray.waitForEntry([/^★ Copy Reports · PRODUCTION · 25 days left$/]);
    const labels = (await desktop.tray.menu()).children.map(({ label }) => label);
    const first = labels.findIndex((label) => label.startsWith('★'));
    expect(labels.slice(first, first + 2).every((label) => label.startsWith('★'))).toBe(true);
    expect(labels.findIndex((label) => label.startsWith('Deployment'))).toBeGreaterThan(first + 1);
    await desktop.tray.clickId(entry.id);
    await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature'), 'it');
  });

  await test.step('archived: out of list, tray and reminders; restored: back', async () => {
    await manage('Deployment', /^Archive/);
    await expect(row('Deployment')).toHaveCount(0);
    await desktop.tray.waitForMenu(
      ({ children }) => !children.some(({ label }) => label.includes('Deployment')),
      'no Deployment',
    );
    const { upcoming } = await must<{ upcoming: readonly { credentialName: string }[] }>(
      page,
      'getReminders',
    );
    expect(upcoming.map(({ credentialName }) => credentialName)).not.toContain('Deployment');
    expect((await secretsOf(desktop)).filter((secret) => secret.includes('uid='))).toHaveLength(3);
    await page.getByText('Archived (1)').click();
    await expect(row('Deployment')).toBeVisible();
    await page.getByRole('button', { name: 'More for Deployment' }).click();
    await page.getByRole('menuitem', { name: 'Restore from the archive' }).click();
    await desktop.tray.waitForEntry([/^Deployment · PRODUCTION · 10 days left$/]);
  });
});

test('the history of a credential says what was done, without secrets, and can be cleared', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '10d' }]);
  const copy = [/^Deployment/, 'Copy token'];
  await desktop.tray.click(copy);
  const token = await desktop.clipboard.waitFor((text) => text.includes('uid='), 'the token');
  await desktop.tray.click([/^Deployment/, 'Sign again for 10 days']);
  await desktop.notifications.waitFor(
    (one) => one.summary.includes('was signed again'),
    'that it was signed again',
  );
  await openCredential(page, 'Deployment', 'History');
  const rows = page.getByRole('tabpanel').getByRole('listitem');
  await expect(rows).toHaveCount(3);
  for (const [index, what] of ['Renewed', 'Copied', 'Created'].entries()) {
    await expect(rows.nth(index)).toContainText(what);
    await expect(rows.nth(index)).toContainText('by you');
  }
  const renewed = (await secretsOf(desktop)).find((secret) => secret.includes('uid=')) ?? '';
  expect(renewed).not.toBe(token);
  expectNoTraces(desktop, app, [token, renewed]);

  await page.getByRole('button', { name: 'Clear history…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Clear history' }).click();
  await expect(page.getByText('Nothing yet')).toBeVisible();
  await must(page, 'revealCredential', (await shownAs(page, 'Deployment')).id);
  await openCredential(page, 'Deployment', 'History');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Shown');
});
