import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { say } from '../messages.mjs';

/** @import { FoundElectron } from './electron-folder.mjs' */

let saidSo = false;

/**
 * What must stand before the app's path when Electron is started. Chromium refuses to start for
 * root unless its sandbox is switched off; that is said once.
 * @returns {string[]}
 */
export function launchArguments() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  if (!saidSo) say("Running as root: Chromium's sandbox is off (--no-sandbox).");
  saidSo = true;
  return ['--no-sandbox'];
}

/**
 * Why Chromium's sandbox cannot work for this user, with the commands that mend it. The sandbox is
 * never switched off for that reason.
 * @param {FoundElectron} electron
 * @returns {string | undefined} nothing when no obstacle is known
 */
export function sandboxObstacle(electron) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return undefined;
  const helper = path.join(electron.distPath, 'chrome-sandbox');
  if (isSetuidRoot(helper)) return undefined;
  const refusals = [
    { file: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', value: '1' },
    { file: '/proc/sys/kernel/unprivileged_userns_clone', value: '0' },
    { file: '/proc/sys/user/max_user_namespaces', value: '0' },
  ];
  const refusal = refusals.find(({ file, value }) => kernelSetting(file) === value);
  if (!refusal) return undefined;
  return [
    `This system does not let programs of an ordinary user build a sandbox (${refusal.file} is ${refusal.value}), so Electron stops.`,
    "Let Electron's own helper do it, and start again:",
    `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  ].join('\n');
}

/** @param {string} file */
function isSetuidRoot(file) {
  try {
    const { uid, mode } = statSync(file);
    return uid === 0 && (mode & 0o4000) !== 0;
  } catch {
    return false;
  }
}

/** @param {string} file */
function kernelSetting(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
