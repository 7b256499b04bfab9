import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TokenTrayApp, userData } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';
import { ask, plant } from './bridge';
import { expect, test } from './desktop-test';
import { metadataNames } from './metadata-file';
import { SERVICE } from './window-actions';

const DAMAGE = '{"schemaVersion":1,"sources":[{"kind":"apim-ser';

test('a damaged list is told, left alone, and restored from its last good copy', async ({
  desktop,
  app,
}) => {
  await plant(await app.window(), SERVICE, [
    { name: 'First', expiry: '20d' },
    { name: 'Second', expiry: '21d' },
  ]);
  const secrets = await desktop.keyring.accounts('TokenTray');
  expect((await app.quit()).code).toBe(0);
  const file = join(userData(desktop), 'credentials.json');
  writeFileSync(file, DAMAGE);

  const again = await TokenTrayApp.launch(desktop);
  const page = await again.window();
  const problems = page.getByRole('region', { name: 'Needs your attention' });
  await expect(problems).toContainText('cannot be read');
  await expect(problems).toContainText(file);
  const refused = await ask(page, 'addApimService', { ...SERVICE, name: 'Third' });
  expect(refused.ok).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe(DAMAGE);
  expect(await desktop.keyring.accounts('TokenTray')).toEqual(secrets);

  await problems.getByRole('button', { name: /last good copy|Restore/ }).click();
  await expect(problems).toHaveCount(0);
  await desktop.tray.waitForEntry([/^First/, 'Copy token']);
  expect(metadataNames(desktop).sources).toEqual([SERVICE.name]);
  expect(aside(desktop)).toContain(DAMAGE);
});

/** Contents of everything that lies beside the metadata file. */
function aside(desktop: DesktopSession): string[] {
  const folder = userData(desktop);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'credentials.json')
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8'));
}
