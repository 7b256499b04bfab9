// `npm run demo`: the built app on a desktop that is made for it, used as a person would use it;
// pictures of it are left in a folder. `-- --to DIR` names the folder, `./demo-output` otherwise.
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runScript, SetupError, say } from './lib/messages.mjs';
import { ensureNodePackages } from './lib/node-packages.mjs';
import { inProject, projectRoot } from './lib/paths.mjs';
import { ensureSystemPackages } from './lib/system-packages/ensure.mjs';

const LONGEST_MS = 5 * 60_000;

await runScript(async () => {
  const folder = pictureFolder(process.argv.slice(2));
  if (process.platform !== 'linux') {
    throw new SetupError(
      'The demonstration makes a virtual Linux desktop, so it runs on Linux only. Here, run the app itself: npm start',
    );
  }
  await ensureNodePackages();
  await ensureSystemPackages('demo');
  const { findElectron } = await import('./lib/electron/find-electron.mjs');
  const electron = await findElectron();
  const { buildApp } = await import('./lib/build.mjs');
  await buildApp();
  say(
    `TokenTray runs on Electron ${electron.version}, ${electron.origin}, with sample credentials.`,
  );
  const since = Date.now();
  await takePictures(folder);
  const seconds = Math.round((Date.now() - since) / 1000);
  say(`Done in ${seconds} s. The pictures are in ${folder}:`);
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.png')) say(`  ${name}`);
  }
});

/**
 * @param {readonly string[]} args
 * @returns {string} an absolute path, made if it was not there
 * @throws {SetupError}
 */
function pictureFolder(args) {
  let to;
  try {
    to = parseArgs({ args: [...args], options: { to: { type: 'string' } } }).values.to;
  } catch {
    throw new SetupError('Usage: npm run demo -- [--to FOLDER]');
  }
  if (to === '') throw new SetupError('--to needs the name of a folder.');
  const folder = path.resolve(to ?? 'demo-output');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupError(`The folder for the pictures cannot be made: ${reason}`);
  }
  return folder;
}

/**
 * @param {string} folder
 * @throws {SetupError} naming the step it stopped at
 */
async function takePictures(folder) {
  // What it shares with the end-to-end tests is TypeScript, which this Node does not read.
  const { runnerImport } = await import('vite');
  /** @type {{ module: { demonstrate(options: { folder: string, say: typeof say }): Promise<void> } }} */
  const { module } = await runnerImport(inProject('scripts', 'demo', 'demo.ts'), {
    configFile: false,
    root: projectRoot,
  });
  const watchdog = setTimeout(() => {
    say(`The demonstration did not end within ${LONGEST_MS / 60_000} minutes and was given up.`);
    // Whatever it has started ends with this process.
    process.exit(1);
  }, LONGEST_MS);
  try {
    await module.demonstrate({ folder, say });
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(watchdog);
  }
}
