import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openAge } from '../support/age-by-hand';
import { REPOSITORY, TokenTrayApp } from '../support/app';
import { atRest, axeViolations } from '../support/axe';
import { DesktopSession } from '../support/desktop-session';
import { type RunOutcome, run } from '../support/run';
import { filesBelow, searchSecrets } from '../support/search-secrets';
import { answerDialogs, openBackupPage, typeTwice } from './backup-actions';
import { ask, must, plant } from './bridge';
import { CommandLine } from './command-line';
import { expect, test } from './desktop-test';
import { entriesOf } from './keychain';
import { metadataText } from './metadata-file';
import { SEED_KEY } from './seed';
import { SERVICE } from './window-actions';

const RECOVERY = 'lemon gravel umbrella tide';
const OF_THE_FILE = 'paper oak lantern violin';
const LINES = 'zweite Zeile\nüß €\u{1f511}';

/** The secrets of services and credentials, without the key of the backups. */
async function secretsOf(desktop: DesktopSession): Promise<string[]> {
  const entries = await entriesOf(desktop);
  const { backupKey }: { backupKey?: { secretId: string } } = JSON.parse(metadataText(desktop));
  if (backupKey !== undefined) entries.delete(backupKey.secretId);
  return [...entries.values()].sort();
}

function cli(desktop: DesktopSession, ...args: string[]): Promise<RunOutcome> {
  return run('node', [join(REPOSITORY, 'scripts/tokentray.mjs'), ...args], {
    env: desktop.env,
    timeoutMs: 90_000,
  });
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await atRest(page);
    expect([colorScheme, await axeViolations(page)]).toEqual([colorScheme, []]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

test('backups, exports and the way back, also on another computer', async ({ desktop, app }) => {
  test.setTimeout(300_000);
  const page = await app.window();
  const folder = join(desktop.home, 'stick');
  mkdirSync(folder);
  const shelf = join(folder, 'TokenTray backups');
  const tokens = [
    { name: 'Deployment', expiry: '20d' },
    { name: 'Reports', expiry: '40d' },
  ];
  const ids = await plant(page, SERVICE, tokens);
  await must(page, 'addEntered', {
    ...{ kind: 'other', name: 'Two lines', sourceId: '', environment: 'test' },
    values: { service: 'GitHub', reference: '', renewalUrl: '', testUrl: '', scheme: '' },
    secret: { from: 'typed', text: LINES },
    ...{ expiry: '90d', neverEnds: false, tags: 'mine' },
  });
  const secrets = await secretsOf(desktop);
  expect(secrets).toHaveLength(4);
  expect(secrets).toContain(SEED_KEY);

  await test.step('a recovery passphrase and a folder, then a backup', async () => {
    await openBackupPage(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Set recovery passphrase…' }).click();
    await expectAccessible(page);
    await typeTwice(page, RECOVERY, 'Set');
    await expect(page.getByText('The recovery passphrase is set.').first()).toBeVisible({
      timeout: 40_000,
    });
    await answerDialogs(app, folder);
    await page.getByRole('button', { name: 'Choose folder…' }).click();
    await expect(page.getByText(shelf)).toBeVisible();
    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect(page.getByText('The backup was made.').first()).toBeVisible({ timeout: 20_000 });
    expect(readdirSync(shelf)).toHaveLength(1);
    await expect(page.getByRole('button', { name: /^Restore the backup of/ })).toBeVisible();
    await expectAccessible(page);
  });
  const backup = join(shelf, readdirSync(shelf)[0] ?? '');

  await test.step('another implementation of age opens it with the passphrase', async () => {
    const blocks = readFileSync(backup, 'utf8').split(/(?=^-----BEGIN)/m);
    const identity = openAge(blocks[1] ?? '', { passphrase: RECOVERY }).toString();
    const inside = JSON.parse(openAge(blocks[2] ?? '', { identity }).toString());
    expect(Object.values(inside.secrets).sort()).toEqual(secrets);
  });

  await test.step('an encrypted export, and one in plain text only after a word', async () => {
    const encrypted = join(desktop.home, 'all.age');
    await answerDialogs(app, encrypted);
    await page.getByRole('button', { name: 'Export encrypted…' }).click();
    await typeTwice(page, OF_THE_FILE, 'Export…');
    await expect(page.getByText(`Everything was exported to ${encrypted}`).first()).toBeVisible({
      timeout: 40_000,
    });
    expect(
      openAge(readFileSync(encrypted, 'utf8'), { passphrase: OF_THE_FILE }).toString(),
    ).toContain(SEED_KEY);
    expect(searchSecrets([SEED_KEY, RECOVERY, OF_THE_FILE], filesBelow(desktop.folder))).toEqual(
      [],
    );

    const plain = join(desktop.home, 'all.csv');
    await answerDialogs(app, plain);
    const refused = await ask(page, 'exportPlain', { form: 'csv', word: 'yes' });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'word-missing' } });
    await page.getByRole('button', { name: 'Export in plain text…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'CSV' }).check();
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(dialog.getByText('without the quotes')).toBeVisible();
    expect(existsSync(plain)).toBe(false);
    await expectAccessible(page);
    await dialog.getByRole('textbox').fill('plain text');
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(page.getByText(`All secrets are readable in ${plain}`).first()).toBeVisible();
    const text = readFileSync(plain, 'utf8');
    expect(text.startsWith('"name","kind","service"')).toBe(true);
    for (const secret of secrets) expect(text).toContain(secret);
    expect(statSync(plain).mode & 0o777).toBe(0o600);
    rmSync(plain);
  });

  await test.step('a restore shows what would change, does it, and is undone', async () => {
    await must(page, 'removeCredential', ids.get('Reports'));
    await must(page, 'editCredential', ids.get('Deployment'), {
      ...{ name: 'Renamed', favourite: true, leadTimes: '' },
    });
    const here = await secretsOf(desktop);
    await openBackupPage(page);
    await page.getByRole('button', { name: /^Restore the backup of/ }).click();
    await expect(page.getByText('1 differs and stays · 1 added · 2 the same')).toBeVisible();
    await expect(page.getByText('Differs in: name')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('radio', { name: 'Replace all' }).check();
    await expect(page.getByText('1 changed · 1 added · 2 the same')).toBeVisible();
    expect(await secretsOf(desktop)).toEqual(here);
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(page.getByText('1 added, 1 changed.')).toBeVisible({ timeout: 20_000 });
    expect(await secretsOf(desktop)).toEqual(secrets);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Undo the restore' }).click();
    await expect(page.getByText('Everything is as it was before the restore.').first()).toBeVisible(
      {
        timeout: 20_000,
      },
    );
    expect(await secretsOf(desktop)).toEqual(here);
    expect(metadataText(desktop)).toContain('Renamed');
  });

  await test.step('a stick that was pulled out is told, and no folder of its name is made', async () => {
    const kept = readFileSync(backup);
    rmSync(folder, { recursive: true });
    await openBackupPage(page);
    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect(page.locator('[data-about="backups"]')).toContainText('is not there');
    expect(existsSync(folder)).toBe(false);
    mkdirSync(shelf, { recursive: true });
    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect(page.locator('[data-about="backups"]')).toHaveCount(0, { timeout: 20_000 });
    writeFileSync(backup, kept);
  });

  const passphraseFile = join(desktop.home, 'passphrase');
  await test.step('the command line lists, compares and exports the same', async () => {
    const listed = await new CommandLine(desktop).json(['backup', 'list']);
    expect(listed.backups).toHaveLength(2);
    const plan = await cli(desktop, 'backup', 'restore', backup, '--dry-run');
    expect(plan).toMatchObject({ code: 0 });
    expect(plan.stdout).toContain('add      apim-token  Reports');
    expect(plan.stdout).toContain('differs  apim-token  Deployment  (name, details)');
    writeFileSync(passphraseFile, `${OF_THE_FILE}\n`, { mode: 0o600 });
    const file = join(desktop.home, 'by-cli.age');
    const flags = ['--backup-passphrase-file', passphraseFile];
    expect(await cli(desktop, 'export', file, ...flags)).toMatchObject({ code: 0, stdout: '' });
    expect(openAge(readFileSync(file, 'utf8'), { passphrase: OF_THE_FILE }).toString()).toContain(
      SEED_KEY,
    );
    expect(await cli(desktop, 'export', file, ...flags)).toMatchObject({ code: 2 });
    const plain = join(desktop.home, 'by-cli.json');
    expect(await cli(desktop, 'export', plain, '--plain', 'json')).toMatchObject({ code: 2 });
    expect(existsSync(plain)).toBe(false);
  });

  await test.step('a locked app gives and takes nothing', async () => {
    await must(page, 'setPassphrase', 'correct horse battery', '');
    await must(page, 'lock');
    for (const [method, ...args] of [
      ['backUpNow'],
      ['exportPlain', { form: 'json', word: 'plain text' }],
    ] as const) {
      const answer = await ask(page, method, ...args);
      expect(answer).toMatchObject({ ok: false, problem: { code: 'locked' } });
    }
    expect((await cli(desktop, 'backup', 'now')).stderr).toContain('locked');
    await must(page, 'unlock', 'correct horse battery');
  });

  await test.step('another computer needs the file and the passphrase only', async () => {
    await app.quit();
    const other = await DesktopSession.start({});
    try {
      const fresh = await TokenTrayApp.launch(other);
      const there = await fresh.window();
      await answerDialogs(fresh, backup);
      await openBackupPage(there);
      await there.getByRole('button', { name: 'Restore from a file…' }).click();
      const field = there.getByRole('textbox', { name: 'Passphrase' });
      await field.fill('not the passphrase');
      await there.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(there.getByText('That is not the passphrase of this backup')).toBeVisible({
        timeout: 30_000,
      });
      await field.fill(RECOVERY);
      await there.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(there.getByText('4 added')).toBeVisible({ timeout: 30_000 });
      await there.getByRole('button', { name: 'Restore', exact: true }).click();
      await expect(there.getByText('4 added.')).toBeVisible({ timeout: 20_000 });
      expect(await secretsOf(other)).toEqual(secrets);
      await there.getByRole('button', { name: 'Show credentials' }).click();
      await expect(there.getByText('Two lines').first()).toBeVisible();
      expect(searchSecrets([...secrets, RECOVERY], filesBelow(other.folder))).toEqual([]);
      await fresh.quit();

      // Nothing of it is there any more, and the command line alone brings it back.
      rmSync(join(other.home, '.config/TokenTray'), { recursive: true });
      writeFileSync(passphraseFile, `${RECOVERY}\n`);
      const restored = await cli(
        other,
        ...['backup', 'restore', backup, '--replace', '--yes'],
        ...['--backup-passphrase-file', passphraseFile],
      );
      expect(restored).toMatchObject({ code: 0 });
      expect(restored.stderr).toContain('4 added, 0 changed, 0 removed');
      const held = [...(await other.keyring.accounts('TokenTray'))];
      const named = metadataText(other);
      const again = held.filter(([account]) => named.includes(account)).map(([, secret]) => secret);
      for (const secret of secrets) expect(again).toContain(secret);
    } finally {
      await other.stop();
    }
  });
});
