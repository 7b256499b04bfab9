import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { plant } from '../e2e/bridge';
import { expect, test } from '../e2e/desktop-test';
import { SERVICE } from '../e2e/window-actions';
import { REPOSITORY, TokenTrayApp } from '../support/app';
import { opensslToken } from '../support/openssl';
import { run } from '../support/run';
import { within } from '../support/wait';
import { folderWithNode, LAUNCHER, launched, WAYS } from './launched';
import { EXECUTABLE, PACKAGE } from './packaged-app';

const TOKEN = 'Deployment';
/** The program that carries `run` out, as the one that it starts sees it. */
const WHO = ['run', '--env', `X=${TOKEN}`, '--', '/bin/sh', '-c', 'readlink /proc/$PPID/exe'];
const START = join(PACKAGE, 'resources/app.asar.unpacked/cli/packaged-start.js');

test.beforeEach(async ({ desktop }) => {
  test.setTimeout(180_000);
  const app = await TokenTrayApp.launch(desktop);
  await plant(await app.window(), SERVICE, [{ name: TOKEN, expiry: '20d' }]);
  await app.quit();
});

test('a fitting Node from the PATH carries commands out, else the app itself', async ({
  desktop,
}) => {
  const who = async (env: NodeJS.ProcessEnv, cwd = desktop.home) => {
    const { code, stdout, stderr } = await launched(desktop, WHO, { env, cwd });
    expect({ code, stderr }, JSON.stringify(env)).toEqual({ code: 0, stderr: '' });
    return stdout.trim();
  };
  const node = (await run('node', ['-p', 'process.execPath'], { env: desktop.env })).stdout.trim();
  expect(await who({})).toBe(node);
  expect(await who({ TOKENTRAY_NODE: 'off' })).toBe(EXECUTABLE);

  const saying = (version: string) => `#!/bin/sh\necho ${version}\n`;
  const unfit: Readonly<Record<string, string | undefined>> = {
    none: undefined,
    'too old': saying('v18.20.8'),
    'a little too old': saying('v20.18.3'),
    'a stand-in that knows no version': '#!/bin/sh\necho "no version is set" >&2\nexit 126\n',
    'a stand-in that says nothing': '#!/bin/sh\nexit 0\n',
    'a stand-in that takes the input': '#!/bin/sh\ncat > /dev/null\necho v18.0.0\n',
    'for another machine': '\x7fELF\x02\x01\x01 of another machine',
    'not text': 'v22.0.0',
  };
  for (const [what, content] of Object.entries(unfit)) {
    const folder = folderWithNode(desktop.home, content);
    expect(await who({ PATH: `${folder}` }), what).toBe(EXECUTABLE);
  }

  await test.step('the current folder is not asked', async () => {
    const folder = folderWithNode(desktop.home, '#!/bin/sh\ntouch "$HOME/ran"\necho v22.0.0\n');
    for (const path of [`.:${folderWithNode(desktop.home)}`, `:${folderWithNode(desktop.home)}`]) {
      expect(await who({ PATH: path }, folder)).toBe(EXECUTABLE);
    }
    expect(existsSync(join(desktop.home, 'ran'))).toBe(false);
  });
});

test('both say and do the same', async ({ desktop }) => {
  const expiresAt = '2031-01-31T10:00:00.1234567Z';
  const signed = await opensslToken({ identifier: 'integration', key: 'a key', expiresAt });
  for (const [way, env] of Object.entries(WAYS)) {
    await test.step(way, async () => {
      const inspected = await launched(desktop, ['inspect', '--json'], { env, input: signed });
      expect(JSON.parse(inspected.stdout)).toMatchObject({ identifier: 'integration', expiresAt });
      expect(await launched(desktop, ['show', 'Nothing'], { env })).toMatchObject({
        code: 6,
        stdout: '',
      });

      // A terminal is one: nothing is shown unasked.
      const { DISPLAY: _display, ...own } = desktop.env;
      const typed = ['-qec', `${LAUNCHER} get ${TOKEN}`, '/dev/null'];
      const refused = await run('script', typed, { env: { ...own, ...env }, timeoutMs: 30_000 });
      expect(refused).toMatchObject({ code: 2, stdout: expect.stringContaining('--reveal') });

      // A signal reaches the very process that was started, and the program that it runs.
      const waits = spawn(LAUNCHER, ['inspect'], { env: { ...own, ...env } });
      const ended = once(waits, 'exit');
      const ready = 'trap "exit 9" TERM; echo ready; while :; do sleep 0.05; done';
      const runs = spawn(LAUNCHER, [...WHO.slice(0, 6), ready], { env: { ...own, ...env } });
      const passedOn = once(runs, 'exit');
      await within(once(runs.stdout, 'data'), { what: 'the command to run' });
      runs.kill('SIGTERM');
      waits.kill('SIGTERM');
      expect(await within(passedOn, { what: 'the command to end' })).toEqual([9, null]);
      expect(await within(ended, { what: 'tokentray to end' })).toEqual([null, 'SIGTERM']);
    });
  }
});

