import { newEaKey, newJwt } from '../support/jwt';
import { must } from './bridge';
import { expect, test } from './desktop-test';
import { secretsOf } from './keychain';
import { formerSecrets } from './metadata-file';
import { expectCopied, expectNotInWindow, paste, pastedCard } from './paste-actions';
import { openCredential } from './renewal-actions';
import { shownAs, terms } from './snapshot';
import { expectNoTraces } from './traces';
import { fieldOf, goTo } from './window-actions';

const DAY = 86_400;

/** Whole seconds, as JSON Web Tokens have them. */
function inDays(days: number): number {
  return (Math.floor(Date.now() / 1000) + days * DAY) * 1000;
}

function webToken(days: number): string {
  return newJwt({ iss: 'https://idp.example.com', sub: 'nightly', exp: inDays(days) / 1000 });
}

test('what others make is renewed by pasting the new one, guided, and a mere date by a new one', async ({
  desktop,
  app,
}) => {
  test.setTimeout(90_000);
  const page = await app.window();
  const enter = (input: object) =>
    must<{ id: string }>(page, 'addEntered', {
      sourceId: '',
      environment: 'production',
      expiry: '',
      neverEnds: false,
      tags: 'costs, 2031',
      ...input,
    });
  const oldKey = newEaKey('12345678', inDays(9));
  const newKey = newEaKey('12345678', inDays(180));
  await enter({
    kind: 'ea-key',
    name: 'Cost reports',
    values: { enrollment: '12345678', keyRole: 'secondary' },
    secret: { from: 'typed', text: oldKey },
  });
  const oldToken = webToken(5);
  const newToken = webToken(50);
  await enter({
    kind: 'other',
    name: 'Billing',
    values: { service: 'idp.example.com', scheme: 'Bearer' },
    secret: { from: 'typed', text: oldToken },
  });
  const keyBefore = await shownAs(page, 'Cost reports');
  const tokenBefore = await shownAs(page, 'Billing');

  await test.step('an EA key: the steps, the role, the end of its API, and the new key pasted', async () => {
    await desktop.tray.click([/^Cost reports · PRODUCTION/, 'Enter the new one…']);
    await expect(
      page.getByRole('heading', { level: 1, name: 'New one for Cost reports' }),
    ).toBeVisible();
    await expect(page.getByText('Enterprise Administrator (or Enrollment Admin)')).toBeVisible();
    await expect(page.getByText('1 May 2024')).toBeVisible();
    await expect(page.getByText('Microsoft 365: it has no such keys.')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select Manage API Access Keys.' }).check();
    await expect(page.getByText('1 of 8')).toBeVisible();

    await pasteHere(newEaKey('87654321', inDays(180)));
    await page.getByRole('button', { name: 'Replace', exact: true }).click();
    await expect(page.getByText('This key belongs to enrollment 87654321')).toBeVisible();
    expect(await secretsOf(desktop)).toEqual([oldKey, oldToken].sort());

    await page.getByRole('button', { name: 'Paste another' }).first().click();
    await pasteHere(oldKey);
    await expect(page.getByText('That is the one you have')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Replace', exact: true })).toHaveCount(0);

    await page.getByRole('button', { name: 'Paste another' }).first().click();
    await pasteHere(`Authorization: bearer ${newKey}`);
    await expectNotInWindow(page, newKey);
    // The steps say to make the other one of the two: the form asks which it is.
    await expect(page.getByRole('radio', { name: 'Secondary' })).toBeChecked();
    await page.getByRole('radio', { name: 'Primary' }).check();
    await page.getByRole('button', { name: 'Replace', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Cost reports' })).toBeVisible();
    await expect(page.getByText('primary', { exact: true })).toBeVisible();
    await expectCopied(page, desktop, 'key', newKey);
    const after = await shownAs(page, 'Cost reports');
    expect({ ...terms(after), ttlSeconds: 0 }).toEqual({ ...terms(keyBefore), ttlSeconds: 0 });
    expect(Date.parse(after.expiresAt ?? '')).toBe(inSeconds(newKey));
  });

  await test.step('another: what is pasted is known as its successor', async () => {
    await paste(page, desktop, newToken, 'tray');
    await expect(page.getByText('Is it the new one of these?')).toBeVisible();
    await page.getByRole('button', { name: 'This replaces Billing' }).click();
    await expect(page.getByText('What changes')).toBeVisible();
    await page.getByRole('button', { name: 'Replace', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Billing' })).toBeVisible();
    await expectCopied(page, desktop, 'secret', newToken);
    const after = await shownAs(page, 'Billing');
    expect({ ...terms(after), ttlSeconds: 0 }).toEqual({ ...terms(tokenBefore), ttlSeconds: 0 });
    expect(await secretsOf(desktop)).toEqual([newKey, newToken].sort());
    expect(formerSecrets(desktop).map(({ name, how }) => [name, how])).toEqual([
      ['Cost reports', 'replaced'],
      ['Billing', 'replaced'],
    ]);
  });

  await test.step('only a date: entered by hand, renewed by a new date', async () => {
    await goTo(page, 'Credentials');
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Enter by hand…/ }).click();
    await page.getByRole('radio', { name: /^Other/ }).check();
    await fieldOf(page, 'Name').fill('Signing certificate');
    await fieldOf(page, 'Environment').fill('production');
    await page.getByRole('radio', { name: /^Held elsewhere/ }).check();
    await fieldOf(page, 'Service').fill('Code signing');
    await fieldOf(page, 'Held in').fill('op://Release/certificate');
    await fieldOf(page, 'Expiry').fill('25d');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Signing certificate' }),
    ).toBeVisible();
    const way = /^Signing certificate · PRODUCTION · 25 days left$/;
    await desktop.tray.waitForEntry([way, 'Held elsewhere: only watched here']);
    await desktop.tray.click([way, 'Enter the new date…']);
    await expect(
      page.getByRole('heading', { level: 1, name: 'New end for Signing certificate' }),
    ).toBeVisible();
    await fieldOf(page, 'Expiry').fill('400d');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await desktop.tray.waitForEntry([/^Signing certificate · PRODUCTION · 400 days left$/]);
    await openCredential(page, 'Signing certificate');
    await expect(page.getByText('op://Release/certificate')).toBeVisible();
    expect(await secretsOf(desktop)).toHaveLength(2);
  });

  expectNoTraces(desktop, app, [oldKey, newKey, oldToken, newToken]);

  async function pasteHere(text: string): Promise<void> {
    await desktop.clipboard.write(text);
    await page.getByText('Paste the new one').first().waitFor();
    await page.keyboard.press('Control+v');
    await pastedCard(page).waitFor();
  }

  function inSeconds(token: string): number {
    const claims: { exp: number } = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
    );
    return claims.exp * 1000;
  }
});
