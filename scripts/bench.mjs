// `npm run bench`: figures as tables, and in bench/results; see docs/performance.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { print, runScript, SetupError, say } from './lib/messages.mjs';
import { ensureNodePackages } from './lib/node-packages.mjs';
import { inProject } from './lib/paths.mjs';

await runScript(async () => {
  await ensureNodePackages();
  const { CASES, prepare } = await import('./lib/bench/cases.mjs');
  const { machineFacts } = await import('./lib/bench/machine.mjs');
  const { findElectron } = await import('./lib/electron/find-electron.mjs');
  const { only, check, options } = parseArguments(Object.keys(CASES));
  const chosen = Object.entries(CASES).filter(([name]) => only.includes(name));
  if (process.platform !== 'linux' && chosen.some(([, { inElectron }]) => inElectron)) {
    throw new SetupError(
      'The app is measured on a private Linux desktop: choose others by --only.',
    );
  }
  await prepare(chosen.map(([, each]) => each));
  mkdirSync(inProject('bench/results'), { recursive: true });
  let unmet = 0;
  for (const [name, { about, inElectron, measure }] of chosen) {
    print(`\n${name}: ${about}`);
    const electron = inElectron ? (await findElectron()).version : undefined;
    const machine = machineFacts(electron);
    const { rows, wishes } = await measure(options);
    console.table(rows.map(rounded));
    for (const { wish, figure, met } of wishes) {
      print(`${met ? 'met    ' : 'NOT MET'}  ${wish}: ${figure.toFixed(3)}`);
      if (!met) unmet += 1;
    }
    const taken = { taken: new Date().toISOString().slice(0, 10), machine, options };
    const file = `bench/results/${name}.json`;
    writeFileSync(inProject(file), `${JSON.stringify({ ...taken, wishes, rows }, null, 2)}\n`);
    say(`Written to ${file}.`);
  }
  print(`\n${unmet === 0 ? 'Every wish is met.' : `Wishes that are not met: ${unmet}.`}`);
  return check && unmet > 0 ? 1 : 0;
});

/** @param {readonly string[]} names */
function parseArguments(names) {
  const usage = `Usage: npm run bench -- [--only ${names.join('|')}[,…]] [--quick] [--pairs N] [--settle SECONDS] [--check]`;
  /** @type {{ only?: string, quick?: boolean, pairs?: string, settle?: string, check?: boolean }} */
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        only: { type: 'string' },
        quick: { type: 'boolean' },
        pairs: { type: 'string' },
        settle: { type: 'string' },
        check: { type: 'boolean' },
      },
    }));
  } catch {
    throw new SetupError(usage);
  }
  const only = values.only?.split(',') ?? names;
  const pairs = Number(values.pairs ?? (values.quick ? 3 : 10));
  const settleSeconds = Number(values.settle ?? (values.quick ? 12 : 45));
  const counts = [pairs, settleSeconds].every((each) => Number.isInteger(each) && each >= 1);
  if (only.some((name) => !names.includes(name)) || !counts) {
    throw new SetupError(usage);
  }
  return {
    only,
    check: values.check === true,
    options: {
      pairs,
      idleSeconds: values.quick ? 30 : 300,
      settleSeconds,
      windows: values.quick ? 10 : 50,
    },
  };
}

/** @param {Record<string, number | string>} row */
function rounded(row) {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' ? Number(value.toFixed(3)) : value,
    ]),
  );
}