test('nothing of the environment is loaded, and programs that are run get it whole', async ({
  desktop,
}) => {
  const marker = join(desktop.home, 'loaded');
  const foreign = join(desktop.home, 'foreign.cjs');
  writeFileSync(foreign, `require('node:fs').appendFileSync(${JSON.stringify(marker)}, 'x');`);
  mkdirSync(join(desktop.home, 'modules/keytar'), { recursive: true });
  writeFileSync(join(desktop.home, 'modules/keytar/index.js'), readFileSync(foreign));
  const hostile = {
    NODE_OPTIONS: `--require=${foreign}`,
    NODE_PATH: join(desktop.home, 'modules'),
    NODE_V8_COVERAGE: join(desktop.home, 'coverage'),
    NODE_REDIRECT_WARNINGS: 'it\'s "$(touch ran)" `touch ran`;\ntouch ran #',
    ELECTRON_RUN_AS_NODE: '1',
    // What scripts call their own, as the launcher could its own.
    ...{ self: 'me', app: 'shop', name: 'till', node: 'db1', version: '1.2.3' },
  };
  // A plain Node does load it: the test can tell.
  await run('node', ['-e', '0'], { env: { ...desktop.env, ...hostile }, cwd: desktop.home });
  expect(readFileSync(marker, 'utf8')).toBe('x');
  rmSync(marker);
  rmSync(join(desktop.home, 'coverage'), { recursive: true });
  for (const [way, env] of Object.entries(WAYS)) {
    const asked = { env: { ...hostile, ...env } };
    for (const args of [['list'], ['get', TOKEN], ['--help']]) {
      expect(await launched(desktop, args, asked), way).toMatchObject({ code: 0, stderr: '' });
    }
    const environment = await launched(desktop, [...WHO.slice(0, 4), 'env', '-0'], asked);
    const given = Object.fromEntries(
      environment.stdout.split('\0').map((line) => {
        const at = line.indexOf('=');
        return [line.slice(0, at), line.slice(at + 1)];
      }),
    );
    expect(given, way).toMatchObject(hostile);
    expect(Object.keys(given).filter((name) => name.startsWith('TOKENTRAY_HELD'))).toEqual([]);
    expect(existsSync(marker), way).toBe(false);
    expect(existsSync(join(desktop.home, 'ran')), way).toBe(false);
    expect(existsSync(join(desktop.home, 'coverage')), way).toBe(false);
  }

  await test.step('whatever this Node heeds is held back, on Windows too', async () => {
    const { stdout } = await run('node', ['--help'], { env: desktop.env });
    const heeded = stdout.match(/^NODE_\w+/gm) ?? [];
    expect(heeded.length).toBeGreaterThan(10);
    for (const name of ['tokentray.sh', 'tokentray.cmd']) {
      const launcher = readFileSync(join(REPOSITORY, 'assets/cli', name), 'utf8');
      const held: readonly string[] = launcher.match(/\b(?:NODE|OPENSSL)_\w+/g) ?? [];
      const harmless = ['NODE_DISABLE_COLORS'];
      expect(heeded.filter((each) => !held.includes(each) && !harmless.includes(each))).toEqual([]);
    }
  });
});

test('a Node that cannot open the library leaves the command to the app', async ({ desktop }) => {
  // Laid out as the package is, with the library of another processor and a script as the app.
  const folder = join(desktop.home, 'other');
  const unpacked = join(folder, 'resources/app.asar.unpacked');
  mkdirSync(join(unpacked, 'node_modules/keytar/prebuilds/linux-other'), { recursive: true });
  cpSync(dirname(START), join(unpacked, 'cli'), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  cpSync(LAUNCHER, join(folder, 'bin/tokentray'));
  symlinkSync(join(folder, 'bin/tokentray'), join(desktop.home, 'linked'));
  const app = ['#!/bin/sh', 'trap "exit 9" TERM', 'echo "$@"', 'cat', '[ "$7" != wait ] || exit 7'];
  writeFileSync(join(folder, 'tokentray'), [...app, 'kill -KILL $$', ''].join('\n'), {
    mode: 0o755,
  });
  const given = { env: desktop.env, input: 'typed' };
  const switches = readFileSync(LAUNCHER, 'utf8').match(
    /^exec "\$tokentray_app\/tokentray" (.*) "\$@"$/m,
  );
  const said = (word: string) => `${switches?.[1]} ${word} a b\ntyped`;
  const linked = join(desktop.home, 'linked');
  expect(await run(linked, ['wait', 'a b'], given)).toEqual({
    code: 7,
    stdout: said('wait'),
    stderr: '',
  });
  expect(await run(linked, ['die', 'a b'], given)).toMatchObject({ code: 137 });

  const child = spawn(linked, ['wait'], { env: desktop.env });
  const ended = once(child, 'exit');
  await within(once(child.stdout, 'data'), { what: 'the script to speak' });
  child.kill('SIGTERM');
  child.stdin.end();
  expect(await within(ended, { what: 'the script to end' })).toEqual([9, null]);
});
