import type { Locator } from '@playwright/test';
import { newJwt } from '../support/jwt';
import { OtherProgram } from '../support/other-program';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { entriesOf } from './keychain';
import { SERVICE } from './window-actions';

/** Counts what a person does with mouse and keyboard, so that no journey grows unseen. */
class Hand {
  clicks = 0;
  keys = 0;

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }
}

test('the main journeys take no more clicks than they may', async ({ desktop, app }) => {
  const page = await app.window();
  await page.getByRole('navigation').waitFor();
  const ids = await plant(page, SERVICE, [{ name: 'Release pipeline', expiry: '10d' }]);
  const id = ids.get('Release pipeline') ?? '';
  await must(page, 'editCredential', id, {
    name: 'Release pipeline',
    favourite: true,
    leadTimes: '',
  });
  const secret = async () => [...(await entriesOf(desktop)).values()];

  await test.step('copy of a favourite: open the menu, one click', async () => {
    const entry = await desktop.tray.waitForEntry([/^★ Copy Release pipeline/]);
    const openMenu = 1;
    await desktop.tray.clickId(entry.id);
    const copied = await desktop.clipboard.waitFor(
      (text) => text.startsWith('SharedAccessSignature'),
      'the token',
    );
    expect(copied).not.toBe('');
    expect(openMenu + 1).toBe(2);
  });

  await test.step('renew: 2', async () => {
    const hand = new Hand();
    const before = await secret();
    await hand.click(page.getByRole('button', { name: 'Renew Release pipeline' }));
    await hand.click(
      page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Renew|Sign)/ })
        .last(),
    );
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(async () => expect(await secret()).not.toEqual(before)).toPass();
    expect(hand.clicks).toBe(2);
  });

  await test.step('add by paste: 4 at most, the paste itself among them', async () => {
    const hand = new Hand();
    const exp = Math.floor(Date.now() / 1000) + 50 * 86_400;
    await desktop.clipboard.write(newJwt({ iss: 'https://login.partner.example', aud: 'a', exp }));
    await page.locator('main h1').first().focus();
    await page.keyboard.press('Control+v');
    hand.keys += 1;
    const name = page.getByRole('textbox', { name: /^Name/ });
    await hand.click(name);
    await name.fill('Partner orders');
    await page.getByRole('combobox', { name: /^Environment/ }).fill('production');
    await hand.click(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByRole('heading', { level: 1, name: 'Partner orders' }).waitFor();
    expect(hand.clicks + hand.keys).toBeLessThanOrEqual(4);
  });

  await test.step('find and copy by shortcut: the shortcut, letters, Enter', async () => {
    await page.close();
    const other = await OtherProgram.start(desktop);
    const pressed: string[] = [];
    const press = (key: string) => {
      pressed.push(key);
      return other.press(key);
    };
    const [box] = await Promise.all([app.electron.waitForEvent('window'), press('ctrl+alt+k')]);
    await expect.poll(() => other.inFront()).toBe('TokenTray: quick copy');
    await box.getByRole('combobox').waitFor();
    await other.type('partner');
    await expect(box.getByRole('option')).toHaveCount(1);
    await press('Return');
    await desktop.clipboard.waitFor((text) => text.startsWith('eyJ'), 'the pasted token');
    expect(pressed).toEqual(['ctrl+alt+k', 'Return']);
  });
});
