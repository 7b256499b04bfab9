import { newEaKey, newJwt } from '../support/jwt';
import { expect, test } from './desktop-test';
import { secretsOf } from './keychain';
import {
  endIn,
  expectCopied,
  expectNotInWindow,
  keep,
  type PasteWay,
  paste,
} from './paste-actions';
import { expectNoTraces } from './traces';

interface Pasting {
  readonly name: string;
  readonly text: string;
  readonly secret: string;
  readonly way: PasteWay;
  /** What the card says of it. */
  readonly says: readonly string[];
  /** As it stands in the secret; absent: it does not say. */
  readonly endsMs?: number;
  readonly noun: 'key' | 'secret';
  /** What is left to say. */
  readonly fields: Readonly<Record<string, string>>;
  readonly choices?: readonly string[];
}

/** Whole seconds, as JSON Web Tokens have them. */
const IN_40_DAYS = (Math.floor(Date.now() / 1000) + 40 * 86_400) * 1000;
const EA_KEY = newEaKey('12345678', IN_40_DAYS);
const JWT = newJwt({
  iss: 'https://idp.example.com',
  aud: 'billing',
  sub: 'nightly',
  exp: IN_40_DAYS / 1000,
});
const API_KEY = 'k7Qm-4tWz9.Yb2_sVxD8rLpN3hGf6';
const VARIABLE = 'p~a55-for-the+build/server==';

const PASTINGS: readonly Pasting[] = [
  {
    name: 'Cost reports',
    text: `${EA_KEY}\n`,
    secret: EA_KEY,
    way: 'window',
    says: ['Azure EA access key', '12345678'],
    endsMs: IN_40_DAYS,
    noun: 'key',
    fields: { Environment: 'production' },
    choices: ['Primary'],
  },
  {
    name: 'Billing',
    text: `Authorization: Bearer ${JWT}`,
    secret: JWT,
    way: 'tray',
    says: ['JSON Web Token (JWT)', 'https://idp.example.com', 'billing', 'nightly'],
    endsMs: IN_40_DAYS,
    noun: 'secret',
    fields: { Environment: 'test' },
  },
  {
    name: 'Weather',
    text: `curl -sS \\\n  -H 'X-Api-Key: ${API_KEY}' \\\n  'https://api.weather.example/v1/now?at=here'`,
    secret: API_KEY,
    way: 'window',
    says: ['Not a token that TokenTray knows'],
    noun: 'secret',
    fields: { Environment: 'test', Expiry: '60d' },
  },
  {
    name: 'Build server',
    text: `export BUILD_PASSWORD='${VARIABLE}'`,
    secret: VARIABLE,
    way: 'tray',
    says: ['Not a token that TokenTray knows'],
    noun: 'secret',
    fields: { Environment: 'test', Service: 'Build server', Expiry: '2031-06-30' },
  },
];

test('what others made is pasted: keys of an enrollment, web tokens, commands and settings', async ({
  desktop,
  app,
}) => {
  test.setTimeout(90_000);
  const page = await app.window();
  for (const { name, text, secret, way, says, endsMs, noun, fields, choices } of PASTINGS) {
    await test.step(`${name}, from the ${way}`, async () => {
      const card = await paste(page, desktop, text, way);
      for (const words of says) await expect(card).toContainText(words);
      await expect(card).toContainText('Not known here');
      if (endsMs === undefined) await expect(card.locator('[data-end]')).toHaveCount(0);
      else expect(Date.parse(await endIn(card))).toBe(endsMs);
      await expectNotInWindow(page, secret);
      if (name === 'Weather') {
        await expect(page.getByRole('textbox', { name: /^Service/ })).toHaveValue(
          'api.weather.example',
        );
      }
      await keep(page, name, fields, choices);
      await expectCopied(page, desktop, noun, secret);
      await expectNotInWindow(page, secret);
    });
  }
  const secrets = PASTINGS.map(({ secret }) => secret);
  expect(await secretsOf(desktop)).toEqual([...secrets].sort());

  await test.step('what stands on the tray is held here, and what is no secret is told', async () => {
    await desktop.tray.waitForEntry([/^Cost reports · PRODUCTION · 40 days left$/, 'Copy key']);
    await desktop.tray.waitForEntry([/^Weather · test · 60 days left$/, 'Copy secret']);
    await desktop.clipboard.write(' \n');
    await desktop.tray.click(['Add from clipboard…']);
    await expect(page.getByText('No secret was found')).toBeVisible();
  });

  expectNoTraces(desktop, app, secrets);
});
