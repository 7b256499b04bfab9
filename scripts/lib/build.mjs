import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { SetupError, say } from './messages.mjs';
import { inProject, projectRoot } from './paths.mjs';
import { run } from './run.mjs';

/**
 * @typedef {object} Build
 * @property {string} name
 * @property {string} stamp file with the hash of what the result was built from
 * @property {string} result
 * @property {string} config
 * @property {readonly string[]} command
 */

/** @type {Build} */
const app = {
  name: 'app',
  stamp: inProject('out', '.app-stamp'),
  result: inProject('out', 'main', 'main.js'),
  config: 'electron.vite.config.ts',
  command: [inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
};

/** @type {Build} */
const cli = {
  name: 'command line',
  stamp: inProject('out', '.cli-stamp'),
  result: inProject('out', 'cli', 'tokentray.js'),
  config: 'vite.cli.config.ts',
  command: [
    inProject('node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    '--config=vite.cli.config.ts',
  ],
};

/**
 * `verbose` passes the build's output on, `brief` (the default) says one line, `silent` nothing.
 * A build that fails always shows its output. Everything goes to standard error.
 * @typedef {'verbose' | 'brief' | 'silent'} Telling
 */

/**
 * Builds the app into out/ unless that is what the sources give already.
 * @param {Telling} [telling]
 */
export async function buildApp(telling = 'brief') {
  await build(app, telling);
}

/**
 * Builds the command line into out/cli unless that is what the sources give already.
 * @param {Telling} [telling]
 * @returns {Promise<string>} the script to run
 */
export async function buildCli(telling = 'brief') {
  await build(cli, telling);
  return cli.result;
}

/**
 * @param {Build} what
 * @param {Telling} telling
 */
async function build(what, telling) {
  if (await isFresh(what)) return;
  await withLock(path.basename(what.stamp).slice(1), async () => {
    if (!(await isFresh(what))) await buildAnew(what, telling);
  });
}

/** @param {Build} what */
async function isFresh(what) {
  return existsSync(what.result) && (await readStamp(what.stamp)) === (await hashOf(sources(what)));
}

/**
 * @param {Build} what
 * @param {Telling} telling
 */
async function buildAnew(what, telling) {
  if (telling === 'brief') say(`Building the ${what.name} …`);
  const hash = await hashOf(sources(what));
  // Gone first, so that a build that breaks half-way is never taken for a finished one.
  await rm(what.stamp, { force: true });
  const result = await run(process.execPath, what.command, {
    output: telling === 'verbose' ? 'stderr' : 'quiet',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (result.code !== 0) {
    say(result.stdout + result.stderr);
    throw new SetupError(`The build of the ${what.name} failed; its message is above.`);
  }
  // `npm link` marks the command as a program only once, and a build writes it anew.
  if (what === cli) await chmod(what.result, 0o755);
  // Only now: it needs the npm packages.
  const { readShippable, writeNotices } = await import('./supply-chain/notices.mjs');
  await (what === cli ? writeNotices('cli') : readShippable('app'));
  await mkdir(path.dirname(what.stamp), { recursive: true });
  await writeFile(what.stamp, hash);
}

/** @param {Build} what */
function sources(what) {
  const rules = path.join('scripts', 'lib', 'supply-chain');
  return ['src', 'package.json', 'package-lock.json', rules, what.config];
}

/** @param {string} file */
async function readStamp(file) {
  return readFile(file, 'utf8').catch(() => undefined);
}

/**
 * @param {readonly string[]} names files and folders in the clone
 * @returns {Promise<string>} a hash of all their names and contents
 */
async function hashOf(names) {
  const hash = createHash('sha256');
  for (const name of names) {
    for (const file of await filesIn(inProject(name))) {
      hash.update(`${path.relative(projectRoot, file)}\0`);
      hash.update(await readFile(file));
      hash.update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} start a file or a folder
 * @returns {Promise<string[]>} its files, sorted
 */
async function filesIn(start) {
  const entries = await readdir(start, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [start];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
