import type { DesktopSession } from '../support/desktop-session';
import { opensslGatewayToken, opensslToken } from '../support/openssl';
import { sleep } from './app-clock';
import { must, plant } from './bridge';
import { GATEWAY } from './gateway';
import { connect, keyInput, makeKey } from './grafana-actions';
import { expect, secretsOf, test } from './grafana-test';
import { openCredential, openTab, statusWith } from './renewal-actions';
import { SEED_IDENTIFIER, SEED_KEY } from './seed';
import { type ShownCredential, shownAs, snapshotOf, terms } from './snapshot';
import { fieldOf, SERVICE } from './window-actions';

const HOUR = 3_600;
const SAVER = 'org.freedesktop.ScreenSaver';

interface HistoryRow {
  readonly what: string;
  readonly by: string;
}

/** Waits until the user was told so of each of them, alone or in a digest. */
async function waitForNotices(
  desktop: DesktopSession,
  title: RegExp,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    await desktop.notifications.waitFor(
      ({ summary, body }) => title.test(summary) && `${summary}\n${body}`.includes(name),
      `${title} of ${name}`,
    );
  }
}

function noticesOf(desktop: DesktopSession, title: RegExp): string[] {
  return desktop.notifications.notifications
    .map(({ summary }) => summary)
    .filter((summary) => title.test(summary));
}

const RENEWED = /^Renewed by itself|renewed by themselves/;
const FAILED = /^Could not be renewed by itself|could not be renewed by themselves/;

test('overnight each kind is renewed by itself and told in the morning', async ({
  desktop,
  app,
  grafana,
}) => {
  test.setTimeout(90_000);
  const { state } = grafana;
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Service', expiry: '20h' }]);
  const { id: sourceId } = await must<{ id: string }>(page, 'addApimGateway', GATEWAY);
  const gateway = { name: 'Gateway', sourceId, keyRole: 'secondary', expiry: '18h' };
  await must(page, 'createGatewayToken', gateway);
  const connectionId = await connect(page, grafana);
  await makeKey(page, keyInput(connectionId, 'Legacy', { timeToLive: '16h', role: 'Editor' }));
  const account = { newName: 'Pipelines' };
  await makeKey(page, keyInput(connectionId, 'Token', { timeToLive: '15h', account }));
  const names = ['Service', 'Gateway', 'Legacy', 'Token'];

  await test.step('it is off until it is switched on, for each with a lead time of its own', async () => {
    await openCredential(page, 'Service', 'Renewal');
    const card = page.getByRole('region', { name: 'Renew by itself' });
    await expect(card).toContainText('renews nothing without you');
    await card.getByRole('switch').click();
    await fieldOf(page, 'How long before its end').fill('14h');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect
      .poll(async () => (await shownAs(page, 'Service')).autoRenew)
      .toMatchObject({
        leadSeconds: 14 * HOUR,
      });
    for (const name of names.slice(1)) {
      const { id } = await shownAs(page, name);
      const edit = { name, favourite: false, leadTimes: '1h', autoRenew: '10h' };
      await must(page, 'editCredential', id, edit);
    }
  });

  const before = new Map<string, ShownCredential>();
  for (const name of names) before.set(name, await shownAs(page, name));

  await test.step('the night goes by, an hour at a time', async () => {
    for (let hour = 1; hour <= 9; hour++) {
      state.advance(HOUR);
      await sleep(app, HOUR);
    }
    await waitForNotices(desktop, RENEWED, names);
    expect(noticesOf(desktop, FAILED)).toEqual([]);
    // Before any of them came near its end, and so nobody was reminded.
    expect(noticesOf(desktop, /^Expire/)).toEqual([]);
  });

  await test.step('each is new, on its own terms, and works', async () => {
    const now = Date.now() + 9 * HOUR * 1000;
    const held = await secretsOf(desktop);
    for (const name of names) {
      const after = await shownAs(page, name);
      const former = before.get(name);
      expect(former === undefined ? {} : terms(former)).toEqual(terms(after));
      const leftHours = (Date.parse(after.expiresAt ?? '') - now) / 3_600_000;
      expect(leftHours).toBeGreaterThan((after.ttlSeconds ?? 0) / HOUR - 5);
      const history = await must<HistoryRow[]>(page, 'getHistory', after.id);
      expect(history.filter(({ what }) => what === 'renewed')).toMatchObject([{ by: 'app' }]);
    }
    const { expiresAt: service = '' } = await shownAs(page, 'Service');
    const { expiresAt: edge = '' } = await shownAs(page, 'Gateway');
    const identifier = SEED_IDENTIFIER;
    expect(held).toContain(await opensslToken({ identifier, key: SEED_KEY, expiresAt: service }));
    const { gatewayId, secondaryKey: key } = GATEWAY;
    expect(held).toContain(
      await opensslGatewayToken({ identifier: gatewayId, key, expiresAt: edge }),
    );
    const fresh = state.keys.filter(({ name }) => name.includes(' ('));
    expect(fresh.map(({ name }) => name.split(' ')[0]).sort()).toEqual(['Legacy', 'Token']);
    for (const { secret } of fresh) {
      expect(held).toContain(secret);
      expect(await statusWith(grafana, secret)).toBe(200);
    }
    expect(state.keys).toHaveLength(4);
  });
});

