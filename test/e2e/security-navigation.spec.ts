import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { TokenTrayApp } from '../support/app';
import { DesktopSession } from '../support/desktop-session';
import { Outpost } from '../support/outpost';
import { expect, test } from './desktop-test';

// Where the page may go and what it may ask of the system: nowhere, and nothing.
test.describe.configure({ mode: 'serial' });

let desktop: DesktopSession;
let app: TokenTrayApp;
let page: Page;
let outpost: Outpost;
let here: string;

test.beforeAll(async () => {
  outpost = await Outpost.open();
  desktop = await DesktopSession.start();
  app = await TokenTrayApp.launch(desktop);
  page = await app.window();
  here = page.url();
  await page.evaluate('globalThis.stillHere = true');
});

test.afterAll(async () => {
  await desktop.stop();
  await outpost.close();
});

test.afterEach(async () => {
  // Time for what was begun; nothing tells that something will not happen.
  await page.waitForTimeout(200);
  expect(await page.evaluate('[location.href, globalThis.stillHere]')).toEqual([here, true]);
  expect(app.electron.windows()).toHaveLength(1);
  const all = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => each.getURL()),
  );
  expect(all).toEqual([here]);
  expect(outpost.visits).toBe(0);
});

const addresses: Readonly<Record<string, () => string>> = {
  'a page of the network': () => outpost.address(),
  https: () => outpost.address('/', 'https'),
  data: () => 'data:text/html,x',
  'a file': () => 'file:///etc/passwd',
  'a blob': () => 'blob:app://tokentray/0f8fad5b-d9cb-469f-a165-70867728950e',
  'another program': () => 'mailto:a@b.example',
  'the app’s own scheme for links': () => 'tokentray://settings',
  'another file of its own': () => 'app://tokentray/assets/x.html',
  'another host of its scheme': () => 'app://elsewhere/index.html',
  'Chromium’s own pages': () => 'chrome://gpu',
};

for (const [what, address] of Object.entries(addresses)) {
  test(`the page goes nowhere: ${what}`, async () => {
    const to = address();
    for (const way of [
      `location.href = '${to}'`,
      `location.assign('${to}')`,
      `location.replace('${to}')`,
      `document.body.append(Object.assign(document.createElement('a'), { href: '${to}', id: 'way' }))`,
      `document.getElementById('way').click()`,
      `Object.assign(document.getElementById('way'), { target: '_blank' }).click()`,
      `document.getElementById('way').remove()`,
      `document.head.append(Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh', content: '0;url=${to}' }))`,
    ]) {
      await page.evaluate(`setTimeout(() => { ${way} })`);
    }
  });

  test(`no window opens: ${what}`, async () => {
    expect(await page.evaluate(`window.open('${address()}')`)).toBeNull();
    expect(await page.evaluate(`window.open('${address()}', '_blank', 'popup')`)).toBeNull();
  });
}

test('about:blank, about which nobody is asked, ends the window', async () => {
  const closed = page.waitForEvent('close');
  await page.evaluate(`setTimeout(() => { location.href = 'about:blank' })`);
  await closed;
  page = await app.window();
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.evaluate('globalThis.stillHere = true');
});

test('what the page cannot cause is refused too: redirects, frames and webviews', async () => {
  const stopped = await app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const events = ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'];
    return events.filter((name) => {
      let prevented = false;
      const event = { preventDefault: () => (prevented = true), url: 'https://evil.example/' };
      (contents as unknown as NodeJS.EventEmitter).emit(name, event, {}, {});
      return !prevented;
    });
  });
  expect(stopped).toEqual([]);
});

test('frames and webviews stay empty', async () => {
  await page.evaluate(`{
    for (const src of ['app://tokentray/index.html', '${outpost.address()}', 'data:text/html,x']) {
      document.body.append(Object.assign(document.createElement('iframe'), { src }));
    }
    const view = document.createElement('webview');
    view.setAttribute('src', '${outpost.address()}');
    document.body.append(view, Object.assign(document.createElement('fencedframe')));
  }`);
  await page.waitForTimeout(200);
  const frames = page.frames().map((frame) => frame.url());
  expect(
    frames.filter((url) => url !== '' && !url.startsWith('chrome-error:') && url !== 'about:blank'),
  ).toEqual([here]);
  // An inner frame has no bridge.
  expect(
    await page.evaluate(`Array.from(frames).map((frame) => {
    try { return typeof frame.tokentray; } catch { return 'undefined'; }
  })`),
  ).toEqual(['undefined', 'undefined', 'undefined']);
  await page.evaluate(
    `document.querySelectorAll('iframe, webview, fencedframe').forEach((one) => one.remove())`,
  );
});

