import { must, plant } from './bridge';
import { connect, keyInput, makeKey } from './grafana-actions';
import { expect, secretsOf, test } from './grafana-test';
import { statusWith } from './renewal-actions';
import { goTo, SERVICE } from './window-actions';

test('a leaked credential: what it opens, where it is used, and how to stop it now', async ({
  desktop,
  app,
  grafana,
}) => {
  const page = await app.window();
  const ids = await plant(page, SERVICE, [{ name: 'Deployment', expiry: '10d' }]);
  await must(page, 'setUsages', ids.get('Deployment'), [
    { place: 'other', title: 'The build server in the cellar' },
  ]);
  const connectionId = await connect(page, grafana);
  await makeKey(page, keyInput(connectionId, 'Dashboard', { role: 'Admin' }));
  const key = grafana.state.keys[0]?.secret ?? '';
  const main = page.getByRole('main');

  await test.step('a signed token: only rolling the key ends it, and the guide is one click away', async () => {
    await desktop.tray.click([/^Deployment · PRODUCTION/, 'Leaked?…']);
    await expect(page.getByRole('heading', { level: 1, name: 'Leaked: Deployment' })).toBeVisible();
    await expect(main).toContainText('It can read and change everything in “Contoso”');
    await expect(main).toContainText('The build server in the cellar');
    await expect(main).toContainText('Regenerate the primary key in the Azure portal');
    await expect(main).toContainText('does not end the old one');
    await page.getByRole('button', { name: 'Roll the key' }).first().click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Roll a key of Contoso' }),
    ).toBeVisible();
  });

  await test.step('a key on a server is deleted there from the page', async () => {
    await goTo(page, 'Credentials');
    await page.getByRole('button', { name: 'More for Dashboard' }).click();
    await page.getByRole('menuitem', { name: /^Leaked\?/ }).click();
    await expect(main).toContainText('It acts as Admin on');
    expect(await statusWith(grafana, key)).toBe(200);
    await page.getByRole('button', { name: 'Delete on the server…' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: /^Delete/ }).click();
    await expect.poll(() => statusWith(grafana, key)).toBe(401);
    expect(await secretsOf(desktop)).not.toContain(key);
  });
});
