import type { Page } from '@playwright/test';
import { atRest, axeViolations } from '../support/axe';
import { newEaKey } from '../support/jwt';
import { must, plant } from './bridge';
import { GATEWAY, SECOND_KEY } from './gateway';
import { connect, keyInput, makeKey } from './grafana-actions';
import { expect, test } from './grafana-test';
import { openPastePage, paste } from './paste-actions';
import { openCredential, openTab, renewOnServer } from './renewal-actions';
import { exactInstant } from './seed';
import { goTo, SERVICE } from './window-actions';

const CONTRAST = ['color-contrast'];

/** By all rules in the light theme; the dark one can differ in its colours only. */
async function expectAccessible(page: Page, what: string): Promise<void> {
  await test.step(what, async () => {
    for (const [colorScheme, rules] of [
      ['light', undefined],
      ['dark', CONTRAST],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await atRest(page);
      await givenBack(page);
      expect([colorScheme, await axeViolations(page, rules)]).toEqual([colorScheme, []]);
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  });
}

/** Once a dialog has gone, what it kept from assistive technology is given back a moment later. */
async function givenBack(page: Page): Promise<void> {
  if ((await page.locator('[role="dialog"], [role="alertdialog"]').count()) > 0) return;
  await expect(page.locator('nav[aria-hidden="true"]')).toHaveCount(0);
}

test('axe finds nothing on the pages on which credentials come in', async ({ desktop, app }) => {
  test.setTimeout(120_000);
  const page = await app.window();
  await test.step('axe itself finds what is wrong', async () => {
    await expect(page.getByRole('button', { name: 'Enter by hand' })).toBeVisible();
    await page.locator('main').evaluate((main) => {
      const document = main.ownerDocument;
      const text = document.createElement('p');
      text.id = 'planted';
      text.textContent = 'Can hardly be read.';
      Object.assign(text.style, { color: '#777', backgroundColor: '#888' });
      text.append(document.createElement('img'));
      main.append(text);
    });
    const found = (await axeViolations(page)).join('\n');
    expect(found).toContain('image-alt:');
    expect(await axeViolations(page, CONTRAST)).toHaveLength(1);
    await page.locator('#planted').evaluate((planted) => planted.remove());
  });
  await expectAccessible(page, 'the empty list');
  await openPastePage(page);
  await expectAccessible(page, 'before a paste');
  const soon = Date.now() + 20 * 86_400_000;
  await paste(page, desktop, newEaKey('12345678', soon));
  await expectAccessible(page, 'an EA key, and the form that keeps it');
  await paste(page, desktop, 'k7Qm-4tWz9.Yb2_sVxD8rLpN3hGf6');
  await expectAccessible(page, 'something unknown, and the form that keeps it');

  await goTo(page, 'Credentials');
  await must(page, 'addEntered', {
    kind: 'ea-key',
    name: 'Cost reports',
    sourceId: '',
    environment: 'production',
    values: { enrollment: '12345678', keyRole: 'primary' },
    secret: { from: 'typed', text: newEaKey('12345678', soon) },
    expiry: '',
    neverEnds: false,
    tags: '',
  });
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await expectAccessible(page, 'the menu of ways to a new one');
  await page.getByRole('menuitem', { name: /^Enter by hand…/ }).click();
  await expectAccessible(page, 'entering an EA key by hand, with its guide');
  await page.getByRole('radio', { name: /^Other/ }).check();
  await page.getByRole('radio', { name: /^Held elsewhere/ }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Enter when it ends.').first()).toBeVisible();
  await expectAccessible(page, 'a form with refusals');

  await goTo(page, 'Credentials');
  await page.getByRole('button', { name: 'Renew Cost reports' }).click();
  await expect(page.getByRole('heading', { name: 'New one for Cost reports' })).toBeVisible();
  await expectAccessible(page, 'the guide to the next key');
  await desktop.clipboard.write(newEaKey('12345678', soon + 86_400_000));
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('button', { name: 'Replace', exact: true })).toBeVisible();
  await expectAccessible(page, 'the next key beside the present one');

  await goTo(page, 'Services');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Self-hosted gateway' }).click();
  await expectAccessible(page, 'the form of a gateway');
});

test('axe finds nothing on the pages of renewal, places, leaks and keys, nor in their dialogs', async ({
  app,
  grafana,
}) => {
  test.setTimeout(150_000);
  const page = await app.window();
  const service = { ...SERVICE, secondaryKey: SECOND_KEY };
  const ids = await plant(page, service, [{ name: 'Deployment', expiry: exactInstant(86_400) }]);
  const id = ids.get('Deployment') ?? '';
  await must(page, 'setUsages', id, [
    { place: 'other', title: 'The build server in the cellar' },
    {
      place: 'github-secret',
      repository: 'contoso/api',
      secretName: 'API_TOKEN',
      environment: '',
    },
  ]);
  await must(page, 'resignCredential', id, { keyRole: 'primary', format: 'sas', expiry: '20d' });
  await must(page, 'editCredential', id, {
    name: 'Deployment',
    favourite: true,
    leadTimes: '',
    tags: 'West, weekly',
    notes: 'Ask Ada.',
    autoRenew: '5d',
  });
  await must(page, 'addApimGateway', GATEWAY);
  const connectionId = await connect(page, grafana);
  await makeKey(page, keyInput(connectionId, 'Dashboard'));
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  const cancel = async () => {
    await dialog.getByRole('button', { name: /^(Cancel|Done|Close)$/ }).click();
    await expect(dialog).toHaveCount(0);
  };

  await goTo(page, 'Credentials');
  await expectAccessible(page, 'the list with marks and tags');
  await openCredential(page, 'Deployment');
  await expectAccessible(page, 'a credential: overview');
  await openTab(page, 'Where it is used');
  await expectAccessible(page, 'its places as a checklist');
  await page.getByRole('button', { name: 'Add a place' }).click();
  await expectAccessible(page, 'the dialog of a place');
  await cancel();
  await openTab(page, 'Renewal');
  await expectAccessible(page, 'its renewal');
  await openTab(page, 'History');
  await expectAccessible(page, 'its history');
  for (const item of [/^Edit…/, /^Delete…/]) {
    await page.getByRole('button', { name: 'More for Deployment' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expectAccessible(page, `the dialog of ${item}`);
    await cancel();
  }
  await page.getByRole('button', { name: 'Renew', exact: true }).first().click();
  await expectAccessible(page, 'the dialog that signs again');
  await cancel();

  await renewOnServer(page, 'Dashboard', '1 hour');
  await expectAccessible(page, 'what came of a renewal on a server');
  await cancel();
  await openCredential(page, 'Dashboard', 'Renewal');
  await expectAccessible(page, 'a replaced key');
  for (const [button, what] of [
    [/^Undo: bring/, 'undoing'],
    [/^Delete now…/, 'deleting the old one'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await expectAccessible(page, `the dialog of ${what}`);
    await cancel();
  }

  await goTo(page, 'Credentials');
  await page.getByRole('button', { name: 'More for Deployment' }).click();
  await page.getByRole('menuitem', { name: /^Leaked\?/ }).click();
  await expect(page.getByText('What is not enough')).toBeVisible();
  await expectAccessible(page, 'what to do with a leaked one');

  await goTo(page, 'Services');
  await expectAccessible(page, 'services, gateways and connections');
  await page.getByRole('button', { name: `Keys of ${SERVICE.name}` }).click();
  await page.getByRole('menuitem', { name: /^Switch to the secondary key/ }).click();
  await expectAccessible(page, 'the dialog that switches keys');
  await cancel();
  await page.getByRole('button', { name: `Keys of ${SERVICE.name}` }).click();
  await page.getByRole('menuitem', { name: /^Roll a key/ }).click();
  await expectAccessible(page, 'rolling a key: the choice');
  await page.getByRole('button', { name: 'Roll the primary key' }).click();
  await page.getByRole('button', { name: 'Sign 1 token with the secondary key' }).click();
  await expect(page.getByText('1 token is').or(page.getByText('to be updated'))).toBeVisible();
  await expectAccessible(page, 'rolling a key: the places');
});
