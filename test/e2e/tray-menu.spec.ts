import type { Page } from '@playwright/test';
import { BusError } from '../support/dbus';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { metadataNames } from './metadata-file';
import { SERVICE } from './window-actions';

test('a click in a menu that has changed meanwhile never does another thing', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Later', expiry: '20d' }]);
  const older = await desktop.tray.waitForEntry([/^Later/]);
  // It ends first, so everything that was in the menu moves down.
  await plant(page, { ...SERVICE, name: 'Second' }, [{ name: 'Sooner', expiry: '10d' }]);
  await desktop.tray.waitForEntry([/^Sooner/]);
  for (const { id } of older.children) {
    await desktop.tray.clickId(id).catch((error: unknown) => {
      if (!(error instanceof BusError)) throw error;
    });
  }
  await desktop.tray.click([/^Later/, 'Copy Authorization header']);
  await desktop.notifications.waitFor((one) => one.body.includes('header'), 'the header');
  const told = desktop.notifications.notifications.map((one) => `${one.summary} ${one.body}`);
  expect(told.filter((text) => text.includes('Sooner'))).toEqual([]);
  expect(app.electron.windows()).toHaveLength(1);
  expect(metadataNames(desktop).tokens.sort()).toEqual(['Later', 'Sooner']);
});

test('favourites stand on top and are one click', async ({ desktop, app }) => {
  const page = await app.window();
  const ids = await plant(page, SERVICE, [
    { name: 'Plain', expiry: '10d' },
    { name: 'Loved', expiry: '20d' },
  ]);
  await page.getByRole('button', { name: 'Favourite: Loved' }).click();
  const entry = await desktop.tray.waitForEntry([/^★ Copy Loved · PRODUCTION/]);
  const { children } = await desktop.tray.menu();
  const index = (start: string) => children.findIndex(({ label }) => label.startsWith(start));
  expect(index('★')).toBeLessThan(index('Plain'));
  expect(ids.size).toBe(2);
  await desktop.tray.clickId(entry.id);
  await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature'), 'the token');
});

test('what ends soon is renewed by one click, and the search is one click away', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  // Most of its life is over as soon as it is there.
  await plant(page, SERVICE, [
    { name: 'Long & fine', expiry: '20d' },
    { name: 'Nearly over', expiry: '3m' },
  ]);
  await must(page, 'editCredential', (await idOf(page, 'Nearly over')) ?? '', {
    name: 'Nearly over',
    favourite: false,
    leadTimes: '170s',
  });
  await desktop.tray.waitForEntry([/^↻ Renew Nearly over · PRODUCTION · /], 20_000);
  const { children } = await desktop.tray.menu();
  expect(children.length).toBeLessThanOrEqual(30);
  expect(children.filter(({ label }) => label.startsWith('↻'))).toHaveLength(1);
  const before = await endOf(page, 'Nearly over');
  await desktop.tray.click([/^↻ Renew Nearly over/]);
  // Its reminder may be shown before: only the later end tells that it was renewed.
  await expect.poll(async () => (await endOf(page, 'Nearly over')) > before).toBe(true);

  const [box] = await Promise.all([
    app.electron.waitForEvent('window'),
    desktop.tray.click(['Search…']),
  ]);
  await expect(box.getByRole('option', { name: /Long & fine/ })).toBeVisible();
});

interface Listed {
  readonly credentials: readonly { id: string; name: string; expiresAt: string }[];
}

async function credential(page: Page, name: string) {
  const { credentials } = await must<Listed>(page, 'getSnapshot');
  return credentials.find((each) => each.name === name);
}

async function idOf(page: Page, name: string): Promise<string | undefined> {
  return (await credential(page, name))?.id;
}

async function endOf(page: Page, name: string): Promise<string> {
  return (await credential(page, name))?.expiresAt ?? '';
}
