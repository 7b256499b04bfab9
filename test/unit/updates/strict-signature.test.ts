import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signatureFault } from '../../../src/main/platform/updates/strict-signature';

const PUBLISHER = 'CN=TokenTray, O=The TokenTray authors, C=DE';
const INSTALLER = join(tmpdir(), 'TokenTray-9.9.9-setup.exe');

/**
 * electron-updater's own check runs, with scripts in the place of Windows' programs; a shell that is
 * not Windows' writes what should be discarded into a file called NUL, hence a folder of its own.
 */
describe.runIf(process.platform !== 'win32')('an installer', () => {
  const before = { path: process.env.PATH, folder: process.cwd() };
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tokentray-powershell-'));
    process.chdir(folder);
    process.env.PATH = `${folder}${delimiter}${before.path}`;
    program('chcp', 'exit 0');
  });
  afterEach(() => {
    process.chdir(before.folder);
    process.env.PATH = before.path;
    rmSync(folder, { recursive: true, force: true });
  });

  function program(name: string, script: string): void {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  function says(subject: string, status = 0): void {
    const said = JSON.stringify({
      Status: status,
      Path: INSTALLER,
      SignerCertificate: { Subject: subject },
    });
    program('powershell.exe', `printf %s '${said}'`);
  }

  test('by its publisher passes', async () => {
    says(PUBLISHER);
    expect(await signatureFault([PUBLISHER], INSTALLER)).toBeNull();
  });

  test.each([
    ['of another publisher', 'CN=Somebody, O=Else, C=DE', 0],
    ['whose signature is not valid', PUBLISHER, 2],
  ])('%s is refused', async (_what, subject, status) => {
    says(subject, status);
    expect(await signatureFault([PUBLISHER], INSTALLER)).toContain(subject);
  });

  test('is refused where PowerShell does not run', async () => {
    program('powershell.exe', 'exit 1');
    expect(await signatureFault([PUBLISHER], INSTALLER)).toBe('unchecked');
  });
});
