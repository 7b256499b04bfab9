import { must } from './bridge';
import { connect } from './grafana-actions';
import { expect, test } from './grafana-test';
import { entriesOf } from './keychain';
import { expectCopied, expectNotInWindow, keep, paste } from './paste-actions';
import { expectNoTraces } from './traces';

interface Shown {
  readonly name: string;
  readonly expiresAt?: string;
  readonly serverKeyId?: number;
}

const DAY = 86_400;

test('pasted keys of a Grafana: a good one, a mistyped one, a legacy one with its name', async ({
  desktop,
  app,
  grafana,
}) => {
  const { state } = grafana;
  const account = state.addServiceAccount({ name: 'Pipelines', role: 'Editor' });
  const token = state.addToken(account.id, { name: 'Deployment', secondsToLive: 20 * DAY });
  const legacy = state.addApiKey({ name: 'Nightly report', secondsToLive: 30 * DAY });
  const page = await app.window();
  await connect(page, grafana);
  const shown = async (name: string) => {
    const { credentials } = await must<{ credentials: Shown[] }>(page, 'getSnapshot');
    return credentials.find((each) => each.name === name);
  };

  await test.step('a letter in the wrong case is told before anybody is asked', async () => {
    const at = token.secret.search(/[a-z](?=[^_]*_[0-9a-f]{8}$)/);
    const mistyped = `${token.secret.slice(0, at)}${(token.secret[at] ?? '').toUpperCase()}${token.secret.slice(at + 1)}`;
    const card = await paste(page, desktop, mistyped);
    await expect(card.getByRole('heading')).toHaveText('Grafana service-account token');
    await expect(card).toContainText('A character in it is mistyped');
    expect(grafana.requests).toEqual([]);
  });

  await test.step('a service-account token in a setting; its server tells its end', async () => {
    const card = await paste(page, desktop, `export GRAFANA_TOKEN="${token.secret}"\n`);
    await expect(card.getByRole('heading')).toHaveText('Grafana service-account token');
    await expect(card).not.toContainText('mistyped');
    await expect(card.locator('[data-end]')).toHaveCount(0);
    await expectNotInWindow(page, token.secret);
    await keep(page, 'Deployment');
    await expectCopied(page, desktop, 'key', token.secret);
    const kept = await shown('Deployment');
    expect(kept?.serverKeyId).toBe(token.id);
    expect(Date.parse(kept?.expiresAt ?? '')).toBe(token.expiresMs);
  });

  await test.step('a legacy key, from the tray; its name is read out of it', async () => {
    const card = await paste(page, desktop, `Authorization: Bearer ${legacy.secret}`, 'tray');
    await expect(card.getByRole('heading')).toContainText('Grafana API key of organisation 1');
    await expect(card.locator('dt:text-is("Identifier") + dd')).toHaveText('Nightly report');
    await expect(page.getByRole('textbox', { name: /^Name/ })).toHaveValue('Nightly report');
    await keep(page, 'Nightly report');
    await expectCopied(page, desktop, 'key', legacy.secret);
    expect(await shown('Nightly report')).toMatchObject({ serverKeyId: legacy.id });
    await expectNotInWindow(page, legacy.secret);
  });

  expect([...(await entriesOf(desktop)).values()].sort()).toEqual(
    [grafana.admin.password, token.secret, legacy.secret].sort(),
  );
  expectNoTraces(desktop, app, [token.secret, legacy.secret]);
});
