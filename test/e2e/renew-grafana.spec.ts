import { eventually } from '../support/wait';
import { sleep } from './app-clock';
import { connect, keyInput, makeKey } from './grafana-actions';
import { expect, secretsOf, test } from './grafana-test';
import { openCredential, openTab, renewOnServer, statusWith } from './renewal-actions';

const HOUR = 3_600;

/** The name that a key renewed today gets. */
function renewed(name: string): string {
  return `${name} (${new Date().toISOString().slice(0, 10)})`;
}

test.describe('Grafana 12', () => {
  test.use({ grafanaOptions: { flavour: '12' } });

  test('a token is made anew, brought back, made anew again, and the old one goes when nobody uses it', async ({
    desktop,
    app,
    grafana,
  }) => {
    test.setTimeout(120_000);
    const { keys } = grafana.state;
    const page = await app.window();
    const connectionId = await connect(page, grafana);
    const account = { newName: 'Pipelines' };
    await makeKey(page, keyInput(connectionId, 'Deployment', { account, role: 'Editor' }));
    const held = () => secretsOf(desktop);
    const { password } = grafana.admin;
    const named = (name: string) => keys.find((each) => each.name === name);
    const first = named('Deployment')?.secret ?? '';

    await test.step('renewed: same account and life, both work, names do not collide', async () => {
      const dialog = await renewOnServer(page, 'Deployment', '1 hour');
      await expect(dialog).toContainText(
        `The new key is “${renewed('Deployment')}” on the server.`,
      );
      await expect(dialog).toContainText('stays on the server for 1 hour');
      await dialog.getByRole('button', { name: 'Done' }).click();
      const [before, after] = keys;
      expect(keys).toHaveLength(2);
      expect(after).toMatchObject({
        name: renewed('Deployment'),
        serviceAccountId: before?.serviceAccountId,
        role: 'Editor',
      });
      const life = (key = before) => (key?.expiresMs ?? 0) - (key?.createdMs ?? 0);
      expect(Math.abs(life(after) - life(before))).toBeLessThan(1_000);
      expect(await statusWith(grafana, after?.secret ?? '')).toBe(200);
      expect(await held()).toEqual([password, first, after?.secret ?? ''].sort());
    });

    await test.step('undone: the old one is in place again, the new one is gone', async () => {
      const dropped = named(renewed('Deployment'))?.secret ?? '';
      await openCredential(page, 'Deployment', 'Renewal');
      await page.getByRole('button', { name: 'Undo: bring Deployment back' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Bring it back' }).click();
      await expect(page.getByText('The old one of Deployment is back.').first()).toBeVisible();
      expect(await statusWith(grafana, dropped)).toBe(401);
      expect(await statusWith(grafana, first)).toBe(200);
      expect(await held()).toEqual([password, first].sort());
    });

    await test.step('renewed and deleted now: only the new one is left', async () => {
      const dialog = await renewOnServer(page, 'Deployment', '7 days');
      await dialog.getByRole('button', { name: 'Done' }).click();
      await openCredential(page, 'Deployment', 'Renewal');
      await page.getByRole('button', { name: 'Delete now… Deployment' }).click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: 'Delete on the server' })
        .click();
      await expect(page.getByText('“Deployment” was deleted on the server.').first()).toBeVisible();
      expect(keys.map(({ name }) => name)).toEqual([renewed('Deployment')]);
      expect(await statusWith(grafana, first)).toBe(401);
      expect(await held()).toEqual([password, keys[0]?.secret ?? ''].sort());
    });

    await test.step('one that was used since is asked about, and deleted on a yes', async () => {
      const used = keys[0]?.secret ?? '';
      const dialog = await renewOnServer(page, 'Deployment', '1 hour');
      await dialog.getByRole('button', { name: 'Done' }).click();
      const [, fresh] = keys;
      expect(fresh?.name).toBe(`${renewed('Deployment')} 2`);
      grafana.state.advance(60);
      expect(await statusWith(grafana, used)).toBe(200);
      grafana.state.advance(2 * HOUR - 60);
      await sleep(app, 2 * HOUR);
      await openCredential(page, 'Deployment');
      const asked = page.locator('[data-about="former"]');
      await expect(asked).toContainText(`The old one, “${renewed('Deployment')}”, is still on`);
      await expect(asked).toContainText('Something still has it.');
      await openTab(page, 'Renewal');
      expect(keys).toHaveLength(2);
      await asked.getByRole('button', { name: /^Delete now…/ }).click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: 'Delete on the server' })
        .click();
      await expect(asked).toHaveCount(0);
      expect(keys).toEqual([fresh]);
      expect(await held()).toEqual([password, fresh?.secret ?? ''].sort());
    });

    await test.step('one that nobody used goes by itself when its time is over', async () => {
      const dialog = await renewOnServer(page, 'Deployment', '1 hour');
      await dialog.getByRole('button', { name: 'Done' }).click();
      grafana.state.advance(2 * HOUR);
      await sleep(app, 2 * HOUR);
      await eventually(() => (keys.length === 1 ? true : undefined), {
        what: 'the old one to be deleted on the server',
      });
      expect(await statusWith(grafana, keys[0]?.secret ?? '')).toBe(200);
      await expect.poll(held).toEqual([password, keys[0]?.secret ?? ''].sort());
    });
  });
});

test.describe('Grafana 7.5', () => {
  test.use({ grafanaOptions: { flavour: '7.5' } });

  test('an API key is made anew from the tray; the server does not say who uses the old one, so it is asked', async ({
    desktop,
    app,
    grafana,
  }) => {
    const { keys } = grafana.state;
    const page = await app.window();
    const connectionId = await connect(page, grafana);
    await makeKey(page, keyInput(connectionId, 'Nightly', { role: 'Editor', timeToLive: '90m' }));
    const [old] = keys;
    await desktop.tray.click([/^Nightly/, 'Renew on the server']);
    const told = await desktop.notifications.waitFor(
      (one) => one.summary === 'Nightly (staging) was renewed',
      'that it was renewed',
    );
    expect(told.body).toContain('stays on the server for 1 day');
    const fresh = keys.find((each) => each.name === renewed('Nightly'));
    expect(fresh).toMatchObject({ role: 'Editor' });
    expect(fresh?.serviceAccountId).toBeUndefined();
    desktop.notifications.press(told, 'copy');
    await desktop.clipboard.waitFor((text) => text === fresh?.secret, 'the new key');
    expect(await statusWith(grafana, fresh?.secret ?? '')).toBe(200);
    expect(await statusWith(grafana, old?.secret ?? '')).toBe(200);

    await test.step('asked while it lives, left there, and forgotten here', async () => {
      await openCredential(page, 'Nightly', 'Renewal');
      const dialog = await renewOnServer(page, 'Nightly', 'No time at all');
      await expect(dialog).toContainText('does not say when it was last used: decide');
      await dialog.getByRole('button', { name: 'Done' }).click();
      await openCredential(page, 'Nightly');
      const asked = page.locator('[data-about="former"]');
      await expect(asked).toContainText('the server does not say when it was last used');
      await asked.getByRole('button', { name: /^Leave it there…/ }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Leave it there' }).click();
      await expect(asked).toHaveCount(0);
      expect(keys.map(({ name }) => name)).toEqual([
        'Nightly',
        renewed('Nightly'),
        `${renewed('Nightly')} 2`,
      ]);
      expect(await secretsOf(desktop)).toEqual(
        [grafana.admin.password, old?.secret ?? '', keys[2]?.secret ?? ''].sort(),
      );
    });
  });
});
