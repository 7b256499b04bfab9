// `npm run bench`: figures, printed as a table and written to bench/results. Ratios are to the first
// row of the same run; absolute times depend on the machine.
import { mkdirSync, writeFileSync } from 'node:fs';
import { runScript, say } from './lib/messages.mjs';
import { ensureNodePackages } from './lib/node-packages.mjs';
import { inProject, projectRoot } from './lib/paths.mjs';

await runScript(async () => {
  await ensureNodePackages();
  const { runnerImport } = await import('vite');
  /**
   * @type {{ module: {
   *   SIZES: readonly number[],
   *   measureReminders(count: number): Promise<Record<
   *     'credentials' | 'idleTickMs' | 'oneDueTickMs' | 'startMs' | 'indexMiB', number>>,
   * } }}
   */
  const { module } = await runnerImport(inProject('bench/reminders.ts'), {
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
  });
  const rows = [];
  for (const size of module.SIZES) rows.push(await module.measureReminders(size));
  const [first] = rows;
  if (first === undefined) return 1;
  const table = rows.map((row) => ({
    credentials: row.credentials,
    'idle look, ms': row.idleTickMs.toFixed(3),
    'look with one due, ms': row.oneDueTickMs.toFixed(3),
    'ratio to the first': (row.oneDueTickMs / first.oneDueTickMs).toFixed(2),
    'start, ms': row.startMs.toFixed(1),
    'index, MiB': row.indexMiB.toFixed(1),
  }));
  console.table(table);
  mkdirSync(inProject('bench/results'), { recursive: true });
  const file = inProject('bench/results/reminders.json');
  writeFileSync(file, `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
  say(`Written to ${file}.`);
  return 0;
});
