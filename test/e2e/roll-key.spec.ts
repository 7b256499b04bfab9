import type { DesktopSession } from '../support/desktop-session';
import { opensslGatewayToken, opensslToken } from '../support/openssl';
import { must } from './bridge';
import { expect, test } from './desktop-test';
import { GATEWAY, keyOf, SECOND_KEY } from './gateway';
import { secretsOf } from './keychain';
import { SEED_IDENTIFIER, SEED_KEY } from './seed';
import { type ShownCredential, snapshotOf } from './snapshot';
import { fieldOf, goTo, SERVICE } from './window-actions';

/** The token as openssl makes it with this key. */
function signed({ kind, expiresAt = '' }: ShownCredential, key: string): Promise<string> {
  return kind === 'gateway-token'
    ? opensslGatewayToken({ identifier: GATEWAY.gatewayId, key, expiresAt })
    : opensslToken({ identifier: SEED_IDENTIFIER, key, expiresAt });
}

/** Tokens in the keychain; the keys that sign them are left out. */
async function tokensIn(desktop: DesktopSession): Promise<string[]> {
  return (await secretsOf(desktop)).filter((secret) => secret.includes(' '));
}

test('all tokens of a gateway switch to its other key in one step', async ({ desktop, app }) => {
  const page = await app.window();
  const { id: sourceId } = await must<{ id: string }>(page, 'addApimGateway', GATEWAY);
  for (const [name, expiry] of [
    ['West', '10d'],
    ['East', '12h'],
  ]) {
    await must(page, 'createGatewayToken', { name, sourceId, keyRole: 'primary', expiry });
  }
  const before = (await snapshotOf(page)).credentials;
  await goTo(page, 'Services');
  await page.getByRole('button', { name: 'Keys of Edge' }).click();
  await page.getByRole('menuitem', { name: /^Switch to the secondary key/ }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('Switch Edge to the secondary key?');
  await expect(dialog).toContainText('West');
  await expect(dialog).toContainText('East');
  await dialog.getByRole('button', { name: 'Sign 2 tokens again' }).click();
  await expect(dialog).toContainText('2 tokens are signed with the secondary key now.');
  await dialog.getByRole('button', { name: 'Close' }).click();

  const after = (await snapshotOf(page)).credentials;
  expect(after.map(({ name, ttlSeconds, keyRole }) => [name, ttlSeconds, keyRole])).toEqual(
    before.map(({ name, ttlSeconds }) => [name, ttlSeconds, 'secondary']),
  );
  const expected = await Promise.all(after.map((each) => signed(each, GATEWAY.secondaryKey)));
  expect(await tokensIn(desktop)).toEqual(expected.sort());
});

test('a key is rolled by the guide, over a page that was left, and its tokens stay good', async ({
  desktop,
  app,
}) => {
  test.setTimeout(90_000);
  const page = await app.window();
  const service = { ...SERVICE, secondaryKey: SECOND_KEY };
  const { id: sourceId } = await must<{ id: string }>(page, 'addApimService', service);
  const token = { sourceId, keyRole: 'primary', format: 'sas', expiry: '10d' };
  const { id } = await must<{ id: string }>(page, 'createApimToken', { ...token, name: 'Placed' });
  await must(page, 'createApimToken', { ...token, name: 'Nowhere' });
  await must(page, 'setUsages', id, [{ place: 'other', title: 'The build server' }]);
  const guide = async () => {
    await goTo(page, 'Services');
    await page.getByRole('button', { name: `Keys of ${SERVICE.name}` }).click();
    await page.getByRole('menuitem', { name: /^(Roll a key|Go on rolling)/ }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: `Roll a key of ${SERVICE.name}` }),
    ).toBeVisible();
  };
  const main = page.getByRole('main');

  await test.step('the key is chosen, and the tokens are signed with the other one', async () => {
    await guide();
    await page.getByRole('radio', { name: /^Primary key/ }).check();
    await page.getByRole('button', { name: 'Roll the primary key' }).click();
    await expect(main).toContainText('These 2 tokens are signed again with the secondary key');
    await page.getByRole('button', { name: 'Sign 2 tokens with the secondary key' }).click();
    await expect(main).toContainText('1 place to be updated');
    const { credentials } = await snapshotOf(page);
    const expected = await Promise.all(credentials.map((each) => signed(each, SECOND_KEY)));
    expect(await tokensIn(desktop)).toEqual(expected.sort());
  });

  await test.step('the place is ticked off on its own page; the guide goes on where it was', async () => {
    await goTo(page, 'Services');
    await expect(page.getByText(/^The primary key is being rolled, begun/)).toBeVisible();
    await goTo(page, 'Credentials');
    await page.getByRole('button', { name: 'Placed', exact: true }).click();
    await page.getByRole('tab', { name: /^Where it is used/ }).click();
    await page.getByRole('checkbox', { name: 'Deployed at The build server' }).click();
    await expect(page.getByText('Deployed everywhere').first()).toBeVisible();
    await guide();
    await expect(main).toContainText('Of these nobody said where they are used.');
    await page.getByRole('button', { name: 'They are in place' }).click();
    await expect(main).toContainText('Regenerate the primary key and copy its new value.');
  });

  await test.step('the new key is stored: nothing has to be signed again', async () => {
    const before = await tokensIn(desktop);
    const rolled = keyOf('the primary key of the service, rolled');
    await fieldOf(page, 'New primary key').fill(rolled);
    await page.getByRole('button', { name: 'Store the new key' }).click();
    await expect(page.getByRole('heading', { name: 'The primary key is rolled' })).toBeVisible();
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    expect(await tokensIn(desktop)).toEqual(before);
    const held = await secretsOf(desktop);
    expect(held).toContain(rolled);
    expect(held).toContain(SECOND_KEY);
    expect(held).not.toContain(SEED_KEY);
    await goTo(page, 'Credentials');
    await expect(page.getByText('Nowhere')).toBeVisible();
    await expect(page.getByText('Old key')).toHaveCount(0);
  });

  await test.step('signed again with the rolled key, a token verifies under that', async () => {
    const { id: other = '' } =
      (await snapshotOf(page)).credentials.find(({ name }) => name === 'Nowhere') ?? {};
    await must(page, 'resignCredential', other, {
      keyRole: 'primary',
      format: 'sas',
      expiry: '5d',
    });
    const now = (await snapshotOf(page)).credentials.find(({ name }) => name === 'Nowhere');
    if (now === undefined) throw new Error('Nowhere is gone.');
    expect(await tokensIn(desktop)).toContain(
      await signed(now, keyOf('the primary key of the service, rolled')),
    );
  });
});
