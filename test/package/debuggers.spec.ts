import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../e2e/desktop-test';
import { listeningPorts, listProcesses, signal, withDescendants } from '../support/processes';
import { run } from '../support/run';
import { eventually } from '../support/wait';
import { PACKAGE, PackagedApp } from './packaged-app';

const own = (pid: number) => withDescendants(listProcesses(), new Set([pid]));
const ports = (pid: number) => listeningPorts(own(pid).map((each) => each.pid));

test('opens no debugger, whatever its switches', async ({ desktop }) => {
  const app = await PackagedApp.start(desktop, {}, [
    '--remote-debugging-port=0',
    '--remote-debugging-address=127.0.0.1',
    '--inspect=0',
    '--js-flags=--inspect',
    '--hidden',
  ]);
  expect(ports(app.pid)).toEqual([]);
  // Plain Node opens one at this signal; here it is a request to quit like others.
  signal(app.pid, 'SIGUSR1');
  expect(ports(app.pid)).toEqual([]);
  expect(await app.exitCode()).toBe(0);
});

test('opens no developer tools by their keys', async ({ desktop }) => {
  const app = await PackagedApp.start(desktop, {}, ['--hidden']);
  await desktop.tray.click(['Open TokenTray']);
  const keys = (...args: string[]) => run('xdotool', args, { env: desktop.env, timeoutMs: 10_000 });
  const pages = () => own(app.pid).filter(({ argv }) => argv.join(' ').includes('--type=renderer'));
  const window = await eventually(
    async () => {
      const found = await keys('search', '--onlyvisible', '--name', '^TokenTray$');
      return found.code === 0 ? found.stdout.trim().split('\n')[0] : undefined;
    },
    { what: 'the window' },
  );
  await keys('windowfocus', '--sync', window ?? '');
  await expect.poll(() => pages().length).toBeGreaterThan(0);
  const before = pages().length;
  for (const combination of ['F12', 'ctrl+shift+i', 'ctrl+shift+j', 'ctrl+shift+c']) {
    await keys('key', combination);
  }
  // Nothing tells that a window will not come.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(pages().length).toBe(before);
  await desktop.tray.click(['Quit TokenTray']);
  expect(await app.exitCode()).toBe(0);
});

test('comes with the notices of whose code is in it', () => {
  const notices = readFileSync(join(PACKAGE, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const name of ['zod', 'react', 'commander', '@github/keytar', '@fluentui/react-button']) {
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'm'));
  }
  expect(readFileSync(join(PACKAGE, 'LICENSES.chromium.html'), 'utf8')).toContain('Chromium');
});