test('nothing is downloaded', async () => {
  const started = await app.electron.evaluate(({ session }) => {
    const states: string[] = [];
    Object.assign(globalThis, { states });
    session.fromPartition('tokentray').on('will-download', (event, item) => {
      states.push(event.defaultPrevented ? 'prevented' : 'let through');
      item.on('done', (_event, state) => states.push(state));
    });
    return states;
  });
  expect(started).toEqual([]);
  await page.evaluate(`{
    for (const href of [
      URL.createObjectURL(new Blob(['x'])),
      'data:application/zip,x',
      'app://tokentray/index.html',
      '${outpost.address('/download')}',
    ]) {
      Object.assign(document.createElement('a'), { href, download: 'x.zip' }).click();
    }
  }`);
  await app.electron.evaluate(({ BrowserWindow }, address) => {
    BrowserWindow.getAllWindows()[0]?.webContents.downloadURL(address);
  }, outpost.address('/download'));
  await page.waitForTimeout(500);
  const states = await app.electron.evaluate(
    () => (globalThis as unknown as { states: string[] }).states,
  );
  expect(states.length).toBeGreaterThan(0);
  expect(new Set(states)).toEqual(new Set(['prevented', 'cancelled']));
  expect(readdirSync(desktop.home)).not.toContain('x.zip');
  expect(readdirSync(desktop.home)).not.toContain('Downloads');
});

test('something dropped on the window does not take its place', async () => {
  const session = await page.context().newCDPSession(page);
  for (const data of [
    { items: [{ mimeType: 'text/uri-list', data: outpost.address() }], dragOperationsMask: 1 },
    { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 },
  ]) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    }
  }
  await session.detach();
});

test('permissions are refused, asked for or only checked', async () => {
  const asked: Record<string, string> = {
    geolocation: `new Promise((resolve) => navigator.geolocation.getCurrentPosition(
      () => resolve('granted'), () => resolve('refused')))`,
    notifications: `Notification.requestPermission()
      .then((state) => (state === 'granted' ? 'granted' : 'refused'))`,
    camera: `navigator.mediaDevices.getUserMedia({ video: true })
      .then(() => 'granted', () => 'refused')`,
    microphone: `navigator.mediaDevices.getUserMedia({ audio: true })
      .then(() => 'granted', () => 'refused')`,
    screen: `navigator.mediaDevices.getDisplayMedia({ video: true })
      .then(() => 'granted', () => 'refused')`,
    clipboard: `navigator.clipboard.readText().then(() => 'granted', () => 'refused')`,
    'writing to the clipboard': `navigator.clipboard.writeText('x')
      .then(() => 'granted', () => 'refused')`,
    midi: `navigator.requestMIDIAccess({ sysex: true }).then(() => 'granted', () => 'refused')`,
    usb: `navigator.usb.requestDevice({ filters: [] }).then(() => 'granted', () => 'refused')`,
    serial: `navigator.serial.requestPort().then(() => 'granted', () => 'refused')`,
    hid: `navigator.hid.requestDevice({ filters: [] })
      .then((found) => (found.length > 0 ? 'granted' : 'refused'), () => 'refused')`,
    'a locked pointer': `document.body.requestPointerLock().then(() => 'granted', () => 'refused')`,
    // Electron leaves the page without an answer.
    'full screen': `new Promise((resolve) => {
      document.body.requestFullscreen().catch(() => resolve('refused'));
      setTimeout(() => resolve(document.fullscreenElement === null ? 'refused' : 'granted'), 500);
    })`,
    storage: `navigator.storage.persist().then((yes) => (yes ? 'granted' : 'refused'))`,
    idleness: `IdleDetector.requestPermission()
      .then((state) => (state === 'granted' ? 'granted' : 'refused'))`,
    fonts: `queryLocalFonts().then((all) => (all.length > 0 ? 'granted' : 'refused'), () => 'refused')`,
    'waking the screen': `navigator.wakeLock.request().then(() => 'granted', () => 'refused')`,
  };
  for (const [name, code] of Object.entries(asked)) {
    // With the click that some of these ask for.
    await page.mouse.click(2, 2);
    const answer = page.evaluate(`(async () => ${code})().catch(() => 'refused')`);
    expect([name, await answer]).toEqual([name, 'refused']);
  }
});

test('the handlers themselves refuse every permission of Electron', async () => {
  const states = await page.evaluate<string[]>(`Promise.all(
    ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'clipboard-write',
      'midi', 'background-sync', 'persistent-storage', 'idle-detection', 'local-fonts',
      'storage-access', 'screen-wake-lock', 'window-management', 'display-capture']
      .map((name) => navigator.permissions.query({ name })
        .then((found) => name + ' ' + found.state, () => name + ' unknown')))`);
  expect(states.filter((state) => state.endsWith(' granted'))).toEqual([]);
  expect(states.filter((state) => state.endsWith(' denied')).length).toBeGreaterThan(8);
});
