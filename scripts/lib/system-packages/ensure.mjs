import { ensureDebianPackages, isDebianLike } from './debian.mjs';
import { checkOtherLinux } from './other-linux.mjs';
import { requirements } from './requirements.mjs';

/** @import { Purpose } from './requirements.mjs' */

/**
 * Sees to it that the system has the libraries and programs a purpose needs. Nothing to do outside
 * Linux.
 * @param {Purpose} purpose
 * @throws {import('../messages.mjs').SetupError} naming what is missing and the command to run
 */
export async function ensureSystemPackages(purpose) {
  if (process.platform !== 'linux') return;
  if (isDebianLike()) await ensureDebianPackages(requirements[purpose]);
  else await checkOtherLinux(requirements[purpose]);
}
