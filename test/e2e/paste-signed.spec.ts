import { opensslCompactToken, opensslGatewayToken, opensslToken } from '../support/openssl';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { GATEWAY } from './gateway';
import { entriesOf } from './keychain';
import { endIn, expectCopied, expectNotInWindow, keep, paste } from './paste-actions';
import { exactInstant, SEED_IDENTIFIER, SEED_KEY } from './seed';
import { expectNoTraces } from './traces';
import { SERVICE } from './window-actions';

const DAY = 86_400;

test('a pasted token of API Management is known by the key that signed it, and kept as it is', async ({
  desktop,
  app,
}) => {
  test.setTimeout(90_000);
  const page = await app.window();
  await plant(page, SERVICE, []);
  await must(page, 'addApimGateway', GATEWAY);
  const identifier = SEED_IDENTIFIER;
  const expiresAt = exactInstant(9 * DAY);
  const minute = `${expiresAt.slice(0, 16)}:00.0000000Z`;
  const full = await opensslToken({ identifier, key: SEED_KEY, expiresAt });
  const compact = await opensslCompactToken({ identifier, key: SEED_KEY, expiresAt });
  const gateway = await opensslGatewayToken({
    identifier: GATEWAY.gatewayId,
    key: GATEWAY.secondaryKey,
    expiresAt,
  });
  const secrets: string[] = [];

  for (const { name, text, secret, way, says, signedBy, ends } of [
    {
      name: 'Full',
      text: `  Authorizaton: ${full}\r\n`,
      secret: full,
      way: 'window',
      says: 'API Management token for the direct management API',
      signedBy: 'Signed with the primary key of Contoso',
      ends: expiresAt,
    },
    {
      name: 'Compact',
      text: `curl -H "Authorization: ${compact}" https://contoso.management.azure-api.net/apis`,
      secret: compact,
      way: 'tray',
      says: 'compact form',
      signedBy: 'Signed with the primary key of Contoso',
      ends: minute,
    },
    {
      name: 'Gateway',
      text: gateway,
      secret: gateway,
      way: 'window',
      says: 'API Management self-hosted gateway token',
      signedBy: 'Signed with the secondary key of Edge',
      ends: minute,
    },
  ] as const) {
    await test.step(`${name}, from the ${way}`, async () => {
      const card = await paste(page, desktop, text, way);
      await expect(card.getByRole('heading')).toContainText(says);
      await expect(card).toContainText(signedBy);
      await expect(card).toContainText('Not known here');
      expect(await endIn(card)).toBe(ends);
      if (name === 'Full') await expect(card).toContainText('written “Authorizaton”');
      await expectNotInWindow(page, secret);
      await keep(page, name);
      await expectCopied(page, desktop, 'token', secret);
      await expectNotInWindow(page, secret);
      expect([...(await entriesOf(desktop)).values()]).toContain(secret);
      secrets.push(secret);
    });
  }

  await test.step('pasted once more each is known again; signed again, as the former one', async () => {
    const card = await paste(page, desktop, gateway);
    await expect(card).toContainText('You have this one');
    await expect(card).toContainText('held here as Gateway');
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);

    const way = [/^Full · PRODUCTION · 9 days left$/, /^Sign again for/];
    await desktop.tray.click([...way]);
    await desktop.notifications.waitFor(
      (one) => one.summary.includes('Full') && one.summary.includes('was signed again'),
      'that Full was signed again',
    );
    // As in a log of a service that answered 401: without its scheme, in quotes.
    const bare = `"${full.slice('SharedAccessSignature '.length)}"`;
    const old = await paste(page, desktop, bare, 'tray');
    await expect(old).toContainText('This is an old one');
    await expect(old).toContainText('held here as Full and was replaced on');
    await page.getByRole('button', { name: 'Open Full' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Full' })).toBeVisible();
  });

  await test.step('one signed with a key that is not stored is not taken for one of theirs', async () => {
    const foreign = await opensslToken({ identifier, key: 'of somebody else', expiresAt });
    const card = await paste(page, desktop, foreign);
    await expect(card).toContainText('Not known here');
    await expect(card).not.toContainText('Signed with');
    await expect(card).toContainText('signed by a key that is not stored here');
    secrets.push(foreign);
  });

  expectNoTraces(desktop, app, secrets);
});
