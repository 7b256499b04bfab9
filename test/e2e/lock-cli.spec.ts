import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY, TokenTrayApp, userData } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';
import { type RunOutcome, run } from '../support/run';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { PASSPHRASE } from './lock-actions';
import { SERVICE } from './window-actions';

const LOCKED = 5;
const TOKEN = /^SharedAccessSignature /;

function tokentray(
  desktop: DesktopSession,
  args: readonly string[],
  input?: string,
): Promise<RunOutcome> {
  return run('node', [join(REPOSITORY, 'scripts/tokentray.mjs'), ...args], {
    env: desktop.env,
    timeoutMs: 60_000,
    ...(input === undefined ? {} : { input }),
  });
}

/** On a terminal of its own, at whose prompts these lines are typed one after the other. */
function onTerminal(
  desktop: DesktopSession,
  args: readonly string[],
  lines: readonly string[],
): Promise<{ readonly code: number | null; readonly shown: string }> {
  const script = join(REPOSITORY, 'scripts/tokentray.mjs');
  const command = `node ${script} ${args.join(' ')} > ${desktop.home}/printed`;
  return new Promise((resolve, reject) => {
    const terminal = spawn('script', ['-qefc', command, '/dev/null'], { env: desktop.env });
    desktop.adopt(terminal.pid ?? 0);
    let shown = '';
    let typed = 0;
    terminal.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      shown += chunk;
      const prompts = shown.match(/not shown/g)?.length ?? 0;
      const line = lines[typed];
      if (prompts > typed && line !== undefined) {
        typed += 1;
        terminal.stdin.write(`${line}\r`);
      }
    });
    terminal.on('error', reject);
    terminal.on('close', (code) => resolve({ code, shown }));
  });
}

test('the command line is locked with the app, and unlocks it', async ({ desktop, app }) => {
  test.setTimeout(120_000);
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);

  await test.step('without a lock there is nothing to ask', async () => {
    expect((await tokentray(desktop, ['get', 'Deployment'])).stdout).toMatch(TOKEN);
    const refused = await tokentray(desktop, ['lock']);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('The lock is off');
  });

  await must(page, 'setPassphrase', PASSPHRASE, '');
  expect((await tokentray(desktop, ['get', 'Deployment'])).stdout).toMatch(TOKEN);

  await test.step('only its user reaches the socket', () => {
    const { mode } = statSync(join(userData(desktop), 'lock.sock'));
    expect(mode & 0o777).toBe(0o600);
  });

  await test.step('locked, it hands out nothing', async () => {
    expect((await tokentray(desktop, ['lock'])).code).toBe(0);
    await desktop.tray.waitForEntry(['Unlock TokenTray…']);
    for (const args of [
      ['get', 'Deployment'],
      ['get', 'Deployment', '--header'],
      ['grafana', 'test', '--connection', 'any'],
    ]) {
      const outcome = await tokentray(desktop, args);
      expect(outcome).toMatchObject({ code: LOCKED, stdout: '' });
      expect(outcome.stderr).toContain('tokentray unlock');
    }
  });

  await test.step('what needs no secret of the app goes on', async () => {
    const inspected = await tokentray(desktop, ['inspect'], 'SharedAccessSignature x');
    expect(inspected.code).not.toBe(LOCKED);
    expect((await tokentray(desktop, ['grafana', 'connections'])).code).toBe(0);
  });

  await test.step('a wrong passphrase does not unlock', async () => {
    const outcome = await tokentray(desktop, ['unlock'], 'not the one');
    expect(outcome.code).toBe(LOCKED);
    expect(outcome.stderr).toContain('That is not the passphrase.');
    expect(outcome.stderr).not.toContain('not the one');
    expect((await tokentray(desktop, ['get', 'Deployment'])).code).toBe(LOCKED);
  });

  await test.step('the right one does, once it is looked at again', async () => {
    await expect
      .poll(async () => (await tokentray(desktop, ['unlock'], `${PASSPHRASE}\n`)).code)
      .toBe(0);
    await desktop.tray.waitForEntry([/^Deployment/]);
    expect((await tokentray(desktop, ['get', 'Deployment'])).stdout).toMatch(TOKEN);
  });
});

test('without the app the command line asks for the passphrase itself', async ({
  desktop,
  app,
}) => {
  test.setTimeout(120_000);
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await must(page, 'setPassphrase', PASSPHRASE, '');
  await app.quit();

  await test.step('where there is no terminal it refuses', async () => {
    const outcome = await tokentray(desktop, ['get', 'Deployment'], PASSPHRASE);
    expect(outcome).toMatchObject({ code: LOCKED, stdout: '' });
    expect(outcome.stderr).toContain('no terminal');
  });

  const printed = () => readFileSync(join(desktop.home, 'printed'), 'utf8');

  await test.step('three wrong ones end it', async () => {
    const outcome = await onTerminal(desktop, ['get', 'Deployment'], ['one', 'two two', 'three']);
    expect([outcome.code, printed(), outcome.shown.match(/not shown/g)?.length]).toEqual([
      LOCKED,
      '',
      3,
    ]);
  });

  await test.step('the right one prints the token, and is not shown', async () => {
    const outcome = await onTerminal(desktop, ['get', 'Deployment'], [PASSPHRASE]);
    expect(outcome.code).toBe(0);
    expect(printed()).toMatch(TOKEN);
    expect(outcome.shown).toContain('is not shown');
    expect(outcome.shown).not.toContain(PASSPHRASE);
  });

  await test.step('a socket left by an app that was killed is no app', async () => {
    const again = await TokenTrayApp.launch(desktop);
    await again.kill();
    expect(statSync(join(userData(desktop), 'lock.sock')).isSocket()).toBe(true);
    expect((await tokentray(desktop, ['get', 'Deployment'])).code).toBe(LOCKED);
    const third = await TokenTrayApp.launch(desktop);
    expect((await tokentray(desktop, ['unlock'], PASSPHRASE)).code).toBe(0);
    await third.quit();
  });
});
