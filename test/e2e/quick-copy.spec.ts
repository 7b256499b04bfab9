import type { Page } from '@playwright/test';
import { TokenTrayApp } from '../support/app';
import { atRest, axeViolations } from '../support/axe';
import { OtherProgram } from '../support/other-program';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { PASSPHRASE } from './lock-actions';
import { goTo, SERVICE } from './window-actions';

const TOKENS = [
  { name: 'Deployment', expiry: '20d' },
  { name: 'Nightly import', expiry: '2d' },
  { name: 'Release pipeline', expiry: '12d' },
];

const TITLE = 'TokenTray: quick copy';

/** Does what opens the box; gives its page once it has the keyboard. */
async function openBox(app: TokenTrayApp, other: OtherProgram, how: () => Promise<unknown>) {
  const [page] = await Promise.all([app.electron.waitForEvent('window'), how()]);
  await expect.poll(() => other.inFront()).toBe(TITLE);
  await page
    .getByRole('combobox')
    .or(page.getByLabel('Passphrase', { exact: true }))
    .waitFor();
  return page;
}

function boxOf(page: Page) {
  return {
    field: page.getByRole('combobox', { name: 'Find a credential' }),
    options: page.getByRole('option'),
    chosen: page.getByRole('option', { selected: true }),
  };
}

/** The main window is closed again: nobody who presses the shortcut has it open. */
async function plantAndClose(app: TokenTrayApp): Promise<void> {
  const page = await app.window();
  const ids = await plant(page, SERVICE, TOKENS);
  await plant(page, { ...SERVICE, name: 'Fabrikam', environment: 'test' }, [
    { name: 'Playground', expiry: '40d' },
  ]);
  await must(page, 'editCredential', ids.get('Release pipeline') ?? '', {
    name: 'Release pipeline',
    favourite: true,
    leadTimes: '',
    tags: 'ci',
  });
  await page.close();
}

test('a shortcut, a few letters and Enter: the token is copied and the other program in front', async ({
  desktop,
  app,
}) => {
  test.setTimeout(120_000);
  await plantAndClose(app);
  const other = await OtherProgram.start(desktop);
  const shortcut = () => other.press('ctrl+alt+k');

  const page = await openBox(app, other, shortcut);
  const box = boxOf(page);
  await expect(box.options).toHaveCount(4);
  // The favourite stands first, then what ends next.
  await expect(box.options.first()).toContainText('Release pipeline');
  await expect(box.options.nth(1)).toContainText('Nightly import');
  await expect(box.options.nth(1)).toContainText('production');
  await other.type('night');
  await expect(box.field).toHaveValue('night');
  await expect(box.options).toHaveCount(1);
  await expect(box.chosen).toContainText('Nightly import');
  const gone = page.waitForEvent('close');
  await other.press('Return');
  const token = await desktop.clipboard.waitFor(
    (text) => text.startsWith('SharedAccessSignature'),
    'the token',
  );
  await gone;
  await other.waitUntilInFront();
  await desktop.notifications.waitFor(
    ({ body }) => body.includes('Token of "Nightly import" (production) copied'),
    'the confirmation',
  );

  await test.step('the other forms, by arrows and by a click', async () => {
    for (const [keys, start] of [
      ['shift+Return', `Authorization: ${token}`],
      ['ctrl+Return', 'curl'],
    ] as const) {
      const page = await openBox(app, other, shortcut);
      await expect(boxOf(page).options).toHaveCount(4);
      // What was copied last comes right behind the favourite.
      await other.press('Down');
      await expect(boxOf(page).chosen).toContainText('Nightly import');
      await other.press(keys);
      await desktop.clipboard.waitFor((text) => text.includes(start), keys);
      await other.waitUntilInFront();
    }
    const page = await openBox(app, other, shortcut);
    const closed = page.waitForEvent('close');
    await boxOf(page).options.first().click();
    await closed;
    await desktop.clipboard.waitFor((text) => text !== token && text.startsWith('Shared'), 'it');
    await other.waitUntilInFront();
  });

  await test.step('Escape, a click elsewhere and the shortcut again close it', async () => {
    for (const close of [() => other.press('Escape'), () => other.activate(), shortcut]) {
      const page = await openBox(app, other, shortcut);
      const closed = page.waitForEvent('close');
      await close();
      await closed;
      await other.waitUntilInFront();
      expect(app.electron.windows()).toEqual([]);
    }
  });
});

