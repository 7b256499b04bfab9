import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { REPOSITORY, TokenTrayApp, userData } from '../support/app';
import { SECRET_SERVICE } from '../support/keyring';
import { type RunOutcome, run } from '../support/run';
import { filesBelow, searchSecrets } from '../support/search-secrets';
import { ask, must, plant } from './bridge';
import { CONNECTION_NAME, connect } from './grafana-actions';
import { expect, test } from './grafana-test';
import { enter, lockScreen, PASSPHRASE as OF_THE_LOCK } from './lock-actions';
import { SEED_KEY } from './seed';
import { addService, goTo, SERVICE } from './window-actions';

const PASSPHRASE = 'lemon gravel umbrella tide';
const NEXT = 'paper oak lantern violin';
const UNLOCK = ['Unlock TokenTray…'];
const COPY = [/^Deployment/, 'Copy token'];

async function chooseFile(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Encrypt' }).click();
  await expect(page.getByText('Secrets are in the encrypted file now.').first()).toBeVisible({
    timeout: 30_000,
  });
}

/** After a wrong passphrase: until another one is looked at. */
async function waitOver(page: Page): Promise<void> {
  const left = async () => {
    const { lock } = await must<{ lock: { waitUntilMs?: number } }>(page, 'getSnapshot');
    return Math.max(0, (lock.waitUntilMs ?? 0) - Date.now());
  };
  await expect.poll(left).toBe(0);
}

async function lockState(page: Page): Promise<string> {
  return (await must<{ lock: { state: string } }>(page, 'getSnapshot')).lock.state;
}

