import type { Page } from '@playwright/test';
import { TokenTrayApp } from '../support/app';
import { DesktopSession } from '../support/desktop-session';
import { Outpost } from '../support/outpost';
import { expect, test } from './desktop-test';

// What the page may load and run. A server that would answer stands ready and has to stay alone.
test.describe.configure({ mode: 'serial' });

let desktop: DesktopSession;
let app: TokenTrayApp;
let page: Page;
let outpost: Outpost;

test.beforeAll(async () => {
  outpost = await Outpost.open();
  desktop = await DesktopSession.start();
  app = await TokenTrayApp.launch(desktop);
  page = await app.window();
});

test.afterAll(async () => {
  await desktop.stop();
  await outpost.close();
});

test('the page comes from a scheme of its own', async () => {
  expect(page.url()).toBe('app://tokentray/index.html');
  expect(await page.evaluate('[origin, isSecureContext]')).toEqual(['app://tokentray', true]);
});

test('the policy starts from nothing and names what is needed', async () => {
  const headers = await app.electron.evaluate(async ({ session }) => {
    const answer = await session.fromPartition('tokentray').fetch('app://tokentray/index.html');
    return Object.fromEntries(answer.headers);
  });
  expect(headers['content-security-policy']?.replace(/'nonce-[A-Za-z0-9+/]{22}=='/, 'NONCE')).toBe(
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' NONCE",
      "img-src 'self' data:",
      "font-src 'self'",
      "worker-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
  );
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  });
});

test('the page comes into the process that its window was made with', async () => {
  await app.electron.evaluate(({ app: electronApp, BrowserWindow }) => {
    for (const open of BrowserWindow.getAllWindows()) open.close();
    electronApp.once('browser-window-created', (_event, { webContents }) => {
      const made = webContents.mainFrame.processId;
      webContents.once('did-finish-load', () => {
        Reflect.set(globalThis, 'processes', [made, webContents.mainFrame.processId]);
      });
    });
  });
  await expect.poll(() => app.electron.windows().length).toBe(0);
  page = await app.window();
  const processes = () => app.electron.evaluate(() => Reflect.get(globalThis, 'processes'));
  await expect.poll(processes).toEqual([expect.any(Number), expect.any(Number)]);
  const [made, shown] = await processes();
  expect(shown).toBe(made);
});

const TEXT_AS_CODE: Readonly<Record<string, string>> = {
  eval: `globalThis.ran = (0, eval)('1')`,
  'new Function': `globalThis.ran = new Function('return 1')()`,
  'a timer’s text': `setTimeout('globalThis.ran = 1')`,
  'an inline script': `{
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = 1';
    document.head.append(script);
  }`,
  'a script of a blob': `{
    const script = document.createElement('script');
    script.src = URL.createObjectURL(new Blob(['globalThis.ran = 1'], { type: 'text/javascript' }));
    document.head.append(script);
  }`,
  'an attribute': `{
    const button = document.createElement('button');
    button.setAttribute('onclick', 'globalThis.ran = 1');
    document.body.append(button);
    button.click();
    button.remove();
  }`,
  'a javascript: link': `{
    const link = document.createElement('a');
    link.href = 'javascript:void (globalThis.ran = 1)';
    document.body.append(link);
    link.click();
    link.remove();
  }`,
  'markup as HTML': `document.createElement('div').innerHTML = '<img src=x onerror="ran = 1">'`,
  'a module from data': `import('data:text/javascript,globalThis.ran = 1')`,
  WebAssembly: `WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))
    .then(() => { globalThis.ran = 1; })`,
};

for (const [what, code] of Object.entries(TEXT_AS_CODE)) {
  test(`text is not run as code: ${what}`, async () => {
    await later(`delete globalThis.ran; try { await (async () => { ${code} })(); } catch {}`);
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 100))');
    expect(await page.evaluate('globalThis.ran')).toBeUndefined();
  });
}

/** Runs code as the page does, in a task of its own: a debugger's own evaluation may use `eval`. */
function later<T>(code: string): Promise<T> {
  return page.evaluate<T>(
    `new Promise((resolve) => { setTimeout(async () => { resolve(await (async () => { ${code} })()); }); })`,
  );
}

