import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { expect, test } from '../e2e/desktop-test';
import { electronExecutable, REPOSITORY } from '../support/app';
import { within } from '../support/wait';

test('npm start shows the tray, passes a signal on, and ends as the app ends', async ({
  desktop,
}) => {
  const child = spawn('node', [join(REPOSITORY, 'scripts/start.mjs'), '--hidden'], {
    env: { ...desktop.env, ELECTRON_OVERRIDE_DIST_PATH: dirname(await electronExecutable()) },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  if (child.pid !== undefined) desktop.adopt(child.pid);
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString('utf8');
  });
  const exited = once(child, 'exit');
  await desktop.tray.waitForItem();
  expect(told).toMatch(/Starting TokenTray on Electron \d+\.\d+\.\d+, ELECTRON_OVERRIDE_DIST_PATH/);
  child.kill('SIGTERM');
  const [code] = await within(exited, { what: 'npm start to end' });
  expect(code).toBe(0);
  await desktop.tray.waitForNoItem();
});
