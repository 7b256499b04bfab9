import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goTo } from '../../test/e2e/window-actions';

/** As a team keeps it: made-up secrets, rows with a date alone, one that says too little. */
const INVENTORY = [
  'Name;Service;Secret;Expires;Owner;Environment',
  'Nightly build;GitHub;made-up-4d1f20b87c;2027-03-04;Ada;production',
  'Package feed;npm;made-up-90c2e1a35f;2027-05-18;Ada;staging',
  'Licence of the IDE;JetBrains;;2027-06-05;Bob;test',
  'Client secret of the portal;Microsoft Entra;;2027-01-31;Bob;production',
  ';Unknown;;2027-02-01;;',
].join('\r\n');

/** Drops a spreadsheet on the import page; takes a picture of what would come of it; imports none. */
export async function showImport(
  page: Page,
  folder: string,
  picture: () => Promise<void>,
): Promise<void> {
  const file = join(folder, 'inventory.csv');
  writeFileSync(file, INVENTORY);
  await goTo(page, 'Credentials');
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Import…/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 480, y: 260, data });
  }
  await session.detach();
  await page.getByRole('heading', { name: 'inventory.csv' }).waitFor();
  await page.locator('[data-row]').first().waitFor();
  await picture();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
}
