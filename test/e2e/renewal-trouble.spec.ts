import type { Page } from '@playwright/test';
import { within } from '../support/wait';
import { connect, keyInput, makeKey } from './grafana-actions';
import { expect, secretsOf, test } from './grafana-test';
import { statusWith } from './renewal-actions';
import { snapshotOf } from './snapshot';
import { goTo } from './window-actions';

const TOKENS = /^\/api\/serviceaccounts\/\d+\/tokens/;

test('a renewal that fails at a step says so in its dialog, and all is as it was', async ({
  desktop,
  app,
  grafana,
}) => {
  test.setTimeout(90_000);
  const { keys } = grafana.state;
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  const account = { newName: 'Pipelines' };
  await makeKey(page, keyInput(connectionId, 'Deployment', { account }));
  const old = keys[0]?.secret ?? '';
  const secrets = await secretsOf(desktop);
  const left = page.locator('[data-about="interrupted"]');

  const asBefore = async () => {
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(keys.map(({ secret }) => secret)).toEqual([old]);
    expect(await statusWith(grafana, old)).toBe(200);
    expect(await secretsOf(desktop)).toEqual(secrets);
    expect((await snapshotOf(page)).interrupted).toEqual([]);
    await expect(left).toHaveCount(0);
  };

  await test.step('the server is gone', async () => {
    grafana.fail({ kind: 'reset' }, { times: 1_000 });
    await expect(await renewing(page)).toContainText('broke the connection off');
    grafana.forget();
    await asBefore();
  });

  await test.step('the new one does not work: it is deleted there again', async () => {
    const body = { message: 'Invalid API key', messageId: 'api-key.invalid' };
    grafana.fail({ kind: 'status', status: 401, body }, { method: 'GET', path: /^\/api\/org$/ });
    const dialog = await renewing(page);
    await expect(dialog).toContainText('"Deployment" stays as it is');
    await expect(dialog).toContainText('the new key did not pass its test');
    await expect(dialog).toContainText('The new one was deleted on the server again.');
    await asBefore();
  });

  await test.step('the keychain is gone before it could take the new one', async () => {
    const trial = grafana.hold({ method: 'GET', path: /^\/api\/org$/ });
    const dialog = await renewing(page);
    await within(trial.arrived, { what: 'the new one to be tried' });
    await desktop.keyring.kill();
    trial.release();
    await expect(dialog).toContainText('The new one was deleted on the server again.');
    await expect(dialog).toContainText(/keychain|keyring|Secret Service/);
    await desktop.startKeyring();
    await asBefore();
  });

  await test.step('the answer with the new one is lost: told, shown, and cleared by a click', async () => {
    grafana.fail({ kind: 'reset-half-way', carriedOut: true }, { method: 'POST', path: TOKENS });
    const dialog = await renewing(page);
    await expect(dialog).toContainText('The server did make');
    expect(keys).toHaveLength(2);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(left).toContainText('A renewal was interrupted');
    await expect(left).toContainText('without its secret');
    await left.getByRole('button', { name: 'Look and clean up' }).click();
    await expect(page.getByText('was deleted on the server').first()).toBeVisible();
    await expect(left).toHaveCount(0);
    expect(keys.map(({ secret }) => secret)).toEqual([old]);
    expect(await statusWith(grafana, old)).toBe(200);
    expect(await secretsOf(desktop)).toEqual(secrets);
  });
});

/** Asks for a renewal through the dialog, which stays open; gives that. */
async function renewing(page: Page) {
  await goTo(page, 'Credentials');
  await page.getByRole('button', { name: 'Renew Deployment' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Renew', exact: true }).click();
  return dialog;
}
