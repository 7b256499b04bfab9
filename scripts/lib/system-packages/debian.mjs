import { SetupError, say } from '../messages.mjs';
import { run } from '../run.mjs';
import { hasCommand } from './find-command.mjs';

/** @import { Requirement } from './requirements.mjs' */

/** @returns {boolean} whether this is Debian or one of its kin */
export function isDebianLike() {
  return hasCommand('apt-get') && hasCommand('dpkg-query');
}

/**
 * Installs with apt-get what is missing, as root or with sudo; otherwise names the command to run.
 * @param {readonly Requirement[]} wanted
 * @throws {SetupError} when something is missing and cannot be installed
 */
export async function ensureDebianPackages(wanted) {
  const missing = await missingFrom(wanted);
  if (missing.length === 0) return;
  const elevation = await howToBecomeRoot();
  if (!elevation) {
    const names = (await packageNames(missing)).join(' ');
    throw new SetupError(
      `These system packages are missing: ${names}\nInstall them with:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`,
    );
  }
  // A fresh container knows no package at all before this; a broken third-party source is no
  // reason not to try.
  say('Looking for missing system packages …');
  await aptGet(elevation, ['update', '-qq']);
  const names = await packageNames(missing);
  say(`Installing the system packages ${names.join(' ')} …`);
  await aptGet(elevation, ['install', '-y', '-qq', '--no-install-recommends', ...names]);
  const stillMissing = await missingFrom(missing);
  if (stillMissing.length > 0) {
    const left = (await packageNames(stillMissing)).join(' ');
    throw new SetupError(`apt-get could not install ${left}; its message is above.`);
  }
}

/**
 * @param {readonly Requirement[]} wanted
 * @returns {Promise<Requirement[]>}
 */
async function missingFrom(wanted) {
  const names = wanted.flatMap(({ debian }) => debian);
  const format = '$' + '{db:Status-Status} $' + '{Package}\n';
  const query = await run('dpkg-query', ['-W', '-f', format, ...names], { output: 'quiet' });
  const installed = new Set(
    query.stdout
      .split('\n')
      .filter((line) => line.startsWith('installed '))
      .map((line) => line.slice('installed '.length)),
  );
  return wanted.filter(({ debian }) => !debian.some((name) => installed.has(name)));
}

/**
 * The name each package has on this release. An older name may live on as an alias of the new
 * package, so what counts is that the release has a version of it.
 * @param {readonly Requirement[]} wanted
 * @returns {Promise<string[]>}
 */
async function packageNames(wanted) {
  const names = wanted.flatMap(({ debian }) => debian);
  const known = await run('apt-cache', ['show', '--no-all-versions', ...names], {
    output: 'quiet',
  });
  const available = new Set(
    known.stdout
      .split('\n')
      .filter((line) => line.startsWith('Package: '))
      .map((line) => line.slice('Package: '.length)),
  );
  return wanted.map(({ debian }) => {
    const fallback = debian.at(-1) ?? '';
    return debian.find((name) => available.has(name)) ?? fallback;
  });
}

/** @returns {Promise<string[] | undefined>} what goes before the command; nothing if there is no way */
async function howToBecomeRoot() {
  if (process.getuid?.() === 0) return [];
  if (!hasCommand('sudo')) return undefined;
  const silent = await run('sudo', ['-n', 'true'], { output: 'quiet' });
  if (silent.code === 0) return ['sudo', '-n'];
  return process.stdin.isTTY && process.stderr.isTTY ? ['sudo'] : undefined;
}

/**
 * @param {readonly string[]} elevation
 * @param {readonly string[]} args
 */
async function aptGet(elevation, args) {
  const command = [...elevation, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  const [program = 'env', ...rest] = command;
  await run(program, rest, { output: 'stderr', input: elevation.length > 0 });
}
