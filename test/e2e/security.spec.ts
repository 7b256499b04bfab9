import type { Page } from '@playwright/test';
import { TokenTrayApp } from '../support/app';
import { DesktopSession } from '../support/desktop-session';
import { expect, test } from './desktop-test';

test.describe.configure({ mode: 'serial' });

let desktop: DesktopSession;
let app: TokenTrayApp;
let page: Page;

test.beforeAll(async () => {
  desktop = await DesktopSession.start();
  app = await TokenTrayApp.launch(desktop);
  page = await app.window();
});

test.afterAll(() => desktop.stop());

test('the window is sandboxed, isolated and without Node', async () => {
  const wanted = {
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    plugins: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
  const preferences = await app.electron.evaluate(({ BrowserWindow }, names) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const all = contents.getLastWebPreferences();
    return Object.fromEntries(names.map((name) => [name, all[name] ?? false]));
  }, Object.keys(wanted));
  expect(preferences).toEqual(wanted);
  for (const name of ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer']) {
    expect(await page.evaluate(`typeof ${name}`)).toBe('undefined');
  }
});

test('the bridge has named methods only', async () => {
  const bridge = await page.evaluate<Record<string, string>>(
    `Object.fromEntries(Object.entries(tokentray).map(([name, value]) => [name, typeof value]))`,
  );
  expect(Object.keys(bridge)).toContain('getSnapshot');
  expect(new Set(Object.values(bridge))).toEqual(new Set(['function']));
  for (const name of ['invoke', 'send', 'sendSync', 'on', 'once', 'postMessage', 'ipcRenderer']) {
    expect(bridge).not.toHaveProperty(name);
  }
  expect(await page.evaluate('Object.isFrozen(tokentray)')).toBe(true);
  expect(
    await page.evaluate(`Object.getOwnPropertyDescriptor(globalThis, 'tokentray')`),
  ).toMatchObject({ writable: false, configurable: false });
});

test('a listener is handed no event of Electron', async () => {
  const handed = await page.evaluate<number>(`
    new Promise((resolve) => {
      const stop = tokentray.onChanged((...values) => { stop(); resolve(values.length); });
      tokentray.editSettings({ theme: 'light' });
    })`);
  expect(handed).toBe(0);
});

test('a request that does not fit is refused, with nothing of it in the answer', async () => {
  const attempts = [
    `tokentray.copyCredential({ toString: 'x' }, 'token')`,
    `tokentray.copyCredential('id', 'as a poem')`,
    `tokentray.openLink('https://example.com/')`,
    `tokentray.openLink('__proto__')`,
    `tokentray.editSettings({ unknown: 'PLANTED' })`,
    `tokentray.editSettings(JSON.parse('{"__proto__": {"PLANTED": 1}, "x": 1}'))`,
    `tokentray.addApimService({ name: 'PLANTED' })`,
    `tokentray.addApimService('PLANTED'.repeat(1e6))`,
    `tokentray.removeSource()`,
    `tokentray.revealCredential(['PLANTED'])`,
  ];
  for (const attempt of attempts) {
    const answer = await page.evaluate<{ ok: boolean }>(attempt);
    expect([attempt, answer.ok]).toEqual([attempt, false]);
    expect(JSON.stringify(answer)).not.toContain('PLANTED');
  }
});

test('links open in the browser only from the app’s own list', async () => {
  const opened = await app.electron.evaluate(({ shell }) => {
    const addresses: string[] = [];
    Object.assign(globalThis, { addresses });
    shell.openExternal = (url) => {
      addresses.push(url);
      return Promise.resolve();
    };
    return addresses;
  });
  expect(opened).toEqual([]);
  const answer = await page.evaluate<{ ok: boolean }>(`tokentray.openLink('portal')`);
  expect(answer.ok).toBe(true);
  await page.evaluate(`tokentray.openLink('https://evil.example/')`);
  const addresses = await app.electron.evaluate(
    () => (globalThis as unknown as { addresses: string[] }).addresses,
  );
  expect(addresses).toHaveLength(1);
  expect(new URL(addresses[0] ?? '').host).toBe('portal.azure.com');
});

test('nothing listens on the network', async () => {
  // Playwright's own ports show that listening would be seen.
  expect(app.listeningPorts().length).toBeGreaterThan(0);
  const bare = await DesktopSession.start();
  try {
    const other = await TokenTrayApp.start(bare);
    expect(other.listeningPorts()).toEqual([]);
  } finally {
    await bare.stop();
  }
});