test('a night with the server down and the keychain locked: told in time, tried again, no prompt', async ({
  desktop,
  app,
  grafana,
}) => {
  test.setTimeout(90_000);
  const { state } = grafana;
  const page = await app.window();
  const connectionId = await connect(page, grafana);
  await makeKey(page, keyInput(connectionId, 'Nightly', { timeToLive: '16h' }));
  await plant(page, SERVICE, [{ name: 'Signed', expiry: '30h' }]);
  for (const [name, autoRenew] of [
    ['Nightly', '10h'],
    ['Signed', '21h'],
  ] as const) {
    const { id } = await shownAs(page, name);
    await must(page, 'editCredential', id, { name, favourite: false, leadTimes: 'off', autoRenew });
  }
  const pass = async (seconds: number) => {
    state.advance(seconds);
    await sleep(app, seconds);
  };
  const wrote = () => grafana.requests.filter(({ method }) => method === 'POST').length;
  const made = wrote();

  await test.step('the server is down: told hours before the end, and tried again', async () => {
    grafana.fail({ kind: 'reset' }, { times: 10_000 });
    await pass(7 * HOUR);
    const told = await desktop.notifications.waitFor(
      ({ summary }) => summary === 'Could not be renewed by itself: Nightly (staging)',
      'that Nightly could not be renewed',
    );
    expect(told.body).toContain('It is tried again');
    expect(told.body).toMatch(/Ends .* \(in 9 hours\)/);
    await openCredential(page, 'Nightly', 'Renewal');
    await expect(page.getByText('Renewing it by itself failed').first()).toBeVisible();
    const asked = grafana.requests.length;
    await pass(600);
    await expect.poll(() => grafana.requests.length).toBeGreaterThan(asked);
    await expect(page.getByText('Renewing it by itself failed 2 times').first()).toBeVisible();
    expect(noticesOf(desktop, FAILED)).toHaveLength(1);
    expect(wrote()).toBe(made);
  });

  await test.step('it is back: renewed without a word from anybody', async () => {
    grafana.forget();
    await pass(600);
    await desktop.notifications.waitFor(
      ({ summary }) => summary === 'Renewed by itself after 2 failed attempts: Nightly (staging)',
      'that Nightly was renewed',
    );
    expect(wrote()).toBe(made + 1);
    const fresh = state.keys.at(-1);
    expect(await secretsOf(desktop)).toContain(fresh?.secret);
    expect(await statusWith(grafana, fresh?.secret ?? '')).toBe(200);
    await openTab(page, 'Overview');
    await expect(page.getByText('Renewing it by itself failed')).toHaveCount(0);
  });

  await test.step('the keychain is locked: told once, and nobody is prompted however often it is tried', async () => {
    const secrets = await secretsOf(desktop);
    const before = await shownAs(page, 'Signed');
    await desktop.keyring.lock();
    await pass(2.5 * HOUR);
    const told = await desktop.notifications.waitFor(
      ({ summary }) => summary === 'Could not be renewed by itself: Signed (production)',
      'that Signed could not be renewed',
    );
    expect(told.body).toContain('The keychain is locked');
    for (let hour = 1; hour <= 3; hour++) {
      await pass(HOUR);
      await expect
        .poll(async () => JSON.stringify(await shownAs(page, 'Signed')))
        .toContain(`"failures":${1 + hour}`);
    }
    expect(await desktop.keyring.hasPrompt()).toBe(false);
    expect(noticesOf(desktop, FAILED)).toHaveLength(2);
    expect((await shownAs(page, 'Signed')).expiresAt).toBe(before.expiresAt);

    await desktop.keyring.unlock();
    expect(await secretsOf(desktop)).toEqual(secrets);
    desktop.bus.emit('/ScreenSaver', SAVER, 'ActiveChanged', 'b', [false]);
    await pass(90);
    await waitForNotices(desktop, RENEWED, ['Signed']);
    const { expiresAt = '' } = await shownAs(page, 'Signed');
    const identifier = SEED_IDENTIFIER;
    expect(await secretsOf(desktop)).toContain(
      await opensslToken({ identifier, key: SEED_KEY, expiresAt }),
    );
    expect((await snapshotOf(page)).interrupted).toEqual([]);
  });
});
