import type { Page } from '@playwright/test';
import { TokenTrayApp } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';
import type { GrafanaServer } from '../support/grafana-server';
import { opensslGatewayToken } from '../support/openssl';
import { eventually, within } from '../support/wait';
import { sleep } from './app-clock';
import { ask, must } from './bridge';
import { GATEWAY } from './gateway';
import { connect, keyInput, makeKey } from './grafana-actions';
import { expect, secretsOf, test } from './grafana-test';
import { looseSecrets } from './metadata-file';
import { statusWith } from './renewal-actions';
import { shownAs, snapshotOf } from './snapshot';

const TOKENS = /^\/api\/serviceaccounts\/\d+\/tokens/;
const HOUR = 3_600;

/** The app killed outright and started anew; what it was asked for is not answered any more. */
async function startAnew(desktop: DesktopSession, app: TokenTrayApp): Promise<TokenTrayApp> {
  await app.kill();
  await desktop.tray.waitForNoItem();
  return TokenTrayApp.launch(desktop);
}

/** What the keychain was about to take is named in the file before anything is stored. */
function aboutToStore(desktop: DesktopSession): Promise<true> {
  return eventually(() => (looseSecrets(desktop).length > 0 ? true : undefined), {
    what: 'the app to be storing a secret',
    everyMs: 1,
  });
}

/** Every key on the server is a credential's; what is left over was shown and cleared by its button. */
async function clearAway(page: Page): Promise<void> {
  const left = page.locator('[data-about="interrupted"]');
  await expect(async () => {
    const button = left.getByRole('button', { name: 'Look and clean up' });
    if ((await button.count()) > 0) await button.first().click({ timeout: 1_000 });
    expect((await snapshotOf(page)).interrupted).toEqual([]);
  }).toPass({ timeout: 15_000 });
  await expect(left).toHaveCount(0);
}

test('a renewal on a server that is killed at any moment leaves a key that works, and nothing unseen', async ({
  desktop,
  app: first,
  grafana,
}) => {
  test.setTimeout(150_000);
  let app = first;
  let page = await app.window();
  const { keys } = grafana.state;
  const connectionId = await connect(page, grafana);
  const account = { newName: 'Pipelines' };
  const { id } = await makeKey(page, keyInput(connectionId, 'Deployment', { account }));
  const { password } = grafana.admin;
  const renew = (graceSeconds: number) => {
    ask(page, 'renewCredential', id, { graceSeconds }).catch(() => undefined);
  };
  const held = async () => (await secretsOf(desktop)).filter((secret) => secret !== password);
  const startOver = async () => {
    app = await startAnew(desktop, app);
    page = await app.window();
    // It looks after what was interrupted a few seconds after its start.
    await sleep(app, 10);
  };

  await test.step('while the old one is deleted: it is deleted after the start', async () => {
    usedAnHourAgo(grafana);
    const deletion = grafana.hold({ method: 'DELETE', path: TOKENS });
    renew(0);
    await within(deletion.arrived, { what: 'the old one to be deleted' });
    expect(keys).toHaveLength(2);
    await startOver();
    await eventually(() => (keys.length === 1 ? true : undefined), {
      what: 'the old one to be gone from the server',
      timeoutMs: 20_000,
    });
    await expect.poll(held).toEqual([keys[0]?.secret]);
  });

  await test.step('in the midst of undoing: the old one is in place, the other one goes', async () => {
    usedAnHourAgo(grafana);
    const [old] = keys;
    await must(page, 'renewCredential', id, { graceSeconds: HOUR });
    const deletion = grafana.hold({ method: 'DELETE', path: TOKENS });
    ask(page, 'undoRenewal', id).catch(() => undefined);
    await within(deletion.arrived, { what: 'the renewed one to be deleted' });
    await startOver();
    await eventually(() => (keys.length === 1 ? true : undefined), {
      what: 'the renewed one to be gone from the server',
      timeoutMs: 20_000,
    });
    expect(keys).toEqual([old]);
    await expect.poll(held).toEqual([old?.secret]);
    expect(await statusWith(grafana, old?.secret ?? '')).toBe(200);
  });

  const old = keys[0]?.secret ?? '';
  const asBefore = async () => {
    expect(await statusWith(grafana, old)).toBe(200);
    expect(keys.map(({ secret }) => secret)).toEqual([old]);
    expect((await shownAs(page, 'Deployment')).id).toBe(id);
    expect(await held()).toContain(old);
  };

  await test.step('before the server has done anything', async () => {
    const creation = grafana.hold({ method: 'POST', path: TOKENS });
    renew(HOUR);
    await within(creation.arrived, { what: 'the new one to be asked for' });
    await startOver();
    await clearAway(page);
    await asBefore();
  });

  await test.step('after it has made the key and before it could say so', async () => {
    const creation = grafana.hold({ method: 'POST', path: TOKENS, carriedOut: true });
    renew(HOUR);
    await within(creation.arrived, { what: 'the new one to be made' });
    await startOver();
    const left = page.locator('[data-about="interrupted"]');
    await expect(left).toContainText('A renewal was interrupted');
    await expect(left).toContainText('without its secret: nobody can use it');
    expect(keys).toHaveLength(2);
    await clearAway(page);
    await asBefore();
  });

  await test.step('while the new one is tried', async () => {
    const trial = grafana.hold({ method: 'GET', path: /^\/api\/org$/ });
    renew(HOUR);
    await within(trial.arrived, { what: 'the new one to be tried' });
    await startOver();
    expect(keys).toHaveLength(2);
    await expect(page.locator('[data-about="interrupted"]')).toBeVisible();
    await clearAway(page);
    await asBefore();
  });

  await test.step('while a hung keychain is to take it, which it does afterwards', async () => {
    const trial = grafana.hold({ method: 'GET', path: /^\/api\/org$/ });
    renew(HOUR);
    await within(trial.arrived, { what: 'the new one to be tried' });
    expect(looseSecrets(desktop)).toEqual([]);
    desktop.keyring.freeze();
    trial.release();
    await aboutToStore(desktop);
    await app.kill();
    desktop.keyring.thaw();
    await desktop.tray.waitForNoItem();
    app = await TokenTrayApp.launch(desktop);
    page = await app.window();
    await clearAway(page);
    await asBefore();
  });

  await test.step('the next renewal takes along whatever was left in the keychain', async () => {
    usedAnHourAgo(grafana);
    await must(page, 'renewCredential', id, { graceSeconds: 0 });
    await expect.poll(() => keys.length).toBe(1);
    expect(keys[0]?.secret).not.toBe(old);
    await expect.poll(held).toEqual([keys[0]?.secret]);
    expect(looseSecrets(desktop)).toEqual([]);
    expect(await statusWith(grafana, keys[0]?.secret ?? '')).toBe(200);
  });
});

