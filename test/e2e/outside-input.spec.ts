import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { TokenTrayApp, userData } from '../support/app';
import { DesktopSession } from '../support/desktop-session';
import { plant } from './bridge';
import { expect, test } from './desktop-test';
import { metadataText } from './metadata-file';
import { SERVICE } from './window-actions';

// One app for all: no start from outside may change anything in it but the page that is shown.
test.describe.configure({ mode: 'serial' });

const OTHERS_TEXT = 'of another program';

let desktop: DesktopSession;
let app: TokenTrayApp;
let page: Page;
let credentialId: string;

test.beforeAll(async () => {
  desktop = await DesktopSession.start();
  app = await TokenTrayApp.launch(desktop);
  page = await app.window();
  const ids = await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  credentialId = ids.get('Deployment') ?? '';
  await desktop.clipboard.write(OTHERS_TEXT);
});

test.afterAll(() => desktop.stop());

async function state() {
  return {
    metadata: metadataText(desktop),
    settings: readFileSync(join(userData(desktop), 'settings.json'), 'utf8'),
    history: readOrNone(join(userData(desktop), 'history.jsonl')),
    secrets: [...(await desktop.keyring.accounts('TokenTray'))],
    clipboard: await desktop.clipboard.read(),
    notifications: desktop.notifications.notifications.length,
    windows: app.electron.windows().length,
    ports: app.listeningPorts().length,
    pid: app.pid,
  };
}

function readOrNone(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

const log = () => readFileSync(join(userData(desktop), 'logs', 'tokentray.log'), 'utf8');
const heading = () => page.getByRole('heading', { level: 1 }).first().innerText();

/** Starts it once more; gives the page that is shown after that, and how that start ended. */
async function startAgain(args: readonly string[]) {
  const before = await state();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = await TokenTrayApp.spawn(desktop, { args });
  const ports = new Set<number>();
  const watch = setInterval(() => {
    for (const port of second.listeningPorts()) ports.add(port);
  }, 10);
  const ending = await second.waitForExit();
  clearInterval(watch);
  return { ending, before, ports: [...ports], output: second.output };
}

function isShown() {
  return app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => each.isVisible() && !each.isMinimized()),
  );
}

const CANARY = 'c4nary-of-outside';
const hostile: readonly { readonly what: string; readonly args: readonly string[] }[] = [
  { what: 'a debugger of Chromium', args: ['--remote-debugging-port=9333'] },
  { what: 'an extension', args: [`--load-extension=/tmp/${CANARY}`] },
  { what: 'another data folder', args: [`--user-data-dir=/tmp/${CANARY}`] },
  { what: 'a proxy', args: ['--proxy-server=evil.example:80', '--ignore-certificate-errors'] },
  { what: 'a path for an id', args: ['tokentray://credential/../..'] },
  { what: 'a prototype for an id', args: ['tokentray://credential/__proto__'] },
  { what: 'a command', args: ['tokentray://renew/x', 'tokentray://copy/x', 'tokentray://quit'] },
  { what: 'a query', args: [`tokentray://settings?${CANARY}`] },
  { what: 'script', args: [`javascript:alert('${CANARY}')`, `data:text/html,${CANARY}`] },
  { what: 'a file', args: ['/etc/passwd', 'file:///etc/passwd'] },
  {
    what: 'control characters',
    args: [`tokentray://settings\n${CANARY}`, '\u0001\u0007\u001b[2J'],
  },
  { what: 'a writing direction', args: ['tokentray://\u202esgnittes', '\u2066'] },
  { what: 'two links', args: ['tokentray://settings', 'tokentray://reminders'] },
  { what: '10 KB', args: [`tokentray://settings/${'x'.repeat(10_000)}`] },
];

for (const { what, args } of hostile) {
  test(`a second start with ${what} brings the window to the front and does nothing else`, async () => {
    const shown = await heading();
    const { ending, before, ports, output } = await startAgain(args);
    expect(ending).toMatchObject({ code: 0, signal: null });
    await expect.poll(isShown).toEqual([true]);
    expect(await heading()).toBe(shown);
    expect(await state()).toEqual(before);
    expect(ports).toEqual([]);
    expect(log()).not.toContain(CANARY);
    expect(output).not.toContain(CANARY);
    expect(log().trim().split('\n').at(-1)).toContain('"event":"arguments-ignored"');
  });
}

test('a second start with switches of Chromium gives them to nobody', async () => {
  await startAgain(['--proxy-server=evil.example:80', '--remote-debugging-port=9333', '--lang=fr']);
  const applied = await app.electron.evaluate(async ({ app: electronApp, session }) => ({
    proxy: electronApp.commandLine.hasSwitch('proxy-server'),
    language: electronApp.getLocale().slice(0, 2),
    port: electronApp.commandLine.getSwitchValue('remote-debugging-port'),
    route: await session.defaultSession.resolveProxy('https://example.com'),
  }));
  expect(applied).toMatchObject({ proxy: false, route: 'DIRECT' });
  expect(applied.language).not.toBe('fr');
  expect(applied.port).not.toBe('9333');
});

test('a second start with a megabyte is turned away, and the first stays', async () => {
  const { ending, before, output } = await startAgain(Array(10).fill('x'.repeat(100_000)));
  expect(ending).toMatchObject({ code: 1, signal: null });
  expect(output).toContain('TokenTray was started with more arguments than it takes.');
  expect(output).not.toContain('xxx');
  expect(await state()).toEqual(before);
  await page.evaluate('tokentray.getSnapshot()');
});

test('a link opens its page, and only that', async () => {
  for (const [link, title] of [
    [`tokentray://credential/${credentialId}`, 'Deployment'],
    ['tokentray://settings', 'Settings'],
    ['tokentray://reminders', 'Reminders'],
    ['tokentray://credentials', 'Credentials'],
  ] as const) {
    const { ending, before } = await startAgain([link]);
    expect(ending).toMatchObject({ code: 0, signal: null });
    await expect.poll(heading).toBe(title);
    await expect.poll(isShown).toEqual([true]);
    expect(await state()).toEqual(before);
  }
});

test('a link to a credential that is not there says so', async () => {
  const { before } = await startAgain([
    'tokentray://credential/0f8fad5b-d9cb-469f-a165-70867728950e',
  ]);
  await expect(page.getByText('no longer', { exact: false }).first()).toBeVisible();
  expect(await state()).toEqual(before);
});

test('a first start follows a link too', async () => {
  await app.quit();
  app = await TokenTrayApp.launch(desktop, { args: ['--hidden', 'tokentray://settings'] });
  const opened = app.electron.windows()[0] ?? (await app.electron.waitForEvent('window'));
  await expect(opened.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  expect(await desktop.clipboard.read()).toBe(OTHERS_TEXT);
});
