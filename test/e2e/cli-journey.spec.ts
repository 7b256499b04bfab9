import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { newJwt } from '../support/jwt';
import { opensslToken } from '../support/openssl';
import { run } from '../support/run';
import { filesBelow, searchSecrets } from '../support/search-secrets';
import { eventually } from '../support/wait';
import { must, plant } from './bridge';
import { CommandLine } from './command-line';
import { expect, test } from './desktop-test';
import { keyOf } from './gateway';
import { secretsOf } from './keychain';
import { PASSPHRASE } from './lock-actions';
import { SEED_IDENTIFIER } from './seed';
import { SERVICE } from './window-actions';

const SECOND_KEY = keyOf('the secondary key of the command line');
/** What shells act on. */
const AWKWARD = 'it\'s "$HOME" `id` \\ #!& *';
const CLEAR_SECONDS = 3;

interface Shown {
  readonly credential: { readonly id: string; readonly expiresAt: string };
}

test('the command line and the running app work on the same things', async ({ desktop, app }) => {
  test.setTimeout(240_000);
  const page = await app.window();
  const cli = new CommandLine(desktop);
  await plant(page, { ...SERVICE, secondaryKey: SECOND_KEY }, [
    { name: 'Deployment', expiry: '20d' },
    { name: 'Ended', expiry: '20d' },
  ]);
  const get = async (name: string) => (await cli.run(['get', name])).stdout.slice(0, -1);
  const other = ['--environment', 'test', '--field', 'service=Builds'];

  await test.step('what it adds is in the keychain, and at once in window and tray', async () => {
    const added = await cli.json(['add', 'Build server', ...other, '--never'], AWKWARD);
    expect(added).toMatchObject({ name: 'Build server', kind: 'other', expiresAt: null });
    await expect(page.getByText('Build server').first()).toBeVisible();
    await desktop.tray.waitForEntry([/^Build server/]);
    expect(await secretsOf(desktop)).toContain(AWKWARD);
  });

  await test.step('the app copies for it, and clears', async () => {
    await must(page, 'editSettings', { clipboardClearSeconds: CLEAR_SECONDS });
    const copied = await cli.json(['copy', 'Build server']);
    expect(copied).toMatchObject({ name: 'Build server', clearsInSeconds: CLEAR_SECONDS });
    await desktop.clipboard.waitFor((text) => text === AWKWARD, 'the secret');
    await desktop.clipboard.waitFor((text) => text === '', 'an empty clipboard');
    const [token, copiedHeader] = [await get('Deployment'), ['copy', 'Deployment', '--header']];
    expect(await cli.run(copiedHeader)).toMatchObject({ code: 0, stdout: '' });
    await desktop.clipboard.waitFor((text) => text === `Authorization: ${token}`, 'the header');
  });

  await test.step('what it finds in a header is kept once', async () => {
    const exp = Math.floor(Date.now() / 1000) + 40 * 86_400;
    const jwt = newJwt({ iss: 'https://idp.example.com', aud: 'billing', exp });
    const pasted = ['paste', '--name', 'Billing', ...other];
    expect(await cli.json(pasted, `authorization: bearer ${jwt}\n`)).toMatchObject({
      name: 'Billing',
      expiresAt: expect.stringContaining(new Date(exp * 1000).toISOString().slice(0, 19)),
    });
    expect(await secretsOf(desktop)).toContain(jwt);
    const again = await cli.run(pasted, jwt);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('“Billing”');
  });

  await test.step('what it renews is signed as openssl signs it, by either key', async () => {
    const before = await get('Deployment');
    expect(await cli.json(['renew', 'Deployment'])).toMatchObject({ name: 'Deployment' });
    const renewed = await get('Deployment');
    expect(renewed).not.toBe(before);
    const expected = async (key: string) => {
      const { credential } = await cli.json<Shown>(['show', 'Deployment']);
      const { expiresAt } = credential;
      return opensslToken({ identifier: SEED_IDENTIFIER, key, expiresAt });
    };
    expect(renewed).toBe(await expected(SERVICE.primaryKey));
    const switched = await cli.json(['switch-key', SERVICE.name, '--to', 'secondary']);
    expect(switched).toMatchObject({ to: 'secondary' });
    const bySecond = await get('Deployment');
    expect(bySecond).toBe(await expected(SECOND_KEY));
    expect(await secretsOf(desktop)).toContain(bySecond);
    expect(await secretsOf(desktop)).not.toContain(renewed);
  });

  await test.step('what was made elsewhere is renewed by its new secret', async () => {
    const told = await cli.json(['renew', 'Build server', '--expires', '90d'], 'its next secret');
    expect(told).toMatchObject({ name: 'Build server', expiresAt: expect.any(String) });
    expect(await get('Build server')).toBe('its next secret');
    expect(await cli.run(['renew', 'Build server', '--never', '-q'], AWKWARD)).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  await test.step('it tells whether a credential works', async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.headers.authorization === 'Bearer open-sesame' ? 200 : 401;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const fields = ['--field', `testUrl=http://127.0.0.1:${port}/`, '--field', 'scheme=Bearer'];
    for (const [name, secret] of [
      ['Is good', 'open-sesame'],
      ['Is bad', 'open-barley'],
    ] as const) {
      const args = ['add', name, ...other, ...fields, '--never'];
      expect((await cli.run(args, secret)).stderr).toBe('');
    }
    expect(await cli.json(['test', 'Is good'])).toMatchObject({ alive: true, httpStatus: 200 });
    expect(await cli.run(['test', 'Is bad'])).toMatchObject({ code: 1, stdout: '' });
    server.closeAllConnections();
    server.close();
    expect(await cli.run(['test', 'Is good'])).toMatchObject({ code: 9, stdout: '' });
  });

  await test.step('a file is imported into the keychain', async () => {
    const file = join(desktop.home, 'passwords.csv');
    writeFileSync(file, 'name,secret,expires\nFrom a file,imported-secret,2031-01-31T10:00:00Z\n');
    const told = await cli.json(['import', file, '--yes', '--environment', 'test']);
    expect(told).toMatchObject({ rows: [{ what: 'added', name: 'From a file' }] });
    await expect(page.getByText('From a file').first()).toBeVisible();
    expect(await get('From a file')).toBe('imported-secret');
    writeFileSync(file, '');
  });

  await test.step('what it deletes is gone everywhere', async () => {
    expect(await cli.json(['rm', 'Is bad', '--yes'])).toMatchObject({ name: 'Is bad' });
    await expect(page.getByText('Is bad')).toHaveCount(0);
    expect(await secretsOf(desktop)).not.toContain('open-barley');
    expect(await cli.run(['rm', 'Is bad', '--yes'])).toMatchObject({ code: 6 });
  });

  await test.step('shells take what it prints for them', async () => {
    const words = cli.words.map((word) => `'${word}'`).join(' ');
    const line = (shell: string) => `${words} get 'Build server' --env API --shell ${shell}`;
    const scripts = [
      ['sh', `eval "$(${line('posix')})"; printf %s "$API"`],
      ['bash', `source <(${line('posix')}); env | sed -n 's/^API=//p' | tr -d '\\n'`],
    ] as const;
    for (const [shell, script] of scripts) {
      const ran = await run(shell, ['-c', script], { env: desktop.env, timeoutMs: 30_000 });
      expect(ran).toEqual({ code: 0, stdout: AWKWARD, stderr: '' });
    }
    const dotenv = ['--env', 'API', '--shell', 'dotenv'];
    expect(await cli.run(['get', 'Build server', ...dotenv])).toMatchObject({
      code: 1,
      stdout: '',
    });
    const { stdout } = await cli.run(['get', 'From a file', ...dotenv]);
    expect(stdout).toBe("API='imported-secret'\n");
  });

  await test.step('only the program it runs has the secret', async () => {
    const secret = await get('Deployment');
    const args = ['run', '--env', 'API=Deployment', '--', 'sleep', '60'];
    const child = spawn('node', [...cli.words.slice(1), ...args], { env: desktop.env });
    if (child.pid !== undefined) desktop.adopt(child.pid);
    const ended = once(child, 'exit');
    const sleep = await eventually(
      () => desktop.processes().find(({ argv }) => argv.join(' ') === 'sleep 60'),
      { what: 'the program' },
    );
    const all = desktop.processes();
    const having = all.filter(({ environment }) => environment.includes(secret));
    expect(having.map(({ pid }) => pid)).toEqual([sleep.pid]);
    expect(all.filter(({ argv }) => argv.join('\0').includes(secret))).toEqual([]);
    child.kill('SIGTERM');
    expect(await ended).toEqual([128 + 15, null]);
    const handler = 'trap "printf caught; exit 9" HUP; kill -HUP $PPID; sleep 5 & wait; wait';
    const shell = ['run', '--env', 'API=Deployment', '--', 'sh', '-c'];
    expect(await cli.run([...shell, handler])).toEqual({ code: 9, stdout: 'caught', stderr: '' });
    const inner = 'printf %s "$API"; printf %s "$1" >&2; exit 42';
    expect(await cli.run([...shell, inner, 'sh', '--env'])).toEqual({
      code: 42,
      stdout: secret,
      stderr: '--env',
    });
    expect(await cli.run([...shell, 'kill -KILL $$'])).toMatchObject({ code: 137 });
    expect(await cli.run([...shell.slice(0, 4), '/nowhere/at-all'])).toMatchObject({ code: 127 });
  });

  await test.step('of a locked app it gets nothing, and changes nothing', async () => {
    await must(page, 'setPassphrase', PASSPHRASE, '');
    await must(page, 'lock');
    const before = await secretsOf(desktop);
    const commands = [
      ['get', 'Deployment'],
      ['copy', 'Deployment'],
      ['add', 'New', ...other, '--never'],
      ['paste', '--name', 'New', ...other],
      ['renew', 'Deployment'],
      ['switch-key', SERVICE.name, '--to', 'primary'],
      ['test', 'Is good'],
      ['rm', 'Deployment', '--yes'],
      ['import', join(desktop.home, 'passwords.csv'), '--yes'],
      ['backup', 'list'],
    ];
    for (const args of commands) {
      const { code, stdout } = await cli.run(args, 'some secret');
      expect([args[0], code, stdout]).toEqual([args[0], 5, '']);
    }
    const ran = ['run', '--env', 'A=Deployment', '--', 'touch', join(desktop.home, 'never')];
    expect(await cli.run(ran)).toMatchObject({ code: 125, stdout: '' });
    expect(await secretsOf(desktop)).toEqual(before);
    expect(await cli.run(['status'])).toMatchObject({ code: 0 });
    const files = filesBelow(desktop.home);
    expect(files.map(({ where }) => where)).not.toContain(join(desktop.home, 'never'));
    expect(searchSecrets([...before, AWKWARD], files)).toEqual([]);
  });
});

test('without the app a secret is copied by the system’s tool, and cleared', async ({
  desktop,
  app,
}) => {
  test.setTimeout(120_000);
  const cli = new CommandLine(desktop);
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await must(page, 'editSettings', { clipboardClearSeconds: CLEAR_SECONDS });
  await app.quit();
  const token = (await cli.run(['get', 'Deployment'])).stdout.trim();

  await test.step('in time, by a process that holds nothing', async () => {
    const before = Date.now();
    expect(await cli.json(['copy', 'Deployment'])).toMatchObject({
      clearsInSeconds: CLEAR_SECONDS,
    });
    expect(await desktop.clipboard.read()).toBe(token);
    const waiting = desktop.processes().filter(({ argv }) => argv.includes('clear-clipboard'));
    expect(waiting).toHaveLength(1);
    const traces = desktop.processes().flatMap(({ argv, environment }) => [
      { where: argv[0] ?? '', content: argv.join('\0') },
      { where: argv[0] ?? '', content: environment },
    ]);
    expect(searchSecrets([token], [...traces, ...filesBelow(desktop.home)])).toEqual([]);
    await desktop.clipboard.waitFor((text) => text === '', 'an empty clipboard');
    expect(Date.now() - before).toBeGreaterThan(CLEAR_SECONDS * 1000 - 500);
    expect(await desktop.clipboard.read('primary')).not.toContain(token);
  });

  await test.step('but not what somebody else has copied since', async () => {
    expect(await cli.run(['copy', 'Deployment', '-q'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    await desktop.clipboard.write('of another program');
    await eventually(
      () =>
        desktop.processes().some(({ argv }) => argv.includes('clear-clipboard')) ? undefined : true,
      { what: 'the process that clears to end' },
    );
    expect(await desktop.clipboard.read()).toBe('of another program');
  });

  await test.step('where the program that clears cannot be started it says so', async () => {
    // This Node is gone by the time the secret lies on the clipboard.
    const node = join(desktop.home, 'node-that-goes');
    copyFileSync(process.execPath, node);
    const tools = join(desktop.home, 'tools');
    mkdirSync(tools);
    const xclip = `#!/bin/sh\nrm -f '${node}'\nPATH='${desktop.env.PATH}' exec xclip "$@"\n`;
    writeFileSync(join(tools, 'xclip'), xclip, { mode: 0o755 });
    const env = { ...desktop.env, PATH: `${tools}:${desktop.env.PATH}` };
    const [, ...script] = cli.words;
    const copied = await run(node, [...script, 'copy', 'Deployment', '--json'], { env });
    expect(copied).toMatchObject({ code: 0 });
    expect(JSON.parse(copied.stdout)).toMatchObject({ clearsInSeconds: 0 });
    expect(copied.stderr).toMatch(/warning: .*clear the clipboard could not be started/);
    expect(await desktop.clipboard.read()).toBe(token);
  });

  await test.step('where there is no display it says so', async () => {
    const { DISPLAY: _display, ...env } = desktop.env;
    const [node = '', ...script] = cli.words;
    const refused = await run(node, [...script, 'copy', 'Deployment'], { env, timeoutMs: 30_000 });
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/clipboard/);
  });
});
