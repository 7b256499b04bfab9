import { standingOut } from './accessible';
import { ask, must, plant } from './bridge';
import { CommandLine } from './command-line';
import { expect, test } from './desktop-test';
import { go } from './look/places';
import { outsideOf, untranslated } from './look/untranslated';
import { SERVICE } from './window-actions';

test('no text of the window is outside of the catalogue, and longer ones have room', async ({
  app,
}) => {
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await must(page, 'editSettings', { language: 'pseudo' });
  const nav = page.getByRole('navigation').getByRole('button');
  await expect(nav.filter({ hasText: '⟦' }).first()).toBeVisible();
  const places = await nav.count();
  expect(places).toBeGreaterThanOrEqual(4);
  for (let at = 0; at < places; at += 1) {
    await nav.nth(at).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('⟦');
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    expect([at, await untranslated(page)]).toEqual([at, []]);
    expect([at, await standingOut(page)]).toEqual([at, []]);
  }
});

test('what the app, the domain and the command line say is in that language too', async ({
  desktop,
  app,
}) => {
  test.setTimeout(120_000);
  const page = await app.window();
  const ids = await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  const credentialId = ids.get('Deployment') ?? '';
  await must(page, 'editSettings', { language: 'pseudo' });
  await expect(page.locator('main h1')).toContainText('⟦');

  await test.step('a refusal in a form', async () => {
    await go({ app, page }, { page: 'new-token' });
    await page.locator('main button[type="submit"]').click();
    const refused = page.locator('main [aria-invalid="true"]');
    await expect(refused).not.toHaveCount(0);
    expect.soft(await untranslated(page)).toEqual([]);
    expect.soft(await standingOut(page)).toEqual([]);
  });

  await test.step('a refusal by the app', async () => {
    const answer = await ask(page, 'createApimToken', {
      name: 'Deployment',
      sourceId: 'nothing-like-it',
      keyRole: 'primary',
      format: 'sas',
      expiry: '20d',
    });
    expect.soft(answer).toMatchObject({
      ok: false,
      problem: { message: expect.stringMatching(MARKED) },
    });
  });

  await test.step('the words of kinds', async () => {
    const look = async (where: string) => {
      await expect(page.locator('.fui-Spinner')).toHaveCount(0);
      expect.soft([where, await untranslated(page)]).toEqual([where, []]);
      expect.soft([where, await standingOut(page)]).toEqual([where, []]);
    };
    for (const where of ['credential', 'leaked']) {
      await go({ app, page }, { page: where, credentialId });
      await look(where);
    }
    await go({ app, page }, { page: 'new-entry' });
    for (const kind of ['ea-key', 'other']) {
      await page.locator(`input[name="kind"][value="${kind}"]`).check();
      await look(kind);
    }
  });

  await test.step('the tray menu', async () => {
    await desktop.tray.waitForEntry([/Séárçh/]);
    expect.soft(outsideOf(await desktop.tray.outline())).toEqual([]);
  });

  await test.step('the quick copy, with its title', async () => {
    const search = await desktop.tray.entry([/Séárçh/]);
    const [box] = await Promise.all([
      app.electron.waitForEvent('window'),
      desktop.tray.clickId(search.id),
    ]);
    await expect(box.getByRole('option')).toHaveCount(1);
    await expect.poll(() => box.title()).toMatch(MARKED);
    expect.soft(await untranslated(box)).toEqual([]);
  });

  await test.step('the command line', async () => {
    const cli = new CommandLine(desktop);
    const connections = await cli.run(['grafana', 'connections']);
    expect.soft(connections.stdout.trim()).toMatch(MARKED);
    const refusal = await cli.run(['show', 'nothing-like-it']);
    expect.soft(refusal.stderr.trim().replace(/^tokentray: /, '')).toMatch(MARKED);
  });
});

const MARKED = /^⟦.*⟧$/s;
