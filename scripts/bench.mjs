// `npm run bench [-- reminders|search|list …]`: figures, printed as tables and written to
// bench/results. Ratios are to the first row of the same run; absolute times depend on the machine.
import { mkdirSync, writeFileSync } from 'node:fs';
import { print, runScript, SetupError, say } from './lib/messages.mjs';
import { ensureNodePackages } from './lib/node-packages.mjs';
import { inProject, projectRoot } from './lib/paths.mjs';

const SIZES = [1_000, 10_000, 100_000];
/** The window is not made for more. */
const LIST_SIZES = [100, 1_000, 10_000];

/** @typedef {Record<string, number>} Figures */

/** @type {Readonly<Record<string, () => Promise<{ rows: Figures[], ratioOf: string }>>>} */
const CASES = {
  async reminders() {
    const measureReminders = await imported('bench/reminders.ts', 'measureReminders');
    return { rows: await eachOf(SIZES, measureReminders), ratioOf: 'oneDueTickMs' };
  },
  async search() {
    const measureSearch = await imported('bench/search.ts', 'measureSearch');
    return { rows: await eachOf(SIZES, measureSearch), ratioOf: 'wordsMs' };
  },
  // In the built app, on a private desktop.
  async list() {
    const { ensureSystemPackages } = await import('./lib/system-packages/ensure.mjs');
    await ensureSystemPackages('test');
    const measureList = await imported('bench/list/measure-list.ts', 'measureList');
    return { rows: await eachOf(LIST_SIZES, measureList), ratioOf: 'keyToPaintMs' };
  },
};

await runScript(async () => {
  await ensureNodePackages();
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !Object.hasOwn(CASES, name));
  if (unknown.length > 0) {
    throw new SetupError(`Usage: npm run bench -- [${Object.keys(CASES).join('|')} …]`);
  }
  mkdirSync(inProject('bench/results'), { recursive: true });
  for (const [name, measure] of Object.entries(CASES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    print(name);
    const { rows, ratioOf } = await measure();
    const first = rows[0]?.[ratioOf] ?? Number.NaN;
    console.table(
      rows.map((row) => ({
        ...Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, Number(value.toFixed(3))]),
        ),
        ratio: Number(((row[ratioOf] ?? Number.NaN) / first).toFixed(2)),
      })),
    );
    const file = inProject(`bench/results/${name}.json`);
    writeFileSync(file, `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
    say(`Written to ${file}.`);
  }
  return 0;
});

/**
 * @param {readonly number[]} sizes
 * @param {(size: number) => Figures | Promise<Figures>} measure
 */
async function eachOf(sizes, measure) {
  const rows = [];
  for (const size of sizes) rows.push(await measure(size));
  return rows;
}

/**
 * @param {string} file
 * @param {string} name of the function that measures
 */
async function imported(file, name) {
  const { runnerImport } = await import('vite');
  /** @type {{ module: Record<string, (size: number) => Figures | Promise<Figures>> }} */
  const { module } = await runnerImport(inProject(file), {
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
  });
  const measure = module[name];
  if (measure === undefined) throw new Error(`${file} has no ${name}.`);
  return measure;
}
