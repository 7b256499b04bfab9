import { findElectron } from '../electron/find-electron.mjs';
import { inProject, projectRoot } from '../paths.mjs';
import { ensureSystemPackages } from '../system-packages/ensure.mjs';

/**
 * @typedef {Record<string, number | string>} Row
 * @typedef {{ wish: string, figure: number, limit: number, met: boolean }} Wish
 * @typedef {{ rows: readonly Row[], wishes: readonly Wish[] }} CaseResult
 * @typedef {{ pairs: number, idleSeconds: number, settleSeconds: number, windows: number }} Options
 * @typedef {object} BenchCase
 * @property {string} about
 * @property {boolean} [inElectron] it drives the built app on a private desktop
 * @property {(options: Options) => Promise<CaseResult>} measure
 */

const SIZES = [1_000, 10_000, 100_000];
/** The window is not made for more. */
const LIST_SIZES = [100, 1_000, 10_000];
/** Noise and caches: so much more than n log n is still taken for it. */
const N_LOG_N = 1.25;

/** @type {Readonly<Record<string, BenchCase>>} */
export const CASES = {
  start: inApp(
    'start of the process to the tray item',
    'bench/app/measure-start.ts',
    'measureStart',
  ),
  window: inApp(
    'click to the list, against an empty React window',
    'bench/app/measure-window.ts',
    'measureWindow',
  ),
  memory: inApp('memory in the tray', 'bench/app/measure-memory.ts', 'measureMemory'),
  windows: inApp('memory after many windows', 'bench/app/measure-memory.ts', 'measureWindows'),
  idle: inApp(
    'processor time and timers when nothing happens',
    'bench/app/measure-idle.ts',
    'measureIdle',
  ),
  signing: {
    about: 'signing against node:crypto alone',
    measure: async ({ pairs }) => (await imported('bench/signing.ts', 'measureSigning'))(pairs),
  },
  reminders: growing('a look of the reminders', 'bench/reminders.ts', 'measureReminders', {
    byWhatIsDue: ['idleTickMs', 'oneDueTickMs'],
    byNLogN: ['startMs'],
  }),
  search: growing('the search', 'bench/search.ts', 'measureSearch', {
    byNLogN: ['indexMs', 'wordsMs', 'termsMs'],
  }),
  tray: growing('the tray menu', 'bench/tray.ts', 'measureTray', {
    byNLogN: ['firstMs', 'againMs'],
    atMost: { entries: 30 },
  }),
  import: {
    about: 'the longest file that is imported: turns of the main process',
    measure: async () => (await imported('bench/import.ts', 'measureImport'))(),
  },
  list: {
    about: 'the list in the window: keys, wheel, long tasks',
    inElectron: true,
    async measure() {
      const measureList = await imported('bench/list/measure-list.ts', 'measureList');
      const rows = await eachOf(LIST_SIZES, measureList);
      return { rows, wishes: listWishes(rows) };
    },
  },
  cli: {
    about: '`tokentray list` against `node -e 0`',
    async measure({ pairs }) {
      const { buildApp, buildCli } = await import('../build.mjs');
      const { packageUnpackedLinux } = await import('../package-app.mjs');
      await buildApp();
      const script = await buildCli();
      await packageUnpackedLinux(await findElectron());
      const packaged = inProject('dist', 'linux-unpacked', 'bin', 'tokentray');
      const measure = await imported('bench/command-line.ts', 'measureCommandLine');
      return measure({ script, packaged }, { pairs });
    },
  },
  size: {
    about: 'the packaged app without Electron',
    async measure() {
      const { packageUnpackedLinux } = await import('../package-app.mjs');
      const electron = await findElectron();
      await packageUnpackedLinux(electron);
      const measurePackage = await imported('bench/package-size.ts', 'measurePackage');
      return measurePackage({
        packaged: inProject('dist', 'linux-unpacked'),
        electron: electron.distPath,
      });
    },
  },
};