/** Each gives `came` where something arrived. */
function loads(to: (path?: string, scheme?: string) => string): Readonly<Record<string, string>> {
  const element = (tag: string, property: string, address = to('/x')) => `
    new Promise((resolve) => {
      const one = document.createElement('${tag}');
      one.onload = one.onloadeddata = () => resolve('came');
      one.onerror = () => resolve('blocked');
      try { one.${property} = '${address}'; } catch { resolve('blocked'); }
      document.body.append(one);
      setTimeout(() => resolve('blocked'), 1_500);
    })`;
  const made = (maker: string, good: string) => `
    new Promise((resolve) => {
      try {
        const one = ${maker};
        one.${good} = () => resolve('came');
        one.onerror = () => resolve('blocked');
      } catch { resolve('blocked'); }
      setTimeout(() => resolve('blocked'), 1_500);
    })`;
  const promised = (promise: string) =>
    `(async () => ${promise})().then((got) => (got === false ? 'blocked' : 'came'), () => 'blocked')`;
  return {
    fetch: promised(`fetch('${to()}', { mode: 'no-cors' })`),
    'fetch of data': promised(`fetch('data:text/plain,x')`),
    'fetch of a file': promised(`fetch('file:///etc/passwd')`),
    'keep-alive fetch': promised(`fetch('${to()}', { mode: 'no-cors', keepalive: true })`),
    'a request': made(
      `(() => {
      const request = new XMLHttpRequest();
      request.open('GET', '${to()}');
      request.send();
      return request;
    })()`,
      'onload',
    ),
    'an event stream': made(`new EventSource('${to()}')`, 'onopen'),
    'a socket': made(`new WebSocket('${to('/', 'ws')}')`, 'onopen'),
    'an image': element('img', 'src'),
    'a script': element('script', 'src'),
    'a style sheet': `(() => { const made = ${element('link', 'href')};
      document.body.lastChild.rel = 'stylesheet'; return made; })()`,
    'a video': element('video', 'src'),
    'an object': element('object', 'data'),
    'an embedded thing': element('embed', 'src'),
    'a font': promised(`new FontFace('x', 'url(${to()})').load()`),
    'a worker': made(`new Worker('assets/x.js')`, 'onmessage'),
    'a worker of a blob': made(
      `new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))`,
      'onmessage',
    ),
    'a shared worker': made(`new SharedWorker('assets/x.js').port`, 'onmessage'),
    'a service worker': promised(`navigator.serviceWorker.register('assets/x.js')`),
    'a worklet': promised(`new AudioContext().audioWorklet.addModule('${to()}')`),
  };
}

test('nothing is loaded from elsewhere, and no worker starts', async () => {
  test.setTimeout(120_000);
  for (const [what, code] of Object.entries(loads((...of) => outpost.address(...of)))) {
    expect([what, await later(`return (${code})`)]).toEqual([what, 'blocked']);
    expect([what, outpost.visits]).toEqual([what, 0]);
  }
});

test('nothing is sent elsewhere on the side', async () => {
  const to = outpost.address();
  await page.evaluate(`{
    navigator.sendBeacon('${to}', 'x');
    for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'modulepreload', 'icon', 'manifest']) {
      const link = document.createElement('link');
      link.rel = rel;
      link.href = '${to}';
      document.head.append(link);
    }
    const form = document.createElement('form');
    form.action = '${to}';
    document.body.append(form);
    form.submit();
    const ping = document.createElement('a');
    ping.href = '#';
    ping.ping = '${to}';
    document.body.append(ping);
    ping.click();
    document.body.style.backgroundImage = 'url(${to})';
  }`);
  await page.evaluate(`(async () => {
    for (const transport of ['udp', 'tcp']) {
      const peer = new RTCPeerConnection({ iceServers: [
        { urls: 'stun:127.0.0.1:${outpost.port}' },
        { urls: 'turn:127.0.0.1:${outpost.port}?transport=' + transport, username: 'x', credential: 'y' },
      ] });
      peer.createDataChannel('x');
      await peer.setLocalDescription();
      await new Promise((resolve) => {
        peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve();
        setTimeout(resolve, 3_000);
      });
      peer.close();
    }
  })()`);
  expect(outpost.visits).toBe(0);
});

test('the server would have been reached', async () => {
  await app.electron.evaluate(
    ({ net }, address) => net.fetch(address).then(() => undefined),
    outpost.address(),
  );
  expect(outpost.visits).toBe(1);
});

test('paths outside the window’s files answer 404', async () => {
  const statuses = await app.electron.evaluate(async ({ session }) => {
    const found: Record<string, number> = {};
    for (const path of [
      'index.html',
      '../main/main.js',
      '../../package.json',
      '%2e%2e/main/main.js',
      '%2e%2e%2fmain%2fmain.js',
      '%252e%252e/main/main.js',
      '..%2fmain%2fmain.js',
      '..%5cmain%5cmain.js',
      '..\\main\\main.js',
      '....//main/main.js',
      './/../main/main.js',
      '/etc/passwd',
      '//etc/passwd',
      '%2fetc%2fpasswd',
      'file:///etc/passwd',
      'assets/../../main/main.js',
      'assets/%00.js',
      'index.html%00.js',
      'index.html/',
      'INDEX.HTML/x',
      'assets',
      'assets/',
      '.hidden.html',
      'third-party-licenses.txt',
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
  const { 'index.html': own, ...others } = statuses;
  expect(own).toBe(200);
  for (const [path, status] of Object.entries(others)) {
    expect([path, status]).toEqual([path, 404]);
  }
});

test('other hosts of the scheme and other methods have nothing', async () => {
  const answers = await app.electron.evaluate(async ({ session }) => {
    const own = session.fromPartition('tokentray');
    const status = (url: string, init?: RequestInit) =>
      own.fetch(url, init).then(
        (answer) => answer.status,
        () => 'refused',
      );
    return {
      host: await status('app://elsewhere/index.html'),
      like: await status('app://tokentray.evil/index.html'),
      post: await status('app://tokentray/index.html', { method: 'POST', body: 'x' }),
      remove: await status('app://tokentray/index.html', { method: 'DELETE' }),
    };
  });
  expect(answers).toEqual({ host: 404, like: 404, post: 405, remove: 405 });
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

test('the window’s session keeps nothing on the disk', async () => {
  const kept = await app.electron.evaluate(async ({ session }) => {
    const own = session.fromPartition('tokentray');
    return { persistent: own.isPersistent(), path: own.storagePath };
  });
  expect(kept).toEqual({ persistent: false, path: null });
});
