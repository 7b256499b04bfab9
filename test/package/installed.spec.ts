import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../e2e/desktop-test';
import { REPOSITORY, userData } from '../support/app';
import { type RunOutcome, run } from '../support/run';
import { PackagedApp } from './packaged-app';

const ENTRY = '/usr/share/applications/tokentray.desktop';

test('the Debian package: installed, started from the menu and in a terminal, updated, removed', async ({
  desktop,
}) => {
  test.setTimeout(240_000);
  const before = await namesOf();
  try {
    const installed = await dpkg('--install', packageFile());
    expect(installed, installed.stderr).toMatchObject({ code: 0 });
    const files = (await dpkg('--listfiles', 'tokentray')).stdout.trim().split('\n');
    expect(files).toContain(ENTRY);
    for (const file of files) {
      expect(statSync(file).mode & 0o005, `others may use ${file}`).not.toBe(0);
    }

    // As menu and browser read it.
    const entry = desktopEntry(readFileSync(ENTRY, 'utf8'));
    expect(entry).toMatchObject({
      Type: 'Application',
      Name: 'TokenTray',
      Terminal: 'false',
      MimeType: 'x-scheme-handler/tokentray;',
    });
    expect(files).toContain(`/usr/share/icons/hicolor/256x256/apps/${entry.Icon}.png`);
    const [program = '', ...codes] = (entry.Exec ?? '').split(' ');
    expect(codes).toEqual(['%U']);

    // Ubuntu lets only a program with a profile build its sandbox.
    const profile = readFileSync('/opt/TokenTray/resources/apparmor-profile', 'utf8');
    expect(profile).toContain(
      'profile "tokentray" "/opt/TokenTray/tokentray" flags=(unconfined) {',
    );
    expect(profile).toContain('  userns,');
    expect(profile).not.toContain('${');

    const version = await run('tokentray', ['--version'], { env: desktop.env, timeoutMs: 30_000 });
    // By a Node where there is one, else by the app.
    const alone = { ...desktop.env, TOKENTRAY_NODE: 'off' };
    expect(await run('tokentray', ['--version'], { env: alone, timeoutMs: 30_000 })).toEqual(
      version,
    );
    const forNode = '/opt/TokenTray/resources/app.asar.unpacked/cli/packaged-start.js';
    const direct = await run('node', [forNode, '--version'], { env: desktop.env });
    expect(direct).toEqual(version);
    const { version: wanted }: { version: string } = JSON.parse(
      readFileSync(join(REPOSITORY, 'package.json'), 'utf8'),
    );
    expect(version).toMatchObject({ code: 0, stdout: `${wanted}\n` });

    const app = await PackagedApp.start(desktop, {}, [], program);
    expect(await desktop.tray.outline()).toContain('Open TokenTray');
    // An update goes over the running app.
    expect(await dpkg('--install', packageFile())).toMatchObject({ code: 0 });
    expect(existsSync('/usr/bin/tokentray')).toBe(true);
    await desktop.tray.click(['Quit TokenTray']);
    expect(await app.exitCode()).toBe(0);

    expect(await dpkg('--purge', 'tokentray')).toMatchObject({ code: 0 });
    expect(await namesOf()).toEqual(before);
    expect(existsSync(userData(desktop))).toBe(true);
  } finally {
    await dpkg('--purge', 'tokentray');
  }
});

function dpkg(...args: string[]): Promise<RunOutcome> {
  return run('dpkg', args, { env: process.env, timeoutMs: 90_000 });
}

function packageFile(): string {
  const folder = join(REPOSITORY, 'dist');
  const [file, ...more] = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  if (file === undefined || more.length > 0) throw new Error(`dist/ should hold one .deb.`);
  return join(folder, file);
}

/** Everything outside of homes that is called after the app; what it leaves would be among it. */
async function namesOf(): Promise<readonly string[]> {
  const below = ['/etc', '/usr', '/var/lib', '/opt'];
  const named = ['-xdev', '-path', '/usr/share/zoneinfo', '-prune', '-o', '-iname', '*tokentray*'];
  const found = await run('find', [...below, ...named, '-print'], {
    env: process.env,
    timeoutMs: 60_000,
  });
  return found.stdout.split('\n').sort();
}

/** The keys of the entry's first group. */
function desktopEntry(text: string): Readonly<Record<string, string>> {
  const [, group = ''] = /^\[Desktop Entry\]\n((?:(?!\[).*\n?)*)/.exec(text) ?? [];
  return Object.fromEntries(
    group
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}
