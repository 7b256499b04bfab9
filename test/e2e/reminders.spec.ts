import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { TokenTrayApp, userData } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';
import type { RecordedNotification } from '../support/notification-recorder';
import { eventually } from '../support/wait';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { goTo, SERVICE } from './window-actions';

/** Plants a token that tells `lead` before its expiry. */
async function plantWithLead(page: Page, name: string, expiry: string, leadTimes: string) {
  const ids = await plant(page, SERVICE, [{ name, expiry }]);
  const id = ids.get(name) ?? '';
  await must(page, 'editCredential', id, { name, favourite: false, leadTimes });
  return id;
}

function about(name: string) {
  return (one: RecordedNotification) =>
    one.summary.includes(name) && /^(Expire[sd]|\d+ credential)/.test(one.summary);
}

async function tokenOf(desktop: DesktopSession): Promise<string> {
  const secrets = [...(await desktop.keyring.accounts('TokenTray')).values()];
  return secrets.find((secret) => secret.startsWith('SharedAccessSignature')) ?? '';
}

test('a reminder says what, when and what to do; its Copy button copies', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  await plantWithLead(page, 'Deployment', '40s', '37s');
  const told = await desktop.notifications.waitFor(about('Deployment'), 'Deployment');
  expect(told.appName).toBe('TokenTray');
  expect(told.summary).toMatch(/^Expires in (less than )?a? ?\w+.*Deployment \(production\)$/);
  expect(told.body).toMatch(/\d{1,2}:\d{2}/);
  expect(told.body).toContain('Renew');
  const labels = new Map(told.actions.map(({ key, label }) => [key, label]));
  expect([...labels.keys()]).toEqual(
    expect.arrayContaining(['default', 'copy', 'renew', 'snooze-hour', 'snooze-tomorrow']),
  );
  const token = await tokenOf(desktop);
  expect(JSON.stringify([told.summary, told.body, [...told.hints]])).not.toContain(token);

  desktop.notifications.press(told, 'copy');
  await desktop.clipboard.waitFor((text) => text === token, 'the token');
  await goTo(page, 'Reminders');
  await expect(page.getByRole('region', { name: 'Announced' })).toContainText('Deployment');
});

test('its Renew button signs again, and the reminder is over', async ({ desktop, app }) => {
  const page = await app.window();
  await plantWithLead(page, 'Deployment', '60s', '57s');
  const before = await tokenOf(desktop);
  const told = await desktop.notifications.waitFor(about('Deployment'), 'Deployment');
  desktop.notifications.press(told, 'renew');
  await desktop.notifications.waitFor(
    (one) => one.summary.includes('was signed again'),
    'that it was signed again',
  );
  const after = await tokenOf(desktop);
  expect(after).not.toBe(before);
  expect(after).toMatch(/^SharedAccessSignature uid=/);
});

test('its Snooze button brings it back, over a new start', async ({ desktop, app }) => {
  const page = await app.window();
  await plantWithLead(page, 'Deployment', '20d', '1727998s');
  const told = await desktop.notifications.waitFor(about('Deployment'), 'Deployment');
  const pressed = Date.now();
  desktop.notifications.press(told, 'snooze-hour');
  const file = join(userData(desktop), 'credentials.json');
  const until = await eventually(() => snoozes(file)[0]?.until, { what: 'the stored snooze' });
  expect(Math.abs(Date.parse(until) - pressed - 3_600_000)).toBeLessThan(5_000);
  await goTo(page, 'Reminders');
  await expect(page.getByRole('region', { name: 'Coming up' })).toContainText('As you asked');

  // The hour passes while the app is off.
  expect((await app.quit()).code).toBe(0);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(until, new Date(Date.now() - 1_000).toISOString()));
  const seen = desktop.notifications.notifications.length;
  await TokenTrayApp.start(desktop);
  const again = await desktop.notifications.waitFor(
    (one) => desktop.notifications.notifications.indexOf(one) >= seen,
    'Deployment once more',
  );
  expect(again.summary).toContain('Deployment');
  expect(again.body).toContain('asked');
  await eventually(() => (snoozes(file).length === 0 ? true : undefined), {
    what: 'the snooze to be done with',
  });
});

