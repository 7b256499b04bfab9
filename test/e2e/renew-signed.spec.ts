import { opensslCompactToken, opensslGatewayToken } from '../support/openssl';
import { must } from './bridge';
import { expect, test } from './desktop-test';
import { GATEWAY } from './gateway';
import { secretsOf } from './keychain';
import { SEED_IDENTIFIER, SEED_KEY } from './seed';
import { shownAs, terms } from './snapshot';
import { goTo, SERVICE } from './window-actions';

test('tokens of a gateway and of the compact form are signed again on their own terms', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  const { id: sourceId } = await must<{ id: string }>(page, 'addApimGateway', GATEWAY);
  const gateway = await must<{ id: string }>(page, 'createGatewayToken', {
    name: 'Edge token',
    sourceId,
    keyRole: 'secondary',
    expiry: '20d',
  });
  await must(page, 'editCredential', gateway.id, {
    name: 'Edge token',
    favourite: false,
    leadTimes: '5d, 1d',
    tags: 'edge, cluster',
    notes: 'In the west.',
  });
  const { id: serviceId } = await must<{ id: string }>(page, 'addApimService', SERVICE);
  await must(page, 'createApimToken', {
    name: 'Compact',
    sourceId: serviceId,
    keyRole: 'primary',
    format: 'compact',
    expiry: '12h',
  });
  const held = async () => (await secretsOf(desktop)).filter((secret) => / /.test(secret));
  const before = await shownAs(page, 'Edge token');
  const compactBefore = await shownAs(page, 'Compact');
  const first = await held();

  await test.step('in the window', async () => {
    await goTo(page, 'Credentials');
    await page.getByRole('button', { name: 'Renew Edge token' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: /^Expiry/ })).toHaveValue('20d');
    await dialog.getByRole('textbox', { name: /^Expiry/ }).fill('31d');
    await expect(dialog).toContainText('30 days');
    await dialog.getByRole('textbox', { name: /^Expiry/ }).fill('21d');
    await dialog.getByRole('button', { name: 'Sign again' }).click();
    await expect(page.getByText('Edge token was signed again.').first()).toBeVisible();
    const after = await shownAs(page, 'Edge token');
    expect(terms(after)).toEqual({ ...terms(before), ttlSeconds: 21 * 86_400 });
    expect(await held()).toContain(await signedGateway(after.expiresAt));
  });

  await test.step('from the tray, each for the life it had', async () => {
    const renewed = await shownAs(page, 'Edge token');
    await desktop.tray.click([/^Edge token · staging · 21 days left$/, 'Sign again for 21 days']);
    await desktop.tray.click([/^. Compact|^Compact/, 'Sign again for 12 hours']);
    for (const name of ['Edge token', 'Compact']) {
      await desktop.notifications.waitFor(
        (one) => one.summary.includes(name) && one.summary.includes('was signed again'),
        `that ${name} was signed again`,
      );
    }
    const after = await shownAs(page, 'Edge token');
    expect(terms(after)).toEqual(terms(renewed));
    const compact = await shownAs(page, 'Compact');
    expect(terms(compact)).toEqual(terms(compactBefore));
    const now = await held();
    expect(now).toEqual(
      [
        await signedGateway(after.expiresAt),
        await opensslCompactToken({
          identifier: SEED_IDENTIFIER,
          key: SEED_KEY,
          expiresAt: compact.expiresAt ?? '',
        }),
      ].sort(),
    );
    expect(first).toHaveLength(2);
  });

  function signedGateway(expiresAt = ''): Promise<string> {
    const { gatewayId: identifier, secondaryKey: key } = GATEWAY;
    return opensslGatewayToken({ identifier, key, expiresAt });
  }
});
