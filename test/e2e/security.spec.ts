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
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const all = contents.getLastWebPreferences();
    return Object.fromEntries(
      ['nodeIntegration', 'contextIsolation', 'sandbox', 'webSecurity', 'webviewTag'].map(
        (name) => [name, all[name] ?? false],
      ),
    );
  });
  expect(preferences).toEqual({
    nodeIntegration: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    webviewTag: false,
  });
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
});

test('a listener is handed no event of Electron', async () => {
  const handed = await page.evaluate<number>(`
    new Promise((resolve) => {
      const stop = tokentray.onChanged((...values) => { stop(); resolve(values.length); });
      tokentray.editSettings({ theme: 'light' });
    })`);
  expect(handed).toBe(0);
});

test('the page comes from a scheme of its own', () => {
  expect(new URL(page.url()).protocol).toBe('app:');
});

test('the policy allows nothing by default and no inline script', async () => {
  const policy = await app.electron.evaluate(async ({ session }, url) => {
    const answer = await session.fromPartition('tokentray').fetch(url);
    return answer.headers.get('content-security-policy') ?? '';
  }, page.url());
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).toContain("form-action 'none'");
});

test('inline script, eval and remote content are blocked', async () => {
  await page.evaluate(`{
    const script = document.createElement('script');
    script.textContent = 'globalThis.inlineRan = true';
    document.head.append(script);
  }`);
  expect(await page.evaluate('globalThis.inlineRan')).toBeUndefined();
  const attempts: Record<string, string> = {
    fetch: `fetch('https://example.com/').then(() => 'came', () => 'blocked')`,
    'data fetch': `fetch('data:text/plain,x').then(() => 'came', () => 'blocked')`,
    image: `new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve('came');
      image.onerror = () => resolve('blocked');
      image.src = 'https://example.com/x.png';
    })`,
    script: `new Promise((resolve) => {
      const script = document.createElement('script');
      script.onload = () => resolve('came');
      script.onerror = () => resolve('blocked');
      script.src = 'https://example.com/x.js';
      document.head.append(script);
    })`,
    socket: `new Promise((resolve) => {
      try {
        const socket = new WebSocket('wss://example.com/');
        socket.onopen = () => resolve('came');
        socket.onerror = () => resolve('blocked');
      } catch { resolve('blocked'); }
    })`,
  };
  for (const [name, code] of Object.entries(attempts)) {
    expect([name, await page.evaluate(code)]).toEqual([name, 'blocked']);
  }
});

test('paths outside the window’s files answer 404', async () => {
  const statuses = await app.electron.evaluate(async ({ session }) => {
    const found: Record<string, number> = {};
    for (const path of [
      'index.html',
      '../main/main.js',
      '%2e%2e/main/main.js',
      '..%2fmain%2fmain.js',
      '..\\main\\main.js',
      '/etc/passwd',
      'assets/../../main/main.js',
      '.hidden.html',
      'nothing.html',
    ]) {
      const answer = await session
        .fromPartition('tokentray')
        .fetch(`app://tokentray/${path}`)
        .catch(() => ({ status: -1 }));
      found[path] = answer.status;
    }
    return found;
  });
  const { 'index.html': page_, ...others } = statuses;
  expect(page_).toBe(200);
  for (const [path, status] of Object.entries(others)) {
    expect([path, status]).toEqual([path, 404]);
  }
});

test('the default session serves no page of the app', async () => {
  const outcome = await app.electron.evaluate(({ session }) =>
    session.defaultSession.fetch('app://tokentray/index.html').then(
      ({ status }) => String(status),
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
});

test('navigation, windows, frames and webviews are refused', async () => {
  const here = page.url();
  await page.evaluate(`location.href = 'https://example.com/'`);
  await page.evaluate(`location.assign('data:text/html,x')`);
  await page.evaluate(`location.href = 'file:///etc/passwd'`);
  expect(await page.evaluate(`window.open('https://example.com/')`)).toBeNull();
  expect(await page.evaluate(`window.open('app://tokentray/index.html')`)).toBeNull();
  await page.evaluate(`{
    const frame = document.createElement('iframe');
    frame.src = 'app://tokentray/index.html';
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com/');
    document.body.append(frame, view);
  }`);
  expect(await page.evaluate('location.href')).toBe(here);
  expect(await page.evaluate(`document.querySelectorAll('nav').length`)).toBe(1);
  expect(app.electron.windows()).toHaveLength(1);
  const contents = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => each.getURL()),
  );
  expect(contents).toEqual([here]);
  const frames = page.frames().map((frame) => frame.url());
  expect(frames.filter((url) => url.startsWith('app:'))).toEqual([here]);
  await page.evaluate(
    `document.querySelectorAll('iframe, webview').forEach((one) => one.remove())`,
  );
});

test('permissions are refused, asked for or only checked', async () => {
  const asked: Record<string, string> = {
    geolocation: `new Promise((resolve) => navigator.geolocation.getCurrentPosition(
      () => resolve('granted'), () => resolve('refused')))`,
    notifications: `Notification.requestPermission()
      .then((state) => (state === 'granted' ? 'granted' : 'refused'))`,
    camera: `navigator.mediaDevices.getUserMedia({ video: true })
      .then(() => 'granted', () => 'refused')`,
    clipboard: `navigator.clipboard.readText().then(() => 'granted', () => 'refused')`,
  };
  for (const [name, code] of Object.entries(asked)) {
    expect([name, await page.evaluate(code)]).toEqual([name, 'refused']);
  }
  const states = await page.evaluate<string[]>(`Promise.all(
    ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
      .map((name) => navigator.permissions.query({ name }).then((found) => found.state)))`);
  expect(states).not.toContain('granted');
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

test('a request from another page’s frame or window is refused', async () => {
  const answer = await app.electron.evaluate(async ({ BrowserWindow, app: electronApp }) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${electronApp.getAppPath()}/out/preload/preload.cjs`,
        sandbox: true,
      },
    });
    await stranger.loadURL('data:text/html,<p>stranger</p>');
    const result: unknown = await stranger.webContents.executeJavaScript(
      'tokentray.getSnapshot().then((value) => JSON.stringify(value), (error) => String(error))',
    );
    stranger.destroy();
    return String(result);
  });
  expect(answer).toContain('sender-refused');
  expect(answer).not.toContain('credentials');
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