test('a new start repeats nothing, and what is off is never told', async ({ desktop, app }) => {
  test.setTimeout(90_000);
  const page = await app.window();
  const id = await plantWithLead(page, 'Silent', '3s', 'off');
  expect(id).not.toBe('');
  await plant(page, { ...SERVICE, name: 'Second' }, [{ name: 'Told', expiry: '2s' }]);
  await desktop.notifications.waitFor(about('Told'), 'Told');
  expect((await app.quit()).code).toBe(0);
  const seen = desktop.notifications.notifications.length;

  const again = await TokenTrayApp.launch(desktop);
  // What the new run tells first comes after it has looked at everything else.
  await plant(await again.window(), { ...SERVICE, name: 'Third' }, [
    { name: 'Later', expiry: '2s' },
  ]);
  await desktop.notifications.waitFor(about('Later'), 'Later');
  const since = desktop.notifications.notifications.slice(seen);
  expect(since.map((one) => one.summary)).toEqual([expect.stringContaining('Later')]);
  const all = desktop.notifications.notifications.map((one) => `${one.summary} ${one.body}`);
  expect(all.filter((text) => text.includes('Silent'))).toEqual([]);
});

test('what expired while the app was off comes as one digest that opens the list', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  const names = ['One', 'Two', 'Three', 'Four', 'Five'];
  const lifeMs = 4_000;
  await plant(
    page,
    SERVICE,
    names.map((name) => ({ name, expiry: '4s' })),
  );
  const planted = Date.now();
  expect((await app.quit()).code).toBe(0);
  expect(desktop.notifications.notifications).toEqual([]);
  await eventually(() => (Date.now() > planted + lifeMs ? true : undefined), { what: 'time' });

  const again = await TokenTrayApp.launch(desktop, { args: ['--hidden'] });
  const digest = await desktop.notifications.waitFor(() => true, 'the digest');
  expect(digest.summary).toBe('5 credentials expired');
  for (const name of names) expect(digest.body).toContain(name);
  expect(await desktop.tray.tooltip()).toContain('5 expired');
  const opened = again.electron.waitForEvent('window');
  desktop.notifications.press(digest, 'default');
  const window = await opened;
  for (const name of names)
    await expect(window.getByText(name, { exact: true }).first()).toBeVisible();
  expect(desktop.notifications.notifications).toHaveLength(1);
});

test('quiet hours hold a reminder back; it comes when they end', async ({ desktop, app }) => {
  const page = await app.window();
  const clock = (minutes: number) => {
    const at = new Date(Date.now() + minutes * 60_000);
    return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  };
  const hours = { from: clock(-60), to: clock(60) };
  await must(page, 'editSettings', { quietHours: { enabled: true, ...hours } });
  await plant(page, SERVICE, [{ name: 'Held', expiry: '2s' }]);
  await desktop.tray.waitForEntry([/^✕ Held/], 15_000);
  expect(desktop.notifications.notifications).toEqual([]);
  const ended = Date.now();
  await must(page, 'editSettings', { quietHours: { enabled: false, ...hours } });
  const told = await desktop.notifications.waitFor(about('Held'), 'Held');
  expect(told.at).toBeGreaterThanOrEqual(ended);
});

test('the worst state shows in icon, tooltip and menu', async ({ desktop, app }) => {
  const page = await app.window();
  const icon = async () => (await desktop.tray.iconPixmaps())[0]?.argb.toString('base64');
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '25d' }]);
  await desktop.tray.waitForTooltip((text) => text.includes('all fine'));
  const fine = await icon();

  await plant(page, { ...SERVICE, name: 'Second' }, [{ name: 'Short', expiry: '8s' }]);
  await desktop.tray.waitForTooltip((text) => text.includes('1 ends soon'));
  await desktop.tray.waitForEntry([/^! Short/]);
  const soon = await icon();

  await desktop.tray.waitForTooltip((text) => text.includes('1 expired'));
  await desktop.tray.waitForEntry([/^✕ Short .* expired$/]);
  const expired = await icon();
  expect(new Set([fine, soon, expired]).size).toBe(3);
});

test('a test notification says that it was shown', async ({ desktop, app }) => {
  const page = await app.window();
  await goTo(page, 'Reminders');
  await page.getByRole('button', { name: 'Send a test notification' }).click();
  const told = await desktop.notifications.waitFor(() => true, 'the test notification');
  expect(told.appName).toBe('TokenTray');
  await expect(page.getByText('The notification could not be shown')).toHaveCount(0);
});

function snoozes(file: string): readonly { readonly until: string }[] {
  const document: { snoozes: { until: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
  return document.snoozes;
}
