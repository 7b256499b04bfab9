import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../e2e/desktop-test';
import { secretsOf } from '../e2e/keychain';
import { SEED_IDENTIFIER, SEED_KEY } from '../e2e/seed';
import { REPOSITORY } from '../support/app';
import { opensslToken } from '../support/openssl';
import { type RunOutcome, run } from '../support/run';

const INSTALLED = 'node_modules/tokentray';

test('the npm package installs into an empty folder, without a network, and works', async ({
  desktop,
}) => {
  test.setTimeout(180_000);
  const { env } = desktop;
  const folder = join(desktop.home, 'empty');
  mkdirSync(folder);
  const good = async (command: string, ...args: string[]): Promise<string> => {
    const outcome = await run(command, args, { env, cwd: folder, timeoutMs: 120_000 });
    if (outcome.code !== 0) throw new Error(`${command} ${args.join(' ')}: ${outcome.stderr}`);
    return outcome.stdout.trim();
  };
  const archive = await good('node', join(REPOSITORY, 'scripts/pack-cli.mjs'));
  // What a registry would give, packed from what is installed in the clone.
  const modules = ['keytar', 'node-addon-api'].map((name) =>
    join(REPOSITORY, 'node_modules', name),
  );
  await good('npm', 'pack', '--offline', '--ignore-scripts', ...modules);
  const packed = (name: RegExp) => `file:${readdirSync(folder).find((file) => name.test(file))}`;
  const overrides = { keytar: packed(/keytar/), 'node-addon-api': packed(/addon-api/) };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, overrides }));
  await good('npm', 'install', '--offline', '--no-audit', '--no-fund', archive);

  const tokentray = (args: readonly string[], input = ''): Promise<RunOutcome> =>
    run(join(folder, 'node_modules/.bin/tokentray'), args, {
      env,
      cwd: folder,
      timeoutMs: 30_000,
      input,
    });
  const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
  expect(await tokentray(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  const expiresAt = '2031-01-31T10:00:00.1234567Z';
  const token = await opensslToken({ identifier: SEED_IDENTIFIER, key: SEED_KEY, expiresAt });
  const inspected = await tokentray(['inspect', '--json'], token);
  expect(JSON.parse(inspected.stdout)).toMatchObject({ identifier: SEED_IDENTIFIER, expiresAt });

  const entry = ['--field', 'service=Builds', '--environment', 'test', '--never'];
  expect(await tokentray(['add', 'Key', ...entry], 'kept in a keyring')).toMatchObject({ code: 0 });
  expect(await secretsOf(desktop)).toEqual(['kept in a keyring']);
  expect(await tokentray(['get', 'Key'])).toMatchObject({ stdout: 'kept in a keyring\n' });

  const files = readdirSync(join(folder, INSTALLED), { recursive: true });
  expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
  expect(files.filter((file) => /\.(?:ts|map)$|stamp/.test(String(file)))).toEqual([]);
  const notices = readFileSync(join(folder, INSTALLED, 'cli/THIRD-PARTY-NOTICES.txt'), 'utf8');
  expect(notices).toMatch(/^commander \d+\.\d+\.\d+ \(MIT\)$/m);
});
