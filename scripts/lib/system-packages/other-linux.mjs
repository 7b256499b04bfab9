import { SetupError } from '../messages.mjs';
import { run } from '../run.mjs';
import { hasCommand } from './find-command.mjs';

/** @import { Requirement } from './requirements.mjs' */

/**
 * Names what is missing on a Linux without apt-get, with the command to install it where its
 * package manager is known.
 * @param {readonly Requirement[]} wanted
 * @throws {SetupError} when something is missing
 */
export async function checkOtherLinux(wanted) {
  const libraries = await knownLibraries();
  const missing = wanted.filter(({ library, command }) => {
    if (command) return !hasCommand(command);
    // Without ldconfig nothing can be told about libraries: Electron itself names a missing one.
    return library !== undefined && libraries !== undefined && !libraries.has(library);
  });
  if (missing.length === 0) return;
  const things = missing.map(({ library, command }) => library ?? command).join(', ');
  throw new SetupError(`Missing on this system: ${things}\n${advice(missing)}`);
}

/** @param {readonly Requirement[]} missing */
function advice(missing) {
  if (hasCommand('dnf')) return `Install with:\n  sudo dnf install ${unique(missing, 'fedora')}`;
  if (hasCommand('pacman'))
    return `Install with:\n  sudo pacman -S --needed ${unique(missing, 'arch')}`;
  return `Install them with this system's package manager. On Fedora they are in: ${unique(missing, 'fedora')}`;
}

/**
 * @param {readonly Requirement[]} missing
 * @param {'fedora' | 'arch'} system
 */
function unique(missing, system) {
  return [...new Set(missing.map((requirement) => requirement[system]))].join(' ');
}

/** @returns {Promise<Set<string> | undefined>} sonames */
async function knownLibraries() {
  const program = hasCommand('ldconfig') ? 'ldconfig' : '/sbin/ldconfig';
  const { code, stdout } = await run(program, ['-p'], { output: 'quiet' });
  if (code !== 0) return undefined;
  const names = stdout.split('\n').flatMap((line) => line.match(/^\s+(\S+) \(.*=>/)?.[1] ?? []);
  return names.length > 0 ? new Set(names) : undefined;
}
