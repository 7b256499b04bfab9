import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { REPOSITORY, TokenTrayApp, userData } from '../support/app';
import { DesktopSession } from '../support/desktop-session';
import { recordFault } from '../support/fault-record';
import { filesBelow, searchSecrets } from '../support/search-secrets';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { CANARY } from './ipc-fuzz/junk';
import type { FuzzOrder, FuzzReport } from './ipc-fuzz/preload';
import { TEMPLATES } from './ipc-fuzz/templates';
import { metadataText } from './metadata-file';
import { SERVICE } from './window-actions';

test.describe.configure({ mode: 'serial' });

const OWN_CALLS = 8_000;
const STRANGERS_CALLS = 1_000;
const OTHERS_TEXT = 'of another program';

let desktop: DesktopSession;
let app: TokenTrayApp;
let page: Page;
let preload: string;
let requests: string[];
let before: Awaited<ReturnType<typeof state>>;
let cases = 0;
const seed = Date.now() % 1_000_000_000;

test.beforeAll(async () => {
  desktop = await DesktopSession.start();
  preload = await buildPreload(desktop.folder);
  app = await TokenTrayApp.launch(desktop);
  page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await must(page, 'editSettings', { theme: 'light' });
  requests = await page.evaluate<string[]>(
    `Object.keys(tokentray).filter((name) => !/^on[A-Z]/.test(name))`,
  );
  page = await reopenWith(preload);
  await desktop.clipboard.write(OTHERS_TEXT);
  await app.electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  before = await state();
});

test.afterAll(() => desktop.stop());

test.afterEach(async () => {
  expect(await state()).toEqual(before);
});

test('the fuzz knows the arguments of every request', () => {
  expect(requests.filter((name) => TEMPLATES[name] === undefined)).toEqual([]);
  expect(requests.length).toBeGreaterThan(40);
});

test(`${OWN_CALLS} calls from the app’s own page are refused cleanly`, async () => {
  test.setTimeout(240_000);
  const memoryBefore = await memoryBytes();
  const order = { seed, calls: OWN_CALLS, requests, alsoValid: false };
  const report = await page.evaluate<FuzzReport, FuzzOrder>(
    (given) => Reflect.get(globalThis, 'fuzz').run(given),
    order,
  );
  const told = `seed ${seed}`;
  console.log(told, JSON.stringify(report.ended, null, 1));
  expect(report.calls, told).toBe(OWN_CALLS);
  cases += report.calls;
  expect(report.accepted, told).toEqual([]);
  expect(report.repeated, told).toEqual([]);
  expect(
    Object.keys(report.ended).filter((ending) => !isClean(ending)),
    told,
  ).toEqual([]);
  expect((await memoryBytes()) - memoryBefore, told).toBeLessThan(64 * 1024 * 1024);
});

test('calls of strangers are refused, be they right or wrong', async () => {
  test.setTimeout(120_000);
  for (const [where, partition] of [
    [`data:text/html,<p>${CANARY}</p>`, ''],
    ['about:blank', ''],
    // The app's own page, in a window that is not the app's.
    ['app://tokentray/index.html', 'tokentray'],
  ]) {
    const report = await app.electron.evaluate(
      async ({ BrowserWindow }, given) => {
        const stranger = new BrowserWindow({
          show: false,
          webPreferences: {
            preload: given.preload,
            sandbox: true,
            ...(given.partition === '' ? {} : { partition: given.partition }),
          },
        });
        await stranger.loadURL(given.where);
        const result: FuzzReport = await stranger.webContents.executeJavaScript(
          `fuzz.run(${JSON.stringify(given.order)})`,
        );
        stranger.destroy();
        return result;
      },
      {
        preload,
        where: where ?? '',
        partition: partition ?? '',
        order: { seed: seed + 1, calls: STRANGERS_CALLS, requests, alsoValid: true },
      },
    );
    expect(report.calls).toBe(STRANGERS_CALLS);
    cases += report.calls;
    expect(report.accepted).toEqual([]);
    expect(report.repeated).toEqual([]);
    const endings = Object.keys(report.ended).filter(
      (ending) => !/^unsendable$|^Error: /.test(ending),
    );
    expect(endings).toEqual(['refused: sender-refused']);
  }
});

