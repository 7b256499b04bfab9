import type { Page } from '@playwright/test';
import { TokenTrayApp, userData } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';
import { filesBelow, searchSecrets } from '../support/search-secrets';
import { type Answer, ask, must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { enter, lockCard, lockScreen, PASSPHRASE, switchOn } from './lock-actions';
import { SERVICE } from './window-actions';

const COPY = [/^Deployment/, 'Copy token'];
const LOCK = ['Lock now'];

/** All that is in the keyring, read by another program. */
async function secretsIn(desktop: DesktopSession): Promise<string[]> {
  return [...(await desktop.keyring.accounts('TokenTray')).values()].sort();
}

async function begin(app: TokenTrayApp): Promise<{ page: Page; id: string }> {
  const page = await app.window();
  const ids = await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  return { page, id: ids.get('Deployment') ?? '' };
}

function setOn(page: Page): Promise<null> {
  return must(page, 'setPassphrase', PASSPHRASE, '');
}

function stateOf(page: Page): Promise<string> {
  return must<{ lock: { state: string } }>(page, 'getSnapshot').then(({ lock }) => lock.state);
}

function emitScreenLock(desktop: DesktopSession, active: boolean): void {
  desktop.bus.emit('/ScreenSaver', 'org.freedesktop.ScreenSaver', 'ActiveChanged', 'b', [active]);
}

test('locked from the tray, nothing is shown or copied before the passphrase', async ({
  desktop,
  app,
}) => {
  const { page, id } = await begin(app);
  await expect(page.getByRole('button', { name: 'Lock now' })).toHaveCount(0);
  await switchOn(page);
  await desktop.tray.waitForEntry(COPY);
  const copy = await desktop.tray.entry(COPY);
  const renew = await desktop.tray.entry([/^Deployment/, /^Sign again/]);
  await desktop.tray.click(COPY);
  await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature'), 'the token');
  const lock = await desktop.tray.entry(LOCK);
  const before = await secretsIn(desktop);
  // As quick as a click can be: the app draws its menu anew only afterwards.
  const clicks = [lock, copy, renew].map(({ id: entry }) => desktop.tray.clickId(entry));
  await Promise.allSettled(clicks);

  await test.step('the clipboard is cleared and the window shows the lock screen', async () => {
    await desktop.clipboard.waitFor((text) => text === '', 'an empty clipboard');
    await expect(lockScreen(page)).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    expect(await page.content()).not.toContain('Deployment');
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
    const menu = await desktop.tray.waitForEntry(['Unlock TokenTray…']);
    expect(menu.enabled).toBe(true);
    expect((await desktop.tray.outline()).join()).not.toContain('Deployment');
  });

  await test.step('a menu from before copies and renews nothing, then or later', async () => {
    await Promise.allSettled([desktop.tray.clickId(copy.id), desktop.tray.clickId(renew.id)]);
    expect(await stateOf(page)).toBe('locked');
    expect(await desktop.clipboard.read()).toBe('');
    expect(await ask(page, 'copyCredential', id, 'token')).toMatchObject({
      ok: false,
      problem: { code: 'locked' },
    });
    expect(await desktop.clipboard.read()).toBe('');
    await enter(page, PASSPHRASE);
    await expect(page.getByRole('navigation')).toBeVisible();
    await desktop.tray.waitForEntry(COPY);
    expect(await desktop.clipboard.read()).toBe('');
    expect(await secretsIn(desktop)).toEqual(before);
  });

  await test.step('afterwards it copies again', async () => {
    await desktop.tray.click(COPY);
    await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccess'), 'the token');
  });
});

test('the passphrase is in no file, and the keychain holds something else', async ({
  desktop,
  app,
}) => {
  const { page } = await begin(app);
  await setOn(page);
  await must(page, 'lock');
  await must(page, 'unlock', PASSPHRASE);
  app.noteProcesses();
  await app.quit();
  const held = (await secretsIn(desktop)).map((content) => ({ where: 'keyring', content }));
  const places = [...filesBelow(userData(desktop)), ...app.traces(), ...held];
  expect(searchSecrets([PASSPHRASE], places)).toEqual([]);
  expect(held.some(({ content }) => content.startsWith('scrypt$17$8$1$'))).toBe(true);
});

test('every request is tried while locked: only those of the lock screen are answered', async ({
  desktop,
  app,
}) => {
  const { page, id } = await begin(app);
  await setOn(page);
  const secrets = await secretsIn(desktop);
  await must(page, 'lock');
  const names = await page.evaluate<string[]>(
    `Object.keys(tokentray).filter((name) => !name.startsWith('on'))`,
  );
  expect(names.length).toBeGreaterThan(50);
  const arguments_: Record<string, unknown[]> = sampleArguments(id);
  const answered: string[] = [];
  for (const name of names) {
    const args = arguments_[name];
    if (args === undefined) throw new Error(`The test has no arguments for ${name}.`);
    const answer: Answer<unknown> = await ask(page, name, ...args);
    if (answer.ok || answer.problem.code !== 'locked') answered.push(name);
  }
  expect(answered.sort()).toEqual([
    'checkHealth',
    'clearClipboard',
    'endReveal',
    'getSnapshot',
    'getSnapshotHeadText',
    'getSnapshotText',
    'giveUpLostSecrets',
    'lock',
    'reportFault',
    'unlock',
    'unlockByTouchId',
    'unlockFromCopy',
  ]);
  const snapshot = await must<Record<string, unknown>>(page, 'getSnapshot');
  expect(snapshot).toMatchObject({ credentials: [], sources: [], interrupted: [] });
  expect(await desktop.clipboard.read()).toBe('');
  expect(await secretsIn(desktop)).toEqual(secrets);
});

test('wrong passphrases are answered later and later, over a new start too', async ({
  desktop,
  app,
}) => {
  const { page } = await begin(app);
  await setOn(page);
  await must(page, 'lock');
  await expect(lockScreen(page)).toBeVisible();
  await enter(page, 'something else');
  await expect(page.getByText('That is not the passphrase.')).toBeVisible();
  const soon = await ask(page, 'unlock', PASSPHRASE);
  expect(soon).toMatchObject({ ok: false, problem: { code: 'passphrase-wait' } });
  await expect.poll(() => wait(page)).toBe(0);
  for (const pauseMs of [2_000, 4_000]) {
    expect(await ask(page, 'unlock', 'wrong again')).toMatchObject({
      problem: { code: 'passphrase-wrong' },
    });
    const left = await wait(page);
    expect(left).toBeGreaterThan(pauseMs - 1_000);
    expect(left).toBeLessThanOrEqual(pauseMs);
    if (pauseMs === 2_000) await expect.poll(() => wait(page)).toBe(0);
  }
  await expect(page.getByText(/You can try again in \d seconds/)).toBeVisible();

  await app.quit();
  const again = await TokenTrayApp.launch(desktop);
  const fresh = await again.window();
  await expect(lockScreen(fresh)).toBeVisible();
  expect(await ask(fresh, 'unlock', PASSPHRASE)).toMatchObject({
    problem: { code: 'passphrase-wait' },
  });
  await expect.poll(() => wait(fresh)).toBe(0);
  await enter(fresh, PASSPHRASE);
  await expect(fresh.getByText('Deployment').first()).toBeVisible();
});

test('it locks with the screen where that is set, by its button and by its key', async ({
  desktop,
  app,
}) => {
  const { page } = await begin(app);
  await setOn(page);
  emitScreenLock(desktop, true);
  await expect(lockScreen(page)).toBeVisible();
  emitScreenLock(desktop, false);
  // Unlocking the screen is not unlocking the app.
  await desktop.tray.menu();
  expect(await stateOf(page)).toBe('locked');
  await must(page, 'unlock', PASSPHRASE);

  await must(page, 'editSettings', { lock: { onScreenLock: false, idleMinutes: 0 } });
  emitScreenLock(desktop, true);
  await desktop.tray.menu();
  expect(await stateOf(page)).toBe('unlocked');

  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(lockScreen(page)).toBeVisible();
  await must(page, 'unlock', PASSPHRASE);
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(lockScreen(page)).toBeVisible();
});

test('the passphrase is changed and the lock switched off only with the present one', async ({
  desktop,
  app,
}) => {
  const { page } = await begin(app);
  await switchOn(page);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await page.getByLabel('Present passphrase').fill(PASSPHRASE);
  await page.getByLabel('New passphrase').fill('another sentence');
  await page.getByLabel('The same once more').fill('another sentence?');
  await lockCard(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The two are not the same.')).toBeVisible();
  await page.getByLabel('The same once more').fill('another sentence');
  await lockCard(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The passphrase is changed.').first()).toBeVisible();
  const verifiers = (await secretsIn(desktop)).filter((each) => each.startsWith('scrypt$'));
  expect(verifiers).toHaveLength(1);

  await must(page, 'lock');
  expect(await ask(page, 'unlock', PASSPHRASE)).toMatchObject({
    problem: { code: 'passphrase-wrong' },
  });
  await expect.poll(() => wait(page)).toBe(0);
  await must(page, 'unlock', 'another sentence');

  expect(await ask(page, 'removePassphrase', PASSPHRASE)).toMatchObject({
    problem: { code: 'passphrase-wrong' },
  });
  await expect.poll(() => wait(page)).toBe(0);
  expect(await stateOf(page)).toBe('unlocked');
  await must(page, 'removePassphrase', 'another sentence');
  expect(await stateOf(page)).toBe('off');
  await must(page, 'lock');
  expect(await stateOf(page)).toBe('off');
});

test('a lock whose verifier is taken out of the file stays locked in the running app', async ({
  desktop,
  app,
}) => {
  const { page, id } = await begin(app);
  await setOn(page);
  await must(page, 'lock');
  const { readFileSync, writeFileSync } = await import('node:fs');
  const file = `${userData(desktop)}/credentials.json`;
  const { lockVerifierId, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  expect(lockVerifierId).toMatch(/^[\da-f-]{36}$/);
  writeFileSync(file, JSON.stringify(rest));
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(await ask(page, 'revealCredential', id)).toMatchObject({ problem: { code: 'locked' } });
});

async function wait(page: Page): Promise<number> {
  const { lock } = await must<{ lock: { waitUntilMs?: number } }>(page, 'getSnapshot');
  return Math.max(0, (lock.waitUntilMs ?? 0) - Date.now());
}

/** Something that the contract lets through for each request, so that only the lock refuses it. */
function sampleArguments(id: string): Record<string, unknown[]> {
  const sign = { keyRole: 'primary', format: 'sas', expiry: '9d' };
  const connection = {
    name: 'G',
    address: 'https://grafana.example',
    environment: 'test',
    signIn: { method: 'key', key: 'glsa_x' },
    allowHttp: false,
    trustedFingerprint: '',
  };
  const gateway = {
    name: 'G',
    gatewayId: 'g',
    environment: 'x',
    primaryKey: 'k',
    secondaryKey: '',
  };
  const secret = { from: 'typed', text: 'x' };
  return {
    getSnapshot: [],
    getSnapshotText: [],
    getSnapshotHeadText: [],
    getReminders: [],
    addApimService: [SERVICE],
    editApimService: [id, SERVICE],
    removeSource: [id],
    createApimToken: [{ name: 'N', sourceId: id, ...sign }],
    resignCredential: [id, sign],
    editCredential: [id, { name: 'N', favourite: true, leadTimes: '' }],
    removeCredential: [id],
    copyCredential: [id, 'token'],
    revealCredential: [id],
    endReveal: [],
    clearClipboard: [],
    editSettings: [{ theme: 'dark' }],
    snooze: [id, 'hour'],
    sendTestNotification: [],
    checkHealth: [],
    recoverMetadata: ['empty'],
    moveToSecretFile: ['long enough for a file'],
    moveToKeychain: [],
    changeSecretPassphrase: ['x', 'long enough for a file'],
    getDraft: ['service', null],
    saveDraft: ['service', null, { name: 'N' }],
    dropDraft: ['service', null],
    readUnknownSecret: [id],
    deleteUnknownSecret: [id],
    leaveUnknownSecrets: [],
    openLink: ['portal'],
    addGrafanaConnection: [connection],
    editGrafanaConnection: [id, connection],
    tryGrafanaConnection: [connection, null],
    testGrafanaConnection: [id],
    searchServiceAccounts: [id, '', 1],
    createGrafanaKey: [
      {
        connectionId: id,
        name: 'K',
        role: 'Viewer',
        timeToLive: '1d',
        neverEnds: false,
        keyKind: 'api-key',
      },
    ],
    listServerKeys: [id, true],
    deleteServerKeys: [id, [], false],
    watchServerKeys: [id, 'all'],
    testGrafanaKey: [id],
    addApimGateway: [gateway],
    editApimGateway: [id, gateway],
    createGatewayToken: [{ name: 'N', sourceId: id, keyRole: 'primary', expiry: '9d' }],
    resignGatewayToken: [id, { keyRole: 'primary', expiry: '9d' }],
    switchKey: [id, 'secondary'],
    rollKey: [id, null],
    readPasted: [{ from: 'clipboard' }],
    addEntered: [
      {
        kind: 'other',
        name: 'N',
        sourceId: '',
        environment: 'x',
        values: {},
        secret,
        expiry: '9d',
        neverEnds: false,
        tags: '',
      },
    ],
    replaceSecret: [id, { secret, expiry: '9d', neverEnds: false }],
    renewCredential: [id, {}],
    undoRenewal: [id],
    settleFormer: [id, 1, 'leave'],
    clearInterrupted: [id],
    testCredential: [id],
    getLeakAdvice: [id],
    getShortcuts: [],
    setShortcut: ['lock', ''],
    setUsages: [id, []],
    markDeployed: [id, id, true],
    archiveCredential: [id, true],
    openPlace: [id, null],
    getHistory: [id],
    clearHistory: [id],
    getUpdates: [],
    lookForUpdates: [],
    loadUpdate: [],
    chooseCalendarFolder: [],
    chooseCalendar: [{ shape: 'file', names: false }],
    leaveCalendarFolder: [],
    addToCalendar: [id, false],
    saveCalendarFile: [id, true],
    getBackups: [],
    chooseBackupFolder: [],
    leaveBackupFolder: [],
    keepBackups: [7, 4],
    setRecoveryPassphrase: ['long enough for a backup'],
    backUpNow: [],
    findBackup: [null],
    openBackup: [id, ''],
    restoreBackup: [id, { mode: 'merge', take: [], settings: false }],
    closeBackup: [id],
    undoRestore: [id],
    exportEncrypted: [{ passphrase: 'long enough for a backup', history: true, settings: true }],
    exportPlain: [{ form: 'json', word: 'plain text' }],
    lock: [],
    unlock: ['wrong'],
    unlockFromCopy: ['wrong'],
    giveUpLostSecrets: [],
    unlockByTouchId: [],
    setPassphrase: ['long enough', ''],
    removePassphrase: ['x'],
    getSystemInfo: [],
    checkKeychain: [],
    openFolder: ['data'],
    getDiagnosis: [true],
    saveDiagnosis: [],
    reportFault: [{ error: 'TypeError', frames: [] }],
    restartWindow: [],
    chooseImportFile: [],
    openDroppedImport: [{}],
    changeImport: [id, { zone: 'utc' }],
    listImportRows: [id, 'all', 0],
    chooseImportRows: [id, 0, 'skip'],
    runImport: [id],
    getImportProgress: [],
    trashImportFile: [id],
    forgetImport: [id],
  };
}

test('a reminder comes while locked; its Copy and Renew open the lock screen alone', async ({
  desktop,
  app,
}) => {
  const page = await app.window();
  const ids = await plant(page, SERVICE, [{ name: 'Deployment', expiry: '60s' }]);
  await setOn(page);
  await must(page, 'editCredential', ids.get('Deployment'), {
    name: 'Deployment',
    favourite: false,
    leadTimes: '50s',
  });
  await must(page, 'lock');
  await expect(lockScreen(page)).toBeVisible();
  const told = await desktop.notifications.waitFor(
    ({ summary }) => summary.includes('Deployment'),
    'the reminder',
  );
  const before = await secretsIn(desktop);
  await page.close();
  const reopened = app.electron.waitForEvent('window');
  desktop.notifications.press(told, 'copy');
  const lockPage = await reopened;
  await expect(lockScreen(lockPage)).toBeVisible();
  desktop.notifications.press(told, 'renew');
  await must(lockPage, 'unlock', PASSPHRASE);
  await expect(lockPage.getByRole('navigation')).toBeVisible();
  expect(await desktop.clipboard.read()).toBe('');
  expect(await secretsIn(desktop)).toEqual(before);
});
