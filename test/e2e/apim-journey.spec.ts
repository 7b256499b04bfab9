import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TokenTrayApp, userData } from '../support/app';
import { opensslToken } from '../support/openssl';
import { filesBelow, searchSecrets } from '../support/search-secrets';
import { must } from './bridge';
import { expect, test } from './desktop-test';
import { secretsOf } from './keychain';
import { exactInstant, SEED_IDENTIFIER, SEED_KEY } from './seed';
import {
  addService,
  fieldOf,
  fillTokenForm,
  openServiceForm,
  openTokenForm,
  signAndSave,
} from './window-actions';

const DAY = 86_400;
const CLEAR_SECONDS = 2;

test('sign, keep, hand out, warn, and still there after kill -9', async ({ desktop, app }) => {
  test.setTimeout(120_000);
  const expiresAt = exactInstant(3 * DAY);
  const expected = await opensslToken({ identifier: SEED_IDENTIFIER, key: SEED_KEY, expiresAt });
  const way = [/^Deployment · PRODUCTION · 3 days left$/];
  let running = app;
  const page = await app.window();

  await test.step('the form keeps the key in the keychain', async () => {
    await openServiceForm(page);
    await expect(page.getByText('Enable Management REST API').first()).toBeVisible();
    await addService(page, { primaryKey: SEED_KEY, identifier: SEED_IDENTIFIER });
    app.noteProcesses();
    expect(await secretsOf(desktop)).toEqual([SEED_KEY]);
  });

  await test.step('the preview says digit for digit what is signed', async () => {
    await openTokenForm(page);
    await fillTokenForm(page, { name: 'Deployment', expiry: expiresAt });
    const preview = page.getByRole('region', { name: 'What will be signed' });
    await expect(preview).toContainText(expiresAt);
    await expect(preview).toContainText(SEED_IDENTIFIER);
    await expect(page.getByText('retired').first()).toBeVisible();
    await signAndSave(page);
    await expect(page.getByText('Deployment is signed and in the keychain.').first()).toBeVisible();
  });

  await test.step('secret-tool finds the token that openssl makes', async () => {
    expect(await secretsOf(desktop)).toEqual([SEED_KEY, expected].sort());
  });

  await test.step('the tray hands it out in each form, once clicked', async () => {
    await desktop.tray.waitForEntry([...way, 'Copy token']);
    await desktop.tray.click([...way, 'Copy token']);
    app.noteProcesses();
    await desktop.clipboard.waitFor((text) => text === expected, 'the token');
    app.noteProcesses();
    const told = await desktop.notifications.waitFor((one) => one.summary === 'Copied', 'Copied');
    expect(told.body).toContain('Deployment');
    expect(told.body).toContain('production');

    await desktop.tray.click([...way, 'Copy Authorization header']);
    await desktop.clipboard.waitFor((text) => text === `Authorization: ${expected}`, 'the header');

    await desktop.tray.click([...way, 'Copy curl command']);
    const curl = await desktop.clipboard.waitFor((text) => text.includes('curl '), 'the curl');
    expect(curl).toContain('APIM_TOKEN');
    expect(curl).toContain('https://contoso.management.azure-api.net/');
    expect(curl).toContain('api-version=');
    expect(curl).not.toContain(expected);

    await desktop.tray.click([...way, 'Copy curl command with the token inside']);
    await desktop.clipboard.waitFor((text) => text.includes(expected), 'the curl with the token');
  });

  await test.step('the clipboard is cleared after the set time', async () => {
    await must(page, 'editSettings', { clipboardClearSeconds: CLEAR_SECONDS });
    await desktop.tray.click([...way, 'Copy token']);
    await desktop.clipboard.waitFor((text) => text === expected, 'the token');
    const copied = Date.now();
    await desktop.clipboard.waitFor((text) => text === '', 'an empty clipboard');
    expect(Date.now() - copied).toBeGreaterThan(CLEAR_SECONDS * 1000 - 500);
    expect(await desktop.clipboard.read('primary')).not.toContain(expected);
  });

  await test.step('what somebody else has copied meanwhile stays', async () => {
    await desktop.tray.click([...way, 'Copy token']);
    await desktop.clipboard.waitFor((text) => text === expected, 'the token');
    const copied = Date.now();
    await desktop.clipboard.write('of another program');
    // Nothing tells that something will not happen: look until its time is well over.
    await expect
      .poll(() => Date.now() - copied, { intervals: [100] })
      .toBeGreaterThan(CLEAR_SECONDS * 1000 + 1_000);
    expect(await desktop.clipboard.read()).toBe('of another program');
  });

  await test.step('an expiry is announced, and a click on it opens the credential', async () => {
    await openTokenForm(page);
    await fillTokenForm(page, { name: 'Short', expiry: '4s' });
    await signAndSave(page);
    const notice = await desktop.notifications.waitFor(
      (one) => one.summary.includes('Short'),
      'the expiry of Short',
      20_000,
    );
    expect(`${notice.summary} ${notice.body}`).toContain('production');
    desktop.notifications.press(notice, 'default');
    await expect(page.getByRole('heading', { name: 'Short' })).toBeVisible();
    await desktop.tray.waitForEntry([/^✕ Short · PRODUCTION · expired$/]);
  });

  const before = [...(await desktop.keyring.accounts('TokenTray'))];
  const traces = app.traces();

  await test.step('kill -9 and a new start lose nothing and repeat nothing', async () => {
    const announced = desktop.notifications.notifications.length;
    await app.kill();
    await desktop.tray.waitForNoItem();
    running = await TokenTrayApp.launch(desktop);
    await desktop.tray.waitForEntry([...way, 'Copy token']);
    await desktop.tray.waitForEntry([/^✕ Short · PRODUCTION · expired$/]);
    await desktop.tray.click([...way, 'Copy token']);
    await desktop.clipboard.waitFor((text) => text === expected, 'the token');
    expect([...(await desktop.keyring.accounts('TokenTray'))]).toEqual(before);
    const since = desktop.notifications.notifications.slice(announced);
    expect(since.map((one) => one.summary)).toEqual(['Copied']);
  });

  await test.step('a new start shows the window as it was left, without a secret', async () => {
    const again = await running.window();
    await expect(again.getByText('Deployment').first()).toBeVisible();
    expect(await again.content()).not.toContain(expected);
    await openTokenForm(again);
    expect(await fieldOf(again, 'Expiry').inputValue()).toBe('10d');
  });

  await test.step('neither key nor token is in a file, a log, an argument list or a message', async () => {
    const metadata = readFileSync(join(userData(desktop), 'credentials.json'), 'utf8');
    expect(metadata).toContain('Deployment');
    const notifications = desktop.notifications.notifications.map((one) => ({
      where: 'notification',
      content: JSON.stringify([one.summary, one.body, one.actions, [...one.hints]]),
    }));
    const haystacks = [
      ...filesBelow(desktop.folder),
      ...traces,
      ...running.traces(),
      ...notifications,
    ];
    expect(haystacks.length).toBeGreaterThan(20);
    const short = before.map(([, secret]) => secret);
    expect(short).toContain(expected);
    // The service's key, two tokens, and the key that fingerprints are made with.
    expect(short).toHaveLength(4);
    const signature = expected.slice(expected.indexOf('&sn=') + 4);
    expect(searchSecrets([...short, signature], haystacks)).toEqual([]);
  });

  const ending = await running.quit();
  expect(ending).toMatchObject({ code: 0, signal: null });
  expect(ending.tookMs).toBeLessThan(2_000);
});
