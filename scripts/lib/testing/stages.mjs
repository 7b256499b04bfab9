import { rm } from 'node:fs/promises';
import { buildApp, buildCli } from '../build.mjs';
import { print, SetupError } from '../messages.mjs';
import { inProject } from '../paths.mjs';
import { run } from '../run.mjs';
import { countPlaywright, countReport, countVitest, oneCheck } from './counts.mjs';
import { whyNoInstall } from './debian-install.mjs';
import { FAULT_E2E_FILES, FAULT_UNIT_FILES, judgeFaults } from './fault-table.mjs';
import { picturesOf, whyNoPictures } from './pictures.mjs';

/** @import { Counts } from './counts.mjs' */
/** @import { FoundElectron } from '../electron/electron-folder.mjs' */

/**
 * @typedef {object} Context
 * @property {FoundElectron | undefined} electron found when a stage that runs needs it
 * @property {readonly string[]} filters passed on to the runner of a single stage
 * @property {'all' | 'short' | 'long'} faults everything; or the faults alone, a long run of them
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {boolean} [needsDesktop] whether it starts the app, on a private Linux desktop
 * @property {(context: Context) => Promise<Counts>} run
 */

/** @type {readonly Stage[]} */
export const stages = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: lint },
  { name: 'unit', run: unit },
  { name: 'build', run: build },
  { name: 'e2e', needsDesktop: true, run: e2e },
  { name: 'package', needsDesktop: true, run: packaged },
  { name: 'faults', needsDesktop: true, run: judgeFaults },
];

/** What `npm run test:faults` runs of it; the last one judges what the others recorded. */
export const FAULT_STAGES = ['unit', 'e2e', 'faults'];

async function checkTypes() {
  const tsc = inProject('node_modules', 'typescript', 'bin', 'tsc');
  let ok = true;
  for (const config of ['tsconfig.json', 'tsconfig.renderer.json', 'tsconfig.scripts.json']) {
    ok = (await run(process.execPath, [tsc, '-p', config])).code === 0 && ok;
  }
  return oneCheck(ok);
}

async function lint() {
  const biome = inProject('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  return oneCheck((await run(process.execPath, [biome, 'check', '.'])).code === 0);
}

/** @param {Context} context */
async function unit({ filters, faults }) {
  const report = await freshReport('unit');
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const { code } = await run(process.execPath, [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(faults === 'all' ? filters : FAULT_UNIT_FILES),
  ]);
  return countReport(report, countVitest, code);
}

/** Not a test: it counts only when it fails. */
async function build() {
  await buildApp();
  await buildCli();
  return { passed: 0, failed: 0 };
}

/** @param {Context} context */
async function e2e(context) {
  await build();
  const filters = context.faults === 'all' ? context.filters : FAULT_E2E_FILES;
  return playwright('e2e', 'playwright.config.ts', { ...context, filters });
}

/** @param {Context} context */
async function packaged(context) {
  const script = whyNoInstall() === undefined ? 'package-deb.mjs' : 'package.mjs';
  const result = await run(process.execPath, [inProject('scripts', script)], {
    output: 'quiet',
    env: electronEnvironment(context),
  });
  if (result.code !== 0) throw new SetupError(result.stdout + result.stderr);
  return playwright('package', 'test/package/playwright.config.ts', context);
}

/**
 * @param {string} name
 * @param {string} config
 * @param {Context} context
 */
async function playwright(name, config, context) {
  const report = await freshReport(name);
  const cli = inProject('node_modules', '@playwright', 'test', 'cli.js');
  const { code } = await run(process.execPath, [cli, 'test', '-c', config, ...context.filters], {
    env: {
      ...electronEnvironment(context),
      ...(context.faults === 'long' ? { TOKENTRAY_LONG_FAULTS: '1' } : {}),
      ...(context.electron && whyNoPictures(context.electron) === undefined
        ? { TOKENTRAY_PICTURES: picturesOf(context.electron) }
        : {}),
    },
  });
  return countReport(report, countPlaywright, code);
}

/**
 * The environment in which everything uses the very Electron that is reported in the end.
 * @param {Context} context
 * @returns {NodeJS.ProcessEnv}
 */
function electronEnvironment({ electron }) {
  return electron
    ? { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron.distPath }
    : process.env;
}

/**
 * @param {string} name
 * @returns {Promise<string>} where the runner puts its report; an older one is gone
 */
async function freshReport(name) {
  const report = inProject('test-results', `${name}.json`);
  await rm(report, { force: true });
  return report;
}

/**
 * Runs one stage and prints how it went. What it throws is its failure.
 * @param {Stage} stage
 * @param {Context} context
 * @returns {Promise<Counts>}
 */
export async function runStage(stage, context) {
  const start = performance.now();
  print(`\n=== ${stage.name}`);
  /** @type {Counts} */
  let counts;
  try {
    counts = await stage.run(context);
  } catch (error) {
    print(error instanceof SetupError ? error.message : String(error));
    counts = { passed: 0, failed: 1 };
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const verdict = counts.failed === 0 ? 'passed' : 'FAILED';
  print(
    `=== ${stage.name} ${verdict} in ${seconds} s (${counts.passed} passed, ${counts.failed} failed)`,
  );
  return counts;
}