test('a second start opens it; it shows no secret, has no other request, and asks a locked app for the passphrase', async ({
  desktop,
  app,
}) => {
  test.setTimeout(120_000);
  await plantAndClose(app);
  const other = await OtherProgram.start(desktop);
  const secondStart = async () => {
    const second = await TokenTrayApp.spawn(desktop, { args: ['--quick-copy'] });
    expect(await second.waitForExit()).toMatchObject({ code: 0, signal: null });
  };
  let page = await openBox(app, other, secondStart);
  await expect(boxOf(page).options).toHaveCount(4);

  await test.step('it can do as little as the window, and ask less', async () => {
    const [preferences] = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        const { webContents } = window as unknown as {
          webContents: { getLastWebPreferences(): Record<string, unknown> };
        };
        const all = webContents.getLastWebPreferences();
        const { nodeIntegration, contextIsolation, sandbox, webSecurity, webviewTag } = all;
        const more = [
          'nodeIntegrationInWorker',
          'nodeIntegrationInSubFrames',
          'allowRunningInsecureContent',
          'experimentalFeatures',
          'navigateOnDragDrop',
          'spellcheck',
        ].filter((name) => all[name] === true);
        return { nodeIntegration, contextIsolation, sandbox, webSecurity, webviewTag, more };
      }),
    );
    expect(preferences).toEqual({
      nodeIntegration: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
      more: [],
    });
    expect(page.url()).toBe('app://tokentray/quick-copy.html');
    expect(await page.evaluate(`typeof tokentray + typeof require + typeof process`)).toBe(
      'undefined'.repeat(3),
    );
    expect(await page.evaluate(`Object.keys(quickCopy).sort().join()`)).toBe(
      'onChanged,quickClose,quickCopy,quickSearch,unlock,unlockByTouchId',
    );
    const policy = await app.electron.evaluate(async ({ session }) => {
      const answer = await session
        .fromPartition('tokentray')
        .fetch('app://tokentray/quick-copy.html');
      return answer.headers.get('content-security-policy');
    });
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
    const ways = [
      `location.href = 'https://evil.example/'`,
      `location.href = 'app://tokentray/index.html'`,
      `window.open('app://tokentray/index.html')`,
      `document.body.append(Object.assign(document.createElement('iframe'), { src: 'data:text/html,x' }))`,
    ];
    for (const way of ways) await page.evaluate(`setTimeout(() => { ${way} })`);
    await page.waitForTimeout(200);
    expect(page.url()).toBe('app://tokentray/quick-copy.html');
    expect(app.electron.windows()).toHaveLength(1);
    await page.evaluate(`document.querySelector('iframe')?.remove()`);
    const answers = await app.electron.evaluate(async ({ BrowserWindow, ipcMain }) => {
      type Handler = (event: unknown, ...args: unknown[]) => Promise<{ ok: boolean }>;
      const handlers: Map<string, Handler> = Reflect.get(ipcMain, '_invokeHandlers');
      const sender = BrowserWindow.getAllWindows()[0]?.webContents;
      const url = 'app://tokentray/quick-copy.html';
      const senderFrame = { parent: null, origin: 'app://tokentray', url };
      const carriedOut: string[] = [];
      for (const [channel, handler] of handlers) {
        // Without arguments only these two are right calls.
        const answer = await handler({ sender, senderFrame }, ...[]);
        const code = (answer as unknown as { problem?: { code: string } }).problem?.code;
        if (code !== 'sender-refused') carriedOut.push(`${channel} ${code ?? 'done'}`);
      }
      return carriedOut.sort();
    });
    expect(answers).toEqual([
      'tokentray:quickClose done',
      'tokentray:quickCopy arguments-misshapen',
      'tokentray:quickSearch arguments-misshapen',
      'tokentray:unlock arguments-misshapen',
      'tokentray:unlockByTouchId done',
    ]);
  });

  page = await openBox(app, other, secondStart);
  await test.step('axe finds nothing, in both themes', async () => {
    for (const [what, text, shown] of [
      ['everything', '', 4],
      ['a few', 'env:production -is:favourite', 2],
      ['nothing', 'not there', 0],
    ] as const) {
      await boxOf(page).field.fill(text);
      await expect(boxOf(page).options).toHaveCount(shown);
      await expectAccessible(page, what);
    }
    await boxOf(page).field.fill('');
  });

  await test.step('what it shows and was told holds no secret', async () => {
    await expect(boxOf(page).options).toHaveCount(4);
    const told = await page.evaluate<string>(
      `quickCopy.quickSearch('').then((answer) => JSON.stringify(answer) + document.body.innerText)`,
    );
    expect(told).toContain('Release pipeline');
    expect(told).not.toContain('SharedAccessSignature');
    expect(told).not.toContain(SERVICE.primaryKey);
  });
  await page.close();

  await test.step('a locked app asks in the box, and then goes on', async () => {
    const main = await app.window();
    await must(main, 'setPassphrase', PASSPHRASE, '');
    await must(main, 'lock');
    await main.close();
    page = await openBox(app, other, () => other.press('ctrl+alt+k'));
    await expect(page.getByRole('heading', { name: 'TokenTray is locked' })).toBeVisible();
    expect(await page.evaluate<string>('document.body.innerText')).not.toContain('Deployment');
    await expectAccessible(page, 'locked');
    const answer = await page.evaluate<{ value: { rows: unknown[]; searched: number } }>(
      `quickCopy.quickSearch('')`,
    );
    expect(answer.value).toMatchObject({ rows: [], total: 0, searched: 0 });
    await other.type('wrong one');
    await other.press('Return');
    await expect(page.getByText('That is not the passphrase.')).toBeVisible();
    const passphrase = page.getByLabel('Passphrase', { exact: true });
    await passphrase.fill(PASSPHRASE);
    // A second has to pass after a wrong one.
    const unlock = page.getByRole('button', { name: 'Unlock' });
    await expect(unlock).not.toHaveAttribute('aria-disabled', 'true');
    await passphrase.press('Enter');
    await expect(boxOf(page).options).toHaveCount(4);
    await expect(boxOf(page).field).toBeFocused();
    await other.type('deploy');
    await expect(boxOf(page).chosen).toContainText('Deployment');
    await other.press('Return');
    await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccess'), 'the token');
    await other.waitUntilInFront();
  });
});

