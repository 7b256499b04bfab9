import { join } from 'node:path';
import { plant } from '../e2e/bridge';
import { expect, test } from '../e2e/desktop-test';
import { secretsOf } from '../e2e/keychain';
import { SERVICE } from '../e2e/window-actions';
import { REPOSITORY, TokenTrayApp } from '../support/app';
import { listProcesses } from '../support/processes';
import { type RunOutcome, run } from '../support/run';
import { launched, WAYS } from './launched';
import { PACKAGE, PackagedApp } from './packaged-app';

const SECONDS = /"secondsLeft":-?\d+/g;

test('the packaged command line and the one from source say the same', async ({ desktop }) => {
  test.setTimeout(120_000);
  const app = await TokenTrayApp.launch(desktop);
  await plant(await app.window(), SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await app.quit();
  const both = async (args: readonly string[], input = ''): Promise<RunOutcome> => {
    const script = join(REPOSITORY, 'scripts/tokentray.mjs');
    const how = { env: desktop.env, timeoutMs: 60_000, input };
    const source = await run('node', [script, ...args], how);
    const plain = ({ code, stdout, stderr }: RunOutcome) => ({
      code,
      stdout: stdout.replace(SECONDS, ''),
      stderr,
    });
    for (const [way, env] of Object.entries(WAYS)) {
      const packaged = await launched(desktop, args, { env, input });
      expect(plain(packaged), `${args.join(' ')}, by ${way}`).toEqual(plain(source));
    }
    return source;
  };
  expect((await both(['list', '--json'])).stdout).toContain('"name":"Deployment"');
  expect((await both(['get', 'Deployment'])).stdout).toMatch(/^SharedAccessSignature /);
  const ran = ['run', '--env', 'X=Deployment', '--', 'sh', '-c', 'printf %s "$X"; exit 7'];
  expect(await both(ran)).toMatchObject({
    code: 7,
    stdout: expect.stringMatching(/^SharedAccessSignature /),
  });
  expect(await both(['show', 'Nothing'])).toMatchObject({ code: 6, stdout: '' });
  expect(await both(['status'])).toMatchObject({ code: 0 });
  expect(await both(['--frobnicate'])).toMatchObject({ code: 2, stdout: '' });
  expect((await both(['--help'])).stdout).toContain('Usage: tokentray');
  await both(['inspect', '--json'], 'no token at all');
});

test('the packaged command line and the packaged app work on the same things', async ({
  desktop,
}) => {
  test.setTimeout(120_000);
  const secret = 'a key of the build server';
  const app = await PackagedApp.start(desktop);
  const how = ['--field', 'service=Builds', '--environment', 'test', '--never'];
  for (const [way, env] of Object.entries(WAYS)) {
    await test.step(way, async () => {
      const cli = (args: readonly string[], input = '') => launched(desktop, args, { env, input });
      const added = await cli(['add', 'Build server', ...how], secret);
      expect(added).toMatchObject({ code: 0, stderr: '' });
      await desktop.tray.waitForEntry([/^Build server/]);
      expect(await secretsOf(desktop)).toContain(secret);
      const copied = await cli(['copy', 'Build server', '-q']);
      expect(copied).toEqual({ code: 0, stdout: '', stderr: '' });
      await desktop.clipboard.waitFor((text) => text === secret, 'the secret');
      expect(await cli(['rm', 'Build server', '--yes'])).toMatchObject({ code: 0 });
      expect(await secretsOf(desktop)).not.toContain(secret);
      await desktop.clipboard.write('of another program');
    });
  }
  await desktop.tray.click(['Quit TokenTray']);
  expect(await app.exitCode()).toBe(0);
  expect(
    listProcesses().filter(({ argv }) => argv.some((word) => word.startsWith(PACKAGE))),
  ).toEqual([]);
});