test('a request without a frame, from an inner frame or from another origin is refused', async () => {
  const answers = await app.electron.evaluate(async ({ BrowserWindow, ipcMain }) => {
    type Handler = (event: unknown, ...args: unknown[]) => Promise<unknown>;
    const handlers: Map<string, Handler> = Reflect.get(ipcMain, '_invokeHandlers');
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const own = {
      parent: null,
      origin: 'app://tokentray',
      url: 'app://tokentray/index.html',
    };
    const events: Record<string, unknown> = {
      'its own frame': { sender, senderFrame: own },
      'no frame': { sender, senderFrame: null },
      'an inner frame': { sender, senderFrame: { ...own, parent: own } },
      'another origin': { sender, senderFrame: { ...own, origin: 'https://evil.example' } },
      'a like origin': { sender, senderFrame: { ...own, origin: 'app://tokentray.evil' } },
      'an opaque origin': { sender, senderFrame: { ...own, origin: 'null' } },
      'a blank page of its origin': { sender, senderFrame: { ...own, url: 'about:blank' } },
      'no sender': { sender: undefined, senderFrame: own },
      'another sender': { sender: { ...sender }, senderFrame: own },
    };
    const found: Record<string, unknown> = {};
    for (const [what, event] of Object.entries(events)) {
      for (const [channel, handler] of handlers) {
        if (what === 'its own frame' && channel !== 'tokentray:getSnapshot') continue;
        const answer = (await handler(event)) as { ok: boolean; problem?: { code: string } };
        const said = answer.ok ? 'carried out' : answer.problem?.code;
        found[what] = found[what] === undefined || found[what] === said ? said : 'mixed';
      }
    }
    return found;
  });
  expect(answers).toEqual({
    'its own frame': 'carried out',
    'no frame': 'sender-refused',
    'an inner frame': 'sender-refused',
    'another origin': 'sender-refused',
    'a like origin': 'sender-refused',
    'an opaque origin': 'sender-refused',
    'a blank page of its origin': 'sender-refused',
    'no sender': 'sender-refused',
    'another sender': 'sender-refused',
  });
});

test('the log has a line for each kind of refusal, not for each call, and nothing of what was sent', async () => {
  const file = join(userData(desktop), 'logs', 'tokentray.log');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines.filter((line) => line.includes('request-refused')).length).toBeGreaterThan(2);
  expect(lines.length).toBeLessThan(60);
  expect(lines.filter((line) => line.includes('"frames"'))).toEqual([]);
  const places = [...filesBelow(userData(desktop)), { where: 'output', content: app.output }];
  expect(searchSecrets([CANARY], places)).toEqual([]);
});

test('the app works on', async () => {
  const snapshot = await must<{ credentials: { name: string }[] }>(page, 'getSnapshot');
  expect(snapshot.credentials.map(({ name }) => name)).toEqual(['Deployment']);
  await expect(page.getByText('Deployment').first()).toBeVisible();
  expect(await desktop.tray.outline()).toContain('Open TokenTray');
  recordFault({
    layer: 'ipc',
    fault: 'calls at random',
    cases,
    lost: snapshot.credentials.length === 1 ? 0 : 1,
    found: 0,
    happened: 'clean refusals; files, keyring, clipboard and windows as before',
  });
});

function isClean(ending: string): boolean {
  return (
    /^refused: [a-z]+(?:-[a-z]+)*$/.test(ending) ||
    ending === 'unsendable' ||
    ending === 'nothing to do' ||
    ending.includes('No handler registered for')
  );
}

/** What no refused call may change. */
async function state() {
  const read = (name: string) => {
    const file = join(userData(desktop), name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  return {
    metadata: metadataText(desktop),
    settings: read('settings.json'),
    history: read('history.jsonl'),
    secrets: [...(await desktop.keyring.accounts('TokenTray'))],
    clipboard: await desktop.clipboard.read(),
    notifications: desktop.notifications.notifications.length,
    opened: await app.electron.evaluate(() => Reflect.get(globalThis, 'opened')),
    windows: await app.electron.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    ),
  };
}

/** Of the main process, after a collection of its garbage. */
function memoryBytes(): Promise<number> {
  return app.electron.evaluate(async () => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    const { runInNewContext } = process.getBuiltinModule('node:vm');
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    for (let round = 0; round < 3; round += 1) {
      collect();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  });
}

/** Closes the window and opens it again with a second preload script beside the app's. */
async function reopenWith(file: string): Promise<Page> {
  const closed = page.waitForEvent('close');
  await app.electron.evaluate(({ BrowserWindow, session }, path) => {
    session.fromPartition('tokentray').setPreloads([path]);
    for (const window of BrowserWindow.getAllWindows()) window.close();
  }, file);
  await closed;
  const again = await app.window();
  await again.waitForFunction(() => Reflect.has(globalThis, 'fuzz'));
  return again;
}

async function buildPreload(folder: string): Promise<string> {
  await build({
    root: REPOSITORY,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(REPOSITORY, 'test/e2e/ipc-fuzz/preload.ts'),
      outDir: join(folder, 'fuzz'),
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  });
  return join(folder, 'fuzz', 'preload.cjs');
}
