import { chmodSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DesktopSession } from '../support/desktop-session';
import { type RunOutcome, run } from '../support/run';
import { PACKAGE } from './packaged-app';

/** What installers link. */
export const LAUNCHER = join(PACKAGE, 'bin', 'tokentray');

/** Who carries a command out. */
export const WAYS = { 'a Node from the PATH': {}, 'the app itself': { TOKENTRAY_NODE: 'off' } };

/** The packaged command line on a private desktop, without its display, which it must not need. */
export function launched(
  desktop: DesktopSession,
  args: readonly string[],
  { env = {}, input = '', cwd = desktop.home }: Partial<Parameters<typeof run>[2]> = {},
): Promise<RunOutcome> {
  const { DISPLAY: _display, ...own } = desktop.env;
  return run(LAUNCHER, args, { env: { ...own, ...env }, cwd, timeoutMs: 60_000, input });
}

/** A folder with a file called `node` that holds this, or without one. */
export function folderWithNode(home: string, content?: string): string {
  const folder = mkdtempSync(join(home, 'path-'));
  // All that the launcher itself calls.
  symlinkSync('/usr/bin/readlink', join(folder, 'readlink'));
  if (content !== undefined) {
    writeFileSync(join(folder, 'node'), content);
    chmodSync(join(folder, 'node'), 0o755);
  }
  return folder;
}
