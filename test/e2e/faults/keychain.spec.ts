import type { Page } from '@playwright/test';
import { TokenTrayApp } from '../../support/app';
import type { DesktopSession } from '../../support/desktop-session';
import { LONG, recordFault } from '../../support/fault-record';
import { type Answer, ask } from '../bridge';
import { expect, test } from '../desktop-test';
import { CHANGES, provide } from './changes';
import { holdingsOf } from './holdings';
import { Ledger } from './ledger';
import { Moments } from './moments';

const LIMIT_MS = 2_000;
const EXPIRY = '30d';
const SIGNED = { keyRole: 'primary', format: 'sas', expiry: EXPIRY };

/** What needs the keychain, each asked through the window's bridge. */
function requests(ledger: Ledger): [string, ...unknown[]][] {
  const [sourceId] = ledger.ids('source');
  const [first, second] = ledger.ids('credential');
  return [
    ['createApimToken', { name: 'In trouble', sourceId, ...SIGNED }],
    ['copyCredential', first, 'token'],
    ['resignCredential', second, SIGNED],
    ['revealCredential', first],
  ];
}

/** Every answer is a refusal in a sentence of its own words. */
function expectSentences(answers: readonly Answer<unknown>[], says: RegExp): void {
  for (const answer of answers) {
    expect(answer.ok).toBe(false);
    const message = answer.ok ? '' : answer.problem.message;
    expect(message).toMatch(/^[A-Z].*\.$/s);
    expect(message).toMatch(says);
    expect(message).not.toMatch(/undefined|\[object|org\.freedesktop|Error:/);
  }
}

/** Window and tray answer as ever. */
async function expectUsable(desktop: DesktopSession, page: Page): Promise<void> {
  expect((await ask(page, 'getSnapshot')).ok).toBe(true);
  expect((await ask(page, 'editSettings', { theme: 'dark' })).ok).toBe(true);
  expect(await desktop.tray.outline()).toContain('Open TokenTray');
}

async function quitInTime(app: TokenTrayApp): Promise<void> {
  const ending = await app.quit();
  expect(ending).toMatchObject({ code: 0, signal: null });
  expect(ending.tookMs).toBeLessThan(LIMIT_MS);
}

async function prepared(app: TokenTrayApp) {
  const page = await app.window();
  const ledger = new Ledger();
  await provide(page, ledger);
  return { page, ledger };
}

/** After a start with a keychain that works, all is as reported before. */
async function expectNothingLost(desktop: DesktopSession, ledger: Ledger): Promise<void> {
  const app = await TokenTrayApp.launch(desktop);
  const page = await app.window();
  ledger.compare(desktop, await holdingsOf(desktop));
  await CHANGES.renew(page, ledger);
  await expect.poll(async () => (await holdingsOf(desktop)).leftOver).toEqual([]);
  await app.kill();
}

function record(fault: string, ledger: Ledger, cases: number, happened: string): void {
  const { lost, found } = ledger;
  recordFault({ layer: 'keychain', fault, cases, lost, found, happened });
}

test('a keyring that is locked while the app signs, copies, renews and reveals', async ({
  desktop,
  app,
}) => {
  const { page, ledger } = await prepared(app);
  const asked = requests(ledger);
  await desktop.keyring.lock();
  const answers: Answer<unknown>[] = [];
  for (const [method, ...args] of asked) {
    const answer = ask(page, method, ...args);
    await desktop.keyring.dismissPrompt();
    answers.push(await answer);
  }
  expectSentences(answers, /locked/);
  await expectUsable(desktop, page);
  await quitInTime(app);
  await desktop.keyring.unlock();
  await expectNothingLost(desktop, ledger);
  record('locked', ledger, asked.length, 'refused in a sentence; usable; quit within 2 s');
});

test('a keyring that is absent while the app signs, copies, renews and reveals', async ({
  desktop,
  app,
}) => {
  const { page, ledger } = await prepared(app);
  const asked = requests(ledger);
  await desktop.keyring.kill();
  const answers: Answer<unknown>[] = [];
  for (const [method, ...args] of asked) answers.push(await ask(page, method, ...args));
  expectSentences(answers, /keyring|keychain|Secret Service/i);
  await expectUsable(desktop, page);
  await quitInTime(app);
  await desktop.startKeyring();
  await expectNothingLost(desktop, ledger);
  record('absent', ledger, asked.length, 'refused in a sentence; usable; quit within 2 s');
});

test('a keyring that is stopped while the app signs, copies, renews and reveals', async ({
  desktop,
  app: first,
}) => {
  test.setTimeout(120_000);
  const { page, ledger } = await prepared(first);
  const asked = requests(ledger);
  desktop.keyring.freeze();
  const answers = Promise.all(asked.map(([method, ...args]) => ask(page, method, ...args)));
  await expectUsable(desktop, page);
  expectSentences(await answers, /did not answer/);
  await expectUsable(desktop, page);
  // Once more, and then the app is ended while it waits.
  for (const [method, ...args] of asked) ask(page, method, ...args).catch(() => undefined);
  await quitInTime(first);
  desktop.keyring.thaw();
  // What the keyring had been asked for may be carried out now that it goes on.
  ledger.coming.add('In trouble');
  await expectNothingLost(desktop, ledger);
  record('stopped', ledger, 2 * asked.length, 'refused in a sentence; usable; quit within 2 s');
});

test('a keyring that dies at calls it is asked', async ({ desktop, app: first }) => {
  test.setTimeout(180_000);
  const moments = await Moments.watch(desktop);
  const { page, ledger } = await prepared(first);
  let cases = 0;
  try {
    for (const index of requests(ledger).keys()) {
      for (let nth = 1; ; nth += LONG ? 1 : 2) {
        const [method, ...args] = requests(ledger)[index] ?? [''];
        let dying: Promise<void> | undefined;
        let seen = 0;
        moments.tell(({ where }) => {
          if (where !== 'keyring' || dying !== undefined) return;
          seen += 1;
          if (seen >= nth) dying = desktop.keyring.kill();
        });
        ledger.coming.add('In trouble');
        if (method === 'resignCredential') ledger.loosen(String(args[0]));
        const answer = await ask(page, method, ...args);
        // A notice may come after the answer.
        if (dying === undefined) await new Promise((resolve) => setTimeout(resolve, 100));
        moments.tell(undefined);
        if (dying === undefined) break;
        cases += 1;
        await dying;
        if (!answer.ok) expectSentences([answer], /keyring|keychain|Secret Service/i);
        await expectUsable(desktop, page);
        await desktop.startKeyring();
        ledger.compare(desktop, await holdingsOf(desktop));
      }
    }
  } finally {
    moments.close();
  }
  await quitInTime(first);
  ledger.coming.add('In trouble');
  await expectNothingLost(desktop, ledger);
  record('killed at a call', ledger, cases, 'refused in a sentence, or done; usable');
  expect(cases).toBeGreaterThan(5);
});