test.describe('without a Secret Service', () => {
  test.use({ desktopOptions: { secretService: 'none' } });

  test('the user chooses an encrypted file, and everything works over it, also after a restart', async ({
    desktop,
    app,
  }) => {
    test.setTimeout(180_000);
    await desktop.assertAbsent(SECRET_SERVICE);
    let page = await app.window();

    await test.step('it is offered where it is missed, and explains itself', async () => {
      await page.getByRole('button', { name: 'Keep secrets in an encrypted file…' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText('There is no way back without the passphrase')).toBeVisible();
      await dialog.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('Password1234');
      await dialog.getByLabel('The same passphrase again').fill('another');
      await dialog.getByRole('button', { name: 'Encrypt' }).click();
      await expect(dialog.getByText('among the first that are tried')).toBeVisible();
      await expect(dialog.getByText('The two are not the same.')).toBeVisible();
      await chooseFile(page);
      await expect(page.getByText('No keychain answers on this system')).toHaveCount(0);
    });

    let token = '';
    await test.step('signing and copying', async () => {
      await addService(page);
      const { sources } = await must<{ sources: { id: string }[] }>(page, 'getSnapshot');
      await must(page, 'createApimToken', {
        ...{ name: 'Deployment', sourceId: sources[0]?.id, keyRole: 'primary' },
        ...{ format: 'sas', expiry: '20d' },
      });
      await desktop.tray.waitForEntry(COPY);
      await desktop.tray.click(COPY);
      token = await desktop.clipboard.waitFor(
        (text) => text.startsWith('SharedAccessSignature '),
        'the token',
      );
    });

    await test.step('after a restart it is locked, and the tray leads to the lock screen', async () => {
      const { tookMs } = await app.quit();
      expect(tookMs).toBeLessThan(4_000);
      const again = await TokenTrayApp.launch(desktop);
      await desktop.tray.waitForEntry(UNLOCK);
      expect((await desktop.tray.outline()).join()).not.toContain('Deployment');
      await desktop.clipboard.write('of another program');
      // The first starts show the window by themselves.
      await (await again.window()).close();
      const opening = again.electron.waitForEvent('window');
      await desktop.tray.click(UNLOCK);
      page = await opening;
      await expect(lockScreen(page)).toBeVisible();
      await expect(page.getByText('Its passphrase opens it.')).toBeVisible();
      expect(await desktop.clipboard.read()).toBe('of another program');
      const saving = await ask(page, 'addApimService', { ...SERVICE, name: 'Second' });
      expect(saving).toMatchObject({ ok: false, problem: { code: 'locked' } });

      await enter(page, 'not the passphrase at all');
      await expect(page.getByText('That is not the passphrase.')).toBeVisible({ timeout: 30_000 });
      await waitOver(page);
      await enter(page, PASSPHRASE);
      await expect(lockScreen(page)).toHaveCount(0, { timeout: 30_000 });
      await desktop.tray.waitForEntry(COPY);
      await desktop.tray.click(COPY);
      await desktop.clipboard.waitFor((text) => text === token, 'the same token');
      app = again;
    });

    await test.step('trying a passphrase does not hold up the app', async () => {
      await must(page, 'lock');
      const order = await page.evaluate(async () => {
        const { tokentray } = globalThis as unknown as {
          tokentray: Record<'unlock' | 'getSnapshot', (text?: string) => Promise<object>>;
        };
        const done: string[] = [];
        const trying = tokentray.unlock('not it either').then(() => done.push('tried'));
        for (let count = 0; count < 5; count += 1) {
          await tokentray.getSnapshot();
          done.push('answered');
        }
        await trying;
        return done;
      });
      expect(order).toEqual([...Array(5).fill('answered'), 'tried']);
      await waitOver(page);
      await must(page, 'unlock', PASSPHRASE);
    });

    await test.step('the passphrase can be changed', async () => {
      await goTo(page, 'Settings');
      await expect(page.getByText('In an encrypted file in TokenTray’s data folder')).toBeVisible();
      await page.getByRole('button', { name: 'Change passphrase…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Passphrase until now').fill(PASSPHRASE);
      await dialog.getByLabel('New passphrase').fill(NEXT);
      await dialog.getByLabel('The same passphrase again').fill(NEXT);
      await dialog.getByRole('button', { name: 'Change' }).click();
      await expect(page.getByText('The passphrase was changed.').first()).toBeVisible({
        timeout: 40_000,
      });
      await must(page, 'lock');
      expect(await ask(page, 'unlock', PASSPHRASE)).toMatchObject({
        ok: false,
        problem: { code: 'passphrase-wrong' },
      });
      await waitOver(page);
      await must(page, 'unlock', NEXT);
    });

    await test.step('no file, argument or output holds a secret or a passphrase', async () => {
      const planted = [SEED_KEY, token, PASSPHRASE, NEXT];
      const haystacks = [...filesBelow(desktop.folder), ...app.traces()];
      expect(searchSecrets(planted, haystacks)).toEqual([]);
      const files = filesBelow(join(userData(desktop), 'secrets'));
      expect(files.length).toBeGreaterThan(3);
      await desktop.assertAbsent(SECRET_SERVICE);
    });
  });

  test('the command line opens the same file, without any bus', async ({
    desktop,
    app,
    grafana,
  }) => {
    test.setTimeout(180_000);
    const page = await app.window();
    await must(page, 'moveToSecretFile', PASSPHRASE);
    await connect(page, grafana);
    await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
    const { admin } = grafana;
    const file = join(desktop.home, 'passphrase');
    const { DBUS_SESSION_BUS_ADDRESS: _bus, DISPLAY: _display, ...env } = desktop.env;
    const cli = (more: NodeJS.ProcessEnv, ...args: string[]): Promise<RunOutcome> =>
      run('node', [join(REPOSITORY, 'scripts/tokentray.mjs'), ...args], {
        env: { ...env, ...more },
        timeoutMs: 90_000,
      });
    const on = ['grafana', 'test', '--connection', CONNECTION_NAME];

    await test.step('without a passphrase it says what to do, with a code of its own', async () => {
      const outcome = await cli({}, ...on);
      expect(outcome.stderr).toContain('--passphrase-file');
      expect(outcome).toMatchObject({ code: 5 });
    });

    await test.step('a wrong one is refused', async () => {
      writeFileSync(file, 'something else entirely\n', { mode: 0o600 });
      const outcome = await cli({ TOKENTRAY_PASSPHRASE_FILE: file }, ...on);
      expect(outcome).toMatchObject({ code: 5 });
      expect(outcome.stderr).toContain('That is not the passphrase.');
    });

    await test.step('the right one, by argument and by environment', async () => {
      writeFileSync(file, `${PASSPHRASE}\n`);
      const outcomes = [
        await cli({ TOKENTRAY_PASSPHRASE_FILE: file }, ...on),
        await cli({}, ...on, '--passphrase-file', file),
        await cli({}, '--passphrase-file', file, ...on),
      ];
      for (const { code, stdout, stderr } of outcomes) {
        expect(stderr).toBe('');
        expect(code).toBe(0);
        expect(stdout).toContain('Grafana 11.2.0');
        const said = [{ where: 'what it said', content: stdout + stderr }];
        expect(searchSecrets([PASSPHRASE, admin.password], said)).toEqual([]);
      }
    });

    await test.step('one secret for a pipe', async () => {
      const printed = await cli({}, 'get', 'Deployment', '--passphrase-file', file);
      expect(printed).toMatchObject({ code: 0, stderr: '' });
      await desktop.tray.waitForEntry(COPY);
      await desktop.tray.click(COPY);
      await desktop.clipboard.waitFor((text) => text === printed.stdout.trim(), 'the same token');
    });

    await test.step('a locked app keeps the command line out, whatever it knows', async () => {
      await must(page, 'lock');
      const outcome = await cli({}, 'get', 'Deployment', '--passphrase-file', file);
      expect(outcome).toMatchObject({ code: 5, stdout: '' });
      expect(outcome.stderr).toContain('TokenTray is locked.');
    });
  });
});

test('from the keychain into the file and back: each place has all or nothing', async ({
  desktop,
  app,
}) => {
  test.setTimeout(120_000);
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  const before = [...(await desktop.keyring.accounts('TokenTray'))].sort();
  await must(page, 'setPassphrase', OF_THE_LOCK, '');
  await goTo(page, 'Settings');

  await page.getByRole('button', { name: 'Keep secrets in an encrypted file…' }).click();
  await chooseFile(page);
  expect([...(await desktop.keyring.accounts('TokenTray'))]).toEqual([]);
  await desktop.tray.waitForEntry(COPY);
  await desktop.tray.click(COPY);
  await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature '), 'the token');

  // The file's passphrase is the app's now, and the lock's own is forgotten.
  await must(page, 'lock');
  expect(await lockState(page)).toBe('locked');
  expect(await ask(page, 'unlock', OF_THE_LOCK)).toMatchObject({
    problem: { code: 'passphrase-wrong' },
  });
  await waitOver(page);
  await must(page, 'unlock', PASSPHRASE);
  await goTo(page, 'Settings');

  await page.getByRole('button', { name: 'Move to the keychain…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Move' }).click();
  await expect(page.getByText('Secrets are in the keychain now.').first()).toBeVisible();
  expect([...(await desktop.keyring.accounts('TokenTray'))].sort()).toEqual(before);
  expect(await lockState(page)).toBe('off');
  const left = filesBelow(userData(desktop)).filter(({ where }) => /secrets\//.test(where));
  expect(left).toEqual([]);
});

test('a damaged file is mended from its copy, and one that is gone can be given up', async ({
  desktop,
  app,
}) => {
  test.setTimeout(180_000);
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await must(page, 'moveToSecretFile', PASSPHRASE);
  const folder = join(userData(desktop), 'secrets');

  await must(page, 'lock');
  writeFileSync(join(folder, 'secrets.age'), 'nonsense');
  await enter(page, PASSPHRASE);
  await page.getByRole('button', { name: 'Open the copy beside it' }).click({ timeout: 30_000 });
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
  await desktop.tray.waitForEntry(COPY);
  await desktop.tray.click(COPY);
  await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature '), 'the token');
  expect(readFileSync(join(folder, 'secrets.age.damaged'), 'utf8')).toBe('nonsense');

  await must(page, 'lock');
  renameSync(folder, `${folder}.elsewhere`);
  await enter(page, PASSPHRASE);
  const goOn = page.getByRole('button', { name: 'Go on without it…' });
  await goOn.click({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(goOn).toBeFocused();
  renameSync(`${folder}.elsewhere`, folder);
  await enter(page, PASSPHRASE);
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 });

  await must(page, 'lock');
  rmSync(folder, { recursive: true });
  await enter(page, PASSPHRASE);
  await goOn.click({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Go on without it', exact: true }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  expect(await lockState(page)).toBe('off');
  await expect(page.getByText('Deployment').first()).toBeVisible();
  await must(page, 'checkHealth');
  await expect(page.getByText(/secret is missing|secret missing/i).first()).toBeVisible();
});
