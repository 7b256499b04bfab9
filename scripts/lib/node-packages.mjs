import { readFileSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { SetupError, say } from './messages.mjs';
import { inProject } from './paths.mjs';
import { runNpm } from './run.mjs';

const oldestNode = { major: 20, minor: 19 };

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional] whether npm may leave it out, as for another system's binary
 *
 * @typedef {Record<string, LockedPackage>} LockedPackages by path, as `node_modules/zod`
 */

/**
 * Checks Node and installs the npm packages if node_modules is missing or does not hold what
 * package-lock.json names. Uses Node's own modules only, so that it can run in a fresh clone.
 * @throws {SetupError} when Node is too old or npm fails
 */
export async function ensureNodePackages() {
  checkNodeVersion(process.versions.node);
  if (packagesAreThere()) return;
  await withLock('npm-ci', async () => {
    if (packagesAreThere()) return;
    say('Installing the npm packages …');
    const result = await runNpm(['ci', '--loglevel=error'], { output: 'stderr' });
    if (result.code !== 0) {
      throw new SetupError(
        `npm could not install the packages (exit code ${result.code}; its message is above). Mend that, or run: npm ci`,
      );
    }
  });
}

function packagesAreThere() {
  const wanted = readLockedPackages(inProject('package-lock.json'));
  if (!wanted) throw new SetupError('package-lock.json is missing or broken. Restore it from git.');
  // npm writes this file as the last step of an installation.
  const installed = readLockedPackages(inProject('node_modules', '.package-lock.json'));
  return installed !== undefined && holdsAll(installed, wanted);
}

/**
 * @param {string} version as in `process.versions.node`
 * @throws {SetupError} when it is too old
 */
export function checkNodeVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const { major: oldestMajor, minor: oldestMinor } = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new SetupError(
    `TokenTray needs Node ${oldestMajor}.${oldestMinor} or newer, and this is Node ${version}. A newer one is at https://nodejs.org/en/download`,
  );
}

/**
 * Whether an installation holds every package of the lock file, optional ones aside.
 * @param {LockedPackages} installed
 * @param {LockedPackages} wanted
 * @returns {boolean}
 */
export function holdsAll(installed, wanted) {
  return Object.entries(wanted).every(([path, locked]) => {
    if (path === '') return true;
    const present = installed[path];
    if (!present) return locked.optional === true;
    return present.version === locked.version && present.integrity === locked.integrity;
  });
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined} nothing if it cannot be read
 */
function readLockedPackages(file) {
  try {
    const { packages } = JSON.parse(readFileSync(file, 'utf8'));
    return typeof packages === 'object' && packages !== null ? packages : undefined;
  } catch {
    return undefined;
  }
}
