import { readFile, rm } from 'node:fs/promises';
import { print } from '../messages.mjs';
import { inProject } from '../paths.mjs';
import { oneCheck } from './counts.mjs';
import { canMountSmallDisks } from './small-disks.mjs';

/** @import { Counts } from './counts.mjs' */

/**
 * @typedef {object} FaultRow what `recordFault` in `test/support/fault-record.ts` writes
 * @property {string} layer
 * @property {string} fault
 * @property {number} cases
 * @property {number} lost
 * @property {number} found
 * @property {string} happened
 */

const FILE = inProject('test-results', 'faults.jsonl');
const UNIT_REPORT = inProject('test-results', 'unit.json');

/**
 * Unit tests that write no rows: one of them is a case, or as many as its name says ("each of 200").
 * @type {readonly { file: RegExp, title?: RegExp, layer: string, fault: string, happened: string }[]}
 */
const UNIT_TESTS = [
  {
    file: /full-disk\.test\.ts$/,
    title: /^(?:at each of|while|or is read-only)/,
    layer: 'disk',
    fault: 'full, to the byte',
    happened: 'the old file stays; told in a sentence; saved again once there is room',
  },
  {
    file: /file-metadata-store-(?:kill|race|disk)\.test\.ts$/,
    layer: 'disk',
    fault: 'writers killed, racing, refused',
    happened: 'the last saved version or the one after it',
  },
  {
    file: /bad-settings\.test\.ts$/,
    title: /^(?:holds no settings|keeps what is good)/,
    layer: 'settings',
    fault: 'damaged files',
    happened: 'what is good is kept, the file is set aside',
  },
];

/**
 * The fewest cases of each layer, and the faults that must be among them. A test that ends before
 * it has written its row is missed here.
 * @type {Readonly<Record<string, { cases: number, faults: readonly string[] }>>}
 */
export const WANTED = {
  app: {
    cases: 60,
    faults: [
      'kill -9 at a step on disk',
      'kill -9 at a call of the keyring',
      'kill -9 at any moment',
      'two at once',
    ],
  },
  keychain: { cases: 20, faults: ['locked', 'absent', 'stopped', 'killed at a call'] },
  clock: { cases: 5, faults: ['jump'] },
  network: { cases: 5, faults: ['1 GB', 'slow', 'never', 'cut'] },
  ipc: { cases: 10_000, faults: ['calls at random'] },
  settings: { cases: 40, faults: ['damaged files'] },
  ...(canMountSmallDisks() ? { disk: { cases: 400, faults: ['full, to the byte'] } } : {}),
};

/** Files of the suite, for the runners to choose by. */
export const FAULT_UNIT_FILES = [
  'test/unit/platform/file-metadata-store-',
  'test/unit/platform/full-disk',
  'test/unit/platform/bad-settings',
  'test/unit/grafana-renewal/faults',
  'test/unit/scripts/fault-table',
];
export const FAULT_E2E_FILES = ['test/e2e/faults/', 'test/e2e/ipc-fuzz.spec.ts'];

/** Forgets what a former run recorded. */
export async function forgetFaults() {
  for (const file of [FILE, UNIT_REPORT]) await rm(file, { force: true });
}

/**
 * Prints what was tried and what happened, and checks that all of it was tried and nothing lost.
 * @returns {Promise<Counts>}
 */
export async function judgeFaults() {
  const report = await readFile(UNIT_REPORT, 'utf8').catch(() => '{}');
  const rows = addedUp([
    ...parseRows(await readFile(FILE, 'utf8').catch(() => '')),
    ...unitRows(JSON.parse(report)),
  ]);
  for (const line of tableOf(rows)) print(line);
  const faults = faultsIn(rows);
  for (const fault of faults) print(fault);
  return oneCheck(faults.length === 0);
}

/**
 * @param {string} text JSON lines
 * @returns {FaultRow[]}
 */
export function parseRows(text) {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/**
 * The rows of {@link UNIT_TESTS} in Vitest's report; one that failed has lost something.
 * @param {{ testResults?: { name: string, assertionResults: { title: string, status: string }[] }[] }} report
 * @returns {FaultRow[]}
 */
export function unitRows(report) {
  return (report.testResults ?? []).flatMap(({ name, assertionResults }) =>
    UNIT_TESTS.filter(({ file }) => file.test(name)).flatMap((row) =>
      assertionResults
        .filter(({ status }) => ['passed', 'failed'].includes(status))
        .filter(({ title }) => row.title?.test(title) ?? true)
        .map(({ title, status }) => ({
          layer: row.layer,
          fault: row.fault,
          cases: Number(/\beach of (\d+)\b/.exec(title)?.[1] ?? 1),
          lost: status === 'passed' ? 0 : 1,
          found: 0,
          happened: row.happened,
        })),
    ),
  );
}

/**
 * One row for each fault of each layer.
 * @param {readonly FaultRow[]} rows
 * @returns {FaultRow[]}
 */
export function addedUp(rows) {
  /** @type {Map<string, FaultRow>} */
  const sums = new Map();
  for (const row of rows) {
    const key = `${row.layer}\n${row.fault}`;
    const sum = sums.get(key) ?? { ...row, cases: 0, lost: 0, found: 0 };
    sums.set(key, {
      ...sum,
      cases: sum.cases + row.cases,
      lost: sum.lost + row.lost,
      found: sum.found + row.found,
    });
  }
  return [...sums.values()].sort((one, other) => one.layer.localeCompare(other.layer));
}

/**
 * What is missing of the suite, or went wrong in it, each in a sentence.
 * @param {readonly FaultRow[]} rows
 * @returns {string[]}
 */
export function faultsIn(rows) {
  const bad = rows
    .filter(({ lost, found }) => lost !== 0 || found !== 0)
    .map(({ layer, fault }) => `${layer}, ${fault}: something was lost or a secret was found.`);
  const missing = Object.entries(WANTED).flatMap(([layer, wanted]) => {
    const own = rows.filter((row) => row.layer === layer);
    const cases = own.reduce((sum, row) => sum + row.cases, 0);
    const untried = wanted.faults.filter((fault) => !own.some((row) => row.fault === fault));
    return [
      ...untried.map((fault) => `${layer}, ${fault}: not tried to the end.`),
      ...(cases < wanted.cases ? [`${layer}: ${cases} cases, fewer than ${wanted.cases}.`] : []),
    ];
  });
  return [...bad, ...missing];
}

/**
 * @param {readonly FaultRow[]} rows
 * @returns {string[]} lines
 */
export function tableOf(rows) {
  const head = [
    'layer',
    'fault',
    'cases',
    'lost credentials',
    'secrets found in files',
    'what happened',
  ];
  const cells = rows.map((row) =>
    [row.layer, row.fault, row.cases, row.lost, row.found, row.happened].map(String),
  );
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const lines = [head, ...cells].map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(' | ')
      .trimEnd(),
  );
  /** @type {Map<string, number>} */
  const perLayer = new Map();
  for (const { layer, cases } of rows) perLayer.set(layer, (perLayer.get(layer) ?? 0) + cases);
  const counts = [...perLayer].map(([layer, cases]) => `${layer} ${cases}`).join(', ');
  const lost = rows.reduce((sum, row) => sum + row.lost, 0);
  const found = rows.reduce((sum, row) => sum + row.found, 0);
  return [
    ...lines,
    `Cases: ${counts}. Lost credentials: ${lost}. Secrets found in files: ${found}.`,
  ];
}
