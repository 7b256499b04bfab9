// `npm test`: everything that is checked, in one run. The last line on standard output is
// "N passed, N failed". `-- --only <stage> [filter …]` runs one stage, or several with commas;
// `--faults [--long]` runs the faults alone.
import { print, runScript, SetupError } from './lib/messages.mjs';
import { ensureNodePackages } from './lib/node-packages.mjs';
import { ensureSystemPackages } from './lib/system-packages/ensure.mjs';

await runScript(async () => {
  const total = { passed: 0, failed: 0 };
  try {
    await ensureNodePackages();
    for await (const counts of runStages(process.argv.slice(2))) {
      total.passed += counts.passed;
      total.failed += counts.failed;
    }
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    print(error.message);
    total.failed += 1;
  }
  print(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

/** @param {readonly string[]} args */
async function* runStages(args) {
  // Only now: these need the npm packages.
  const { stages, runStage, FAULT_STAGES } = await import('./lib/testing/stages.mjs');
  const { forgetFaults } = await import('./lib/testing/fault-table.mjs');
  const { canMountSmallDisks, SMALL_DISK_TESTS } = await import('./lib/testing/small-disks.mjs');
  const { PICTURE_TESTS, whyNoPictures } = await import('./lib/testing/pictures.mjs');
  const { INSTALL_TEST, whyNoInstall } = await import('./lib/testing/debian-install.mjs');
  const { findElectron } = await import('./lib/electron/find-electron.mjs');
  const { only, filters, faults } = parseArguments(args, stages, FAULT_STAGES);
  const onLinux = process.platform === 'linux';
  const chosen = stages.filter((stage) => only.includes(stage.name));
  const running = chosen.filter((stage) => onLinux || !stage.needsDesktop);
  if (running.length === 0) {
    throw new SetupError(`Nothing to run: ${only.join(', ')} only run on Linux.`);
  }
  let electron;
  if (running.some((stage) => stage.needsDesktop)) {
    await ensureSystemPackages('test');
    electron = await findElectron();
  }
  await forgetFaults();
  for (const stage of running) yield await runStage(stage, { electron, filters, faults });
  print('');
  for (const stage of chosen.filter((candidate) => !running.includes(candidate))) {
    print(`${stage.name} was left out: it drives a private Linux desktop.`);
  }
  for (const [stage, file] of canMountSmallDisks() ? [] : Object.entries(SMALL_DISK_TESTS)) {
    if (!running.some(({ name }) => name === stage)) continue;
    print(`${file} was left out: it mounts a small disk, which only root may, on Linux.`);
  }
  const noPictures = electron && whyNoPictures(electron);
  if (noPictures !== undefined && running.some(({ name }) => name === 'e2e')) {
    print(`${PICTURE_TESTS} was left out: ${noPictures}.`);
  }
  const noInstall = whyNoInstall();
  if (noInstall !== undefined && running.some(({ name }) => name === 'package')) {
    print(`test/package/${INSTALL_TEST} was left out: ${noInstall}.`);
  }
  if (electron) print(`The app was run on Electron ${electron.version}, ${electron.origin}.`);
}

/**
 * @param {readonly string[]} args
 * @param {readonly { name: string }[]} stages
 * @param {readonly string[]} faultStages
 * @returns {{ only: readonly string[], filters: string[], faults: 'all' | 'short' | 'long' }}
 * @throws {SetupError}
 */
function parseArguments(args, stages, faultStages) {
  const names = stages.map(({ name }) => name);
  if (args.length === 0) return { only: names, filters: [], faults: 'all' };
  if (
    args[0] === '--faults' &&
    (args.length === 1 || (args.length === 2 && args[1] === '--long'))
  ) {
    return { only: faultStages, filters: [], faults: args.length === 1 ? 'short' : 'long' };
  }
  const [option, value = '', ...filters] = args;
  const only = value.split(',');
  const unknown = only.filter((name) => !names.includes(name));
  if (option !== '--only' || unknown.length > 0) {
    throw new SetupError(
      `Usage: npm test -- [--faults [--long] | --only ${names.join('|')}[,…] [filter …]]`,
    );
  }
  if (filters.length > 0 && only.length > 1) {
    throw new SetupError('A filter goes with one stage only.');
  }
  return { only, filters, faults: 'all' };
}
