import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SetupError } from './messages.mjs';
import { inProject } from './paths.mjs';
import { runNpm } from './run.mjs';

/** What of this project's package.json holds for the command line alone, too. */
const SHARED = ['name', 'version', 'license', 'author', 'engines', 'dependencies'];
/** What stands between a Node and the installed app. */
const OF_INSTALLERS = /^(?:packaged-start|hand-over)\b/;

/**
 * Packs what was built into out/cli, its notices among it, as npm would publish it. keytar is its one
 * dependency: npm chooses the library for the system that it is installed on.
 * @returns {Promise<string>} the path of the archive
 * @throws {SetupError}
 */
export async function packCli() {
  const folder = inProject('dist', 'npm');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(inProject('out', 'cli'), path.join(folder, 'cli'), {
    recursive: true,
    filter: (from) => !OF_INSTALLERS.test(path.basename(from)),
  });
  await cp(inProject('LICENSE'), path.join(folder, 'LICENSE'));
  await cp(inProject('docs', 'cli.md'), path.join(folder, 'README.md'));
  /** @type {Record<string, unknown>} */
  const whole = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
  const own = {
    ...Object.fromEntries(SHARED.map((name) => [name, whole[name]])),
    description:
      'The command line of TokenTray: signs, keeps and hands out credentials that expire.',
    bin: { tokentray: 'cli/tokentray.js' },
    files: ['cli'],
  };
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  const packed = await runNpm(['pack', '--json', '--pack-destination', inProject('dist')], {
    cwd: folder,
    output: 'quiet',
  });
  if (packed.code !== 0) throw new SetupError(packed.stderr);
  return inProject('dist', archiveIn(packed.stdout));
}

/**
 * The name in what `npm pack --json` says: a list of packages, or since npm 12 an object by name.
 * @param {string} said
 * @returns {string}
 */
function archiveIn(said) {
  /** @type {{ filename: string }[]} */
  const [first] = Object.values(JSON.parse(said));
  if (first === undefined) throw new SetupError('npm pack named no archive.');
  return first.filename;
}
