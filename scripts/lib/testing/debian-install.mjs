import { existsSync } from 'node:fs';
import { hasCommand } from '../system-packages/find-command.mjs';

/** The test that installs the Debian package, below `test/package`. */
export const INSTALL_TEST = 'installed.spec.ts';

/**
 * Why the Debian package cannot be installed here and removed again; `undefined` where it can.
 * @returns {string | undefined} the second half of a sentence
 */
export function whyNoInstall() {
  if (process.platform !== 'linux' || !hasCommand('dpkg-deb')) return 'this is no Debian';
  if (process.getuid?.() !== 0) return 'it installs a package, which only root may';
  // Somebody's own, which must not be replaced and removed.
  if (existsSync('/opt/TokenTray')) return 'a TokenTray is installed in /opt/TokenTray already';
  return undefined;
}
