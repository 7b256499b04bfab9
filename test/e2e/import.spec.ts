import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { atRest, axeViolations } from '../support/axe';
import { must } from './bridge';
import { expect, test } from './desktop-test';
import { chooseInDialog } from './file-dialog';
import { secretsOf } from './keychain';
import { expectNotInWindow } from './paste-actions';
import { expectNoTraces } from './traces';
import { goTo } from './window-actions';

const VECTORS = fileURLToPath(new URL('../vectors/import/', import.meta.url));
const HELD = 'held-already-0123456789';
const KEPT = 'kept-for-certain-9876543210';

/** As a spreadsheet gives it: two ways to read its dates, one row that is here, one without a name. */
const TABLE = [
  'Name;Service;Secret;Expires;Owner;Environment',
  `Nightly build;GitHub;${KEPT};03/04/2031;Ada;production`,
  'Licence;JetBrains;;05/06/2031;Bob;test',
  `CI;GitHub;${HELD};01/02/2031;Ada;production`,
  ';Nobody;;01/02/2031;;',
  `=cmd|' /C calc'!A0;Formula;;never;Eve;test`,
].join('\r\n');

async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await atRest(page);
    const only = colorScheme === 'dark' ? ['color-contrast'] : undefined;
    expect([what, colorScheme, await axeViolations(page, only)]).toEqual([what, colorScheme, []]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** Drops a file as the system does: the page gets a file of this computer, and not its path. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 480, y: 260, data });
  }
  await session.detach();
}

async function openImport(page: Page): Promise<void> {
  await goTo(page, 'Credentials');
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Import…/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
}

const rowOf = (page: Page, number: number) => page.locator(`[data-row="${number}"]`);

test('a spreadsheet, an export of Bitwarden and files that are none are imported or refused', async ({
  desktop,
  app,
}, info) => {
  test.setTimeout(150_000);
  const page = await app.window();
  await must(page, 'addEntered', {
    kind: 'other',
    name: 'CI',
    sourceId: '',
    environment: 'production',
    values: { service: 'GitHub' },
    secret: { from: 'typed', text: HELD },
    expiry: '2030-01-31 10:00Z',
    neverEnds: false,
    tags: '',
  });
  const table = join(desktop.home, 'inventory.csv');
  writeFileSync(table, TABLE, 'latin1');
  const picture = async (name: string) => {
    const path = info.outputPath(`${name}.png`);
    writeFileSync(path, await page.screenshot());
  };

  await test.step('the file is chosen in the dialog of the system', async () => {
    await openImport(page);
    await expectAccessible(page, 'before a file');
    await picture('pick');
    await page.getByRole('button', { name: 'Choose a file…' }).click();
    await chooseInDialog(desktop, 'Import', table);
    await expect(page.getByRole('heading', { name: 'inventory.csv' })).toBeVisible();
  });

  await test.step('what would come of it is shown, and no secret', async () => {
    await expect(page.getByText('cells separated by semicolons')).toBeVisible();
    await expect(page.getByLabel('What “Owner” is imported as')).toHaveValue('notes');
    await expect(page.getByLabel('What “Expires” is imported as')).toHaveValue('expires');
    const column = (name: string) =>
      page.getByRole('row').filter({ has: page.getByLabel(`What “${name}” is imported as`) });
    await expect(column('Owner')).toContainText('Ada · Bob · Eve');
    await expect(column('Service')).toContainText('GitHub');
    await expect(column('Secret')).toContainText('not shown');
    await expect(rowOf(page, 4)).toContainText('“CI” holds the same secret.');
    await expect(rowOf(page, 5)).toContainText('It has no name.');
    await expect(rowOf(page, 6)).toContainText('formula of a spreadsheet');
    await expectNotInWindow(page, KEPT);
    await expectNotInWindow(page, HELD);
    await expectAccessible(page, 'the preview');
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture('preview-dark');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  await test.step('nothing is imported before it is said which number is the day', async () => {
    const action = page.getByRole('button', { name: /^Import 3 rows$/ });
    await expect(action).toHaveAttribute('aria-disabled', 'true');
    await expect(page.getByText('What is 03/04/2031?')).toBeVisible();
    await page.getByRole('radio', { name: /^The day comes first/ }).check();
    await page.getByRole('radio', { name: 'UTC', exact: true }).check();
    await expect(action).not.toHaveAttribute('aria-disabled', 'true');
    await picture('preview');
    await page.setViewportSize({ width: 520, height: 800 });
    await expectAccessible(page, 'the preview, narrow');
    await picture('preview-narrow');
    await page.setViewportSize({ width: 1000, height: 700 });
    // The one that is here is replaced: its date is taken from the file.
    await page.getByLabel(/^What to do with row 4/).selectOption('replace');
    await page.getByRole('button', { name: 'Import 4 rows' }).click();
  });

  await test.step('the result says what became of each row', async () => {
    await expect(page.getByRole('heading', { name: '4 rows were imported' })).toBeVisible();
    await expect(rowOf(page, 2)).toContainText('Added');
    await expect(rowOf(page, 4)).toContainText('Replaced');
    await expect(rowOf(page, 5)).toContainText('It has no name.');
    await expectAccessible(page, 'the result');
    await picture('result');
    const snapshot = await must<{
      credentials: readonly { name: string; expiresAt?: string; secretId?: string }[];
    }>(page, 'getSnapshot');
    const ends = Object.fromEntries(
      snapshot.credentials.map((each) => [each.name, each.expiresAt]),
    );
    expect(ends).toEqual({
      CI: '2031-02-01T00:00:00.0000000Z',
      'Nightly build': '2031-04-03T00:00:00.0000000Z',
      Licence: '2031-06-05T00:00:00.0000000Z',
      "=cmd|' /C calc'!A0": undefined,
    });
    expect(await secretsOf(desktop)).toEqual(expect.arrayContaining([HELD, KEPT]));
  });

  await test.step('the file goes to the trash', async () => {
    await page.getByRole('button', { name: 'Move it to the trash' }).click();
    await expect(page.getByText('inventory.csv is in the trash').first()).toBeVisible();
    expect(existsSync(table)).toBe(false);
    const trashed = join(desktop.home, '.local/share/Trash/files/inventory.csv');
    expect(readFileSync(trashed, 'latin1')).toBe(TABLE);
    rmSync(trashed);
    expectNoTraces(desktop, app, [KEPT]);
    await page.getByRole('button', { name: 'Import another file' }).click();
  });

  await test.step('what cannot be imported is refused with a sentence', async () => {
    await drop(page, join(VECTORS, 'bitwarden-encrypted.json'));
    await expect(page.getByText('This export is encrypted with a password')).toBeVisible();
    await drop(page, desktop.home);
    await expect(page.getByText('is no file.')).toBeVisible();
  });

  await test.step('a file that is dropped is read', async () => {
    await drop(page, join(VECTORS, 'bitwarden.json'));
    await expect(page.getByRole('heading', { name: 'bitwarden.json' })).toBeVisible();
    await expect(page.getByText('Bitwarden export (.json)')).toBeVisible();
    await expectNotInWindow(page, 'bw-password-0815');
    await page.getByRole('button', { name: 'Import 3 rows' }).click();
    await expect(page.getByRole('heading', { name: '3 rows were imported' })).toBeVisible();
    await page.getByRole('button', { name: 'Show credentials' }).click();
    await expect(page.getByText('Grafana admin: API token').first()).toBeVisible();
    expectNoTraces(desktop, app, ['bw-password-0815', 'bw-hidden-token-4711']);
  });
});