test('tokens that are being signed again as it is killed are the former ones or the new ones, all of them', async ({
  desktop,
  app: first,
}) => {
  const page = await first.window();
  const { id: sourceId } = await must<{ id: string }>(page, 'addApimGateway', GATEWAY);
  const ids: string[] = [];
  for (const name of ['West', 'East']) {
    const token = { name, sourceId, keyRole: 'primary', expiry: '10d' };
    ids.push((await must<{ id: string }>(page, 'createGatewayToken', token)).id);
  }
  let app = first;
  const { gatewayId: identifier, primaryKey, secondaryKey } = GATEWAY;
  const consistent = async () => {
    const { credentials } = await snapshotOf(await app.window());
    expect(new Set(credentials.map(({ keyRole }) => keyRole)).size).toBe(1);
    const signed = credentials.map(({ keyRole, expiresAt = '' }) => {
      const key = keyRole === 'primary' ? primaryKey : secondaryKey;
      return opensslGatewayToken({ identifier, key, expiresAt });
    });
    const held = await secretsOf(desktop);
    for (const token of await Promise.all(signed)) expect(held).toContain(token);
    return { held, credentials };
  };
  for (const [method, ...args] of [
    ['renewCredential', ids[0], {}],
    ['switchKey', sourceId, 'secondary'],
  ] as const) {
    await test.step(method, async () => {
      ask(await app.window(), method, ...args).catch(() => undefined);
      await aboutToStore(desktop);
      app = await startAnew(desktop, app);
      await consistent();
    });
  }

  await test.step('and the next time nothing of it is left', async () => {
    await must(await app.window(), 'switchKey', sourceId, 'secondary');
    await must(await app.window(), 'renewCredential', ids[1], {});
    const { held, credentials } = await consistent();
    expect(credentials.map(({ keyRole }) => keyRole)).toEqual(['secondary', 'secondary']);
    expect(held).toHaveLength(4);
    expect(looseSecrets(desktop)).toEqual([]);
  });
});

/** Longer ago than the server takes to note a use, so that it can say that nobody used it since. */
function usedAnHourAgo({ state }: GrafanaServer): void {
  for (const key of state.keys) key.lastUsedMs = state.now() - HOUR * 1000;
}
