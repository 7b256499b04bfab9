import { join } from 'node:path';
import { plant } from '../e2e/bridge';
import { expect, test } from '../e2e/desktop-test';
import { secretsOf } from '../e2e/keychain';
import { SERVICE } from '../e2e/window-actions';
import { REPOSITORY, TokenTrayApp } from '../support/app';
import { listProcesses } from '../support/processes';
import { type RunOutcome, run } from '../support/run';
import { PACKAGE, PackagedApp } from './packaged-app';

const SECONDS = /"secondsLeft":-?\d+/g;

test('the packaged command line and the one from source say the same', async ({ desktop }) => {
  test.setTimeout(120_000);
  const app = await TokenTrayApp.launch(desktop);
  await plant(await app.window(), SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await app.quit();
  // Without a display: the packaged one must not want any.
  const { DISPLAY: _display, ...env } = desktop.env;
  const both = async (args: readonly string[], input = ''): Promise<RunOutcome> => {
    const how = { env, timeoutMs: 60_000, input };
    const source = await run('node', [join(REPOSITORY, 'scripts/tokentray.mjs'), ...args], how);
    const packaged = await run(join(PACKAGE, 'bin', 'tokentray'), args, how);
    const plain = ({ code, stdout, stderr }: RunOutcome) => ({
      code,
      stdout: stdout.replace(SECONDS, ''),
      stderr,
    });
    expect(plain(packaged), args.join(' ')).toEqual(plain(source));
    return packaged;
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
  const { DISPLAY: _display, ...env } = desktop.env;
  const cli = (args: readonly string[], input = ''): Promise<RunOutcome> =>
    run(join(PACKAGE, 'bin', 'tokentray'), args, { env, timeoutMs: 60_000, input });
  const secret = 'a key of the build server';
  const app = await PackagedApp.start(desktop);
  const how = ['--field', 'service=Builds', '--environment', 'test', '--never'];
  const added = await cli(['add', 'Build server', ...how], secret);
  expect(added).toMatchObject({ code: 0, stderr: '' });
  await desktop.tray.waitForEntry([/^Build server/]);
  expect(await secretsOf(desktop)).toContain(secret);
  expect(await cli(['copy', 'Build server', '-q'])).toEqual({ code: 0, stdout: '', stderr: '' });
  await desktop.clipboard.waitFor((text) => text === secret, 'the secret');
  expect(await cli(['rm', 'Build server', '--yes'])).toMatchObject({ code: 0 });
  expect(await secretsOf(desktop)).not.toContain(secret);
  await desktop.tray.click(['Quit TokenTray']);
  expect(await app.exitCode()).toBe(0);
  expect(
    listProcesses().filter(({ argv }) => argv.join(' ').startsWith(join(PACKAGE, 'tokentray'))),
  ).toEqual([]);
});