/** Builds what the cases run. @param {readonly BenchCase[]} chosen */
export async function prepare(chosen) {
  const { buildApp, buildCli } = await import('../build.mjs');
  if (chosen.some(({ inElectron }) => inElectron)) {
    await ensureSystemPackages('test');
    await buildApp();
    await buildEmptyWindow();
  }
  if (chosen.includes(/** @type {BenchCase} */ (CASES.size))) {
    await buildApp();
    await buildCli();
  }
}

/** The bare app's page, built as the app's own is. */
async function buildEmptyWindow() {
  const { build } = await import('vite');
  await build({
    root: inProject('bench', 'bare-app'),
    configFile: false,
    logLevel: 'error',
    base: './',
    mode: 'production',
    build: {
      outDir: inProject('out', 'bench', 'empty-window'),
      emptyOutDir: true,
      target: 'chrome130',
      // A page of a file: address may load no module with this mark.
      rolldownOptions: { input: inProject('bench', 'bare-app', 'empty-window.html') },
    },
  });
}

/**
 * @param {string} about
 * @param {string} file
 * @param {string} name
 * @returns {BenchCase}
 */
function inApp(about, file, name) {
  return {
    about,
    inElectron: true,
    measure: async (options) => (await imported(file, name))(options),
  };
}

/**
 * @param {string} about
 * @param {string} file
 * @param {string} name
 * @param {{ byNLogN: readonly string[], byWhatIsDue?: readonly string[], atMost?: Record<string, number> }} wished
 * @returns {BenchCase}
 */
function growing(about, file, name, { byNLogN, byWhatIsDue = [], atMost = {} }) {
  return {
    about,
    async measure() {
      const figures = await runner.import('bench/figures.ts');
      const rows = await eachOf(SIZES, await imported(file, name));
      const times = (/** @type {string} */ field) => rows.map((row) => Number(row[field]));
      return {
        rows,
        wishes: [
          ...byNLogN.map((field) =>
            figures.atMost(
              `${field}: growth, × n log n`,
              figures.againstNLogN(SIZES, times(field)),
              N_LOG_N,
            ),
          ),
          // What is due is the same at each size: a hundredfold list must not cost even twice as much.
          ...byWhatIsDue.map((field) =>
            figures.atMost(
              `${field}: largest, × smallest`,
              (times(field).at(-1) ?? Number.NaN) / (times(field)[0] ?? 0),
              2,
            ),
          ),
          ...Object.entries(atMost).map(([field, limit]) =>
            figures.atMost(`most ${field}`, Math.max(...times(field)), limit),
          ),
        ],
      };
    },
  };
}

/** @param {readonly Row[]} rows */
function listWishes(rows) {
  const last = rows.at(-1) ?? {};
  return [
    {
      wish: 'key to paint with 10,000, median ms ≤ 50',
      figure: Number(last.keyToPaintMs),
      limit: 50,
    },
    {
      wish: 'longest task of the wheel, processor ms ≤ 50',
      figure: Number(last.wheelTaskCpuMs),
      limit: 50,
    },
  ].map((wish) => ({ ...wish, met: wish.figure <= wish.limit }));
}

/**
 * @param {readonly number[]} sizes
 * @param {(size: number) => Row | Promise<Row>} measure
 */
async function eachOf(sizes, measure) {
  /** @type {Row[]} */
  const rows = [];
  for (const size of sizes) rows.push(await measure(size));
  return rows;
}

const runner = {
  /** @param {string} file @returns {Promise<Record<string, any>>} */
  async import(file) {
    const { runnerImport } = await import('vite');
    const { module } = await runnerImport(inProject(file), {
      root: projectRoot,
      configFile: false,
      logLevel: 'error',
    });
    return /** @type {Record<string, any>} */ (module);
  },
};

/**
 * @param {string} file
 * @param {string} name of the function that measures
 */
async function imported(file, name) {
  const measure = (await runner.import(file))[name];
  if (measure === undefined) throw new Error(`${file} has no ${name}.`);
  return measure;
}