test('keys that another program holds are said to be, and others are chosen by pressing them', async ({
  desktop,
}) => {
  test.setTimeout(120_000);
  const other = await OtherProgram.start(desktop, 'CommandOrControl+Alt+K');
  const env = { XDG_SESSION_TYPE: 'wayland' };
  const app = await TokenTrayApp.launch(desktop, { env });
  const page = await app.window();
  await must(page, 'setPassphrase', PASSPHRASE, '');
  await goTo(page, 'Settings');
  const card = page.getByRole('region', { name: 'Shortcuts', exact: true });
  const opensBox = async (keys: string) => {
    const box = await openBox(app, other, () => other.press(keys));
    const closed = box.waitForEvent('close');
    await other.press('Escape');
    await closed;
  };

  await expect(card.getByText('Ctrl+Alt+K belongs to another program')).toBeVisible();
  await expect(card.getByText('--quick-copy')).toBeVisible();
  await expectAccessible(page, 'keys that are taken');
  await card.getByRole('button', { name: 'Take Ctrl+Shift+Space' }).click();
  await expect(card.getByText('Works from every program')).toHaveCount(1);
  await opensBox('ctrl+shift+space');

  const record = async (name: string | RegExp, ...keys: readonly string[]) => {
    await card.getByRole('button', { name }).click();
    await expect(card.getByRole('button', { name: /Press the keys now/ })).toBeFocused();
    for (const each of keys) await page.keyboard.press(each);
  };
  await record('Change the keys of Quick copy', 'Control+c');
  await expect(card.getByText('other programs use the rest')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card.getByRole('button', { name: 'Change the keys of Quick copy' })).toBeFocused();
  await record('Change the keys of Quick copy', 'Control+Alt+j');
  await expect(card.getByRole('img', { name: 'Ctrl+Alt+J' })).toBeVisible();
  await opensBox('ctrl+alt+j');

  await record('Choose keys for Lock now', 'Control+Alt+j');
  await expect(page.getByText('uses that combination for something else').first()).toBeVisible();
  await record('Choose keys for Lock now', 'Control+Alt+Shift+F9');
  await expect(card.getByText('Works from every program')).toHaveCount(2);
  await card.getByRole('button', { name: 'Switch off the keys of Quick copy' }).click();
  await expect(card.getByText('Works from every program')).toHaveCount(1);
  await other.activate();
  await other.press('ctrl+alt+shift+F9');
  await expect(page.getByRole('heading', { name: 'TokenTray is locked' })).toBeVisible();
  expect(app.electron.windows()).toHaveLength(1);
});

/** By all rules in the light theme; the dark one can differ in its colours only. */
async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const [colorScheme, rules] of [
    ['light', undefined],
    ['dark', ['color-contrast']],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await atRest(page);
    expect([what, colorScheme, await axeViolations(page, rules)]).toEqual([what, colorScheme, []]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}
