import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ensureDebianPackages } from '../../../scripts/lib/system-packages/debian.mjs';

const gtk = {
  library: 'libgtk-3.so.0',
  debian: ['libgtk-3-0t64', 'libgtk-3-0'],
  fedora: '',
  arch: '',
};
const xclip = { command: 'xclip', debian: ['xclip'], fedora: '', arch: '' };

let folder: string;

/** Puts a shell script in a program's place. */
function program(name: string, script: string) {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** What the release has, and what is installed before and after apt-get has run. */
function release(available: string[], installed: string[], installedLater = installed) {
  const lines = (names: string[]) => names.map((name) => `echo installed ${name}`).join('\n');
  program('apt-cache', available.map((name) => `echo Package: ${name}`).join('\n'));
  program(
    'dpkg-query',
    `if [ -e ${folder}/done ]; then\n:\n${lines(installedLater)}\nelse\n:\n${lines(installed)}\nfi`,
  );
  program(
    'apt-get',
    `echo "$DEBIAN_FRONTEND $*" >> ${folder}/log\n[ "$1" = update ] || : > ${folder}/done`,
  );
}

function aptLog() {
  return readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
}

function ensure() {
  vi.stubEnv('PATH', folder);
  return ensureDebianPackages([gtk, xclip]);
}

function userIs(id: number) {
  vi.spyOn(process, 'getuid').mockReturnValue(id);
}

function systemPackages() {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tokentray-debian-'));
    symlinkSync('/usr/bin/env', join(folder, 'env'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  test('nothing is run when all is there, under the new name or the old', async () => {
    userIs(1000);
    release([], ['libgtk-3-0t64', 'xclip']);
    await ensure();
    release([], ['libgtk-3-0', 'xclip']);
    await ensure();
  });

  test('root installs what is missing, by the name this release has', async () => {
    userIs(0);
    release(['libgtk-3-0t64', 'xclip'], [], ['libgtk-3-0t64', 'xclip']);
    await ensure();
    expect(aptLog()).toEqual([
      'noninteractive update -qq',
      'noninteractive install -y -qq --no-install-recommends libgtk-3-0t64 xclip',
    ]);
  });

  test('only what is missing is installed, on an older release too', async () => {
    userIs(0);
    release(['libgtk-3-0', 'xclip'], ['xclip'], ['xclip', 'libgtk-3-0']);
    await ensure();
    expect(aptLog().at(-1)).toBe(
      'noninteractive install -y -qq --no-install-recommends libgtk-3-0',
    );
  });

  test('a user with sudo that asks for no password uses it', async () => {
    userIs(1000);
    program('sudo', `[ "$1" = -n ] || exit 1\nshift\nexec "$@"`);
    symlinkSync('/bin/true', join(folder, 'true'));
    release(['libgtk-3-0t64', 'xclip'], [], ['libgtk-3-0t64', 'xclip']);
    await ensure();
    expect(aptLog()).toHaveLength(2);
  });

  test('without a way to become root the command to run is named', async () => {
    userIs(1000);
    release(['libgtk-3-0t64', 'xclip'], []);
    await expect(ensure()).rejects.toThrow(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends libgtk-3-0t64 xclip',
    );
  });

  test('what apt-get did not install is named', async () => {
    userIs(0);
    release(['libgtk-3-0t64', 'xclip'], [], ['xclip']);
    await expect(ensure()).rejects.toThrow('apt-get could not install libgtk-3-0t64');
  });
}

// They put shell scripts in the place of apt-get and its kin.
if (process.platform !== 'win32') {
  describe('the system packages on Debian and its kin', () => systemPackages());
}
