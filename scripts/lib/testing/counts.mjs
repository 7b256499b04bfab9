import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 */

/**
 * The counts of a stage that is one check as a whole.
 * @param {boolean} ok
 * @returns {Counts}
 */
export function oneCheck(ok) {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Reads a runner's report. A runner that ended badly, or ran nothing, counts as at least one
 * failure whatever its report says.
 * @param {string} file JSON report
 * @param {(report: unknown) => Counts} count
 * @param {number} exitCode the runner's
 * @returns {Promise<Counts>}
 */
export async function countReport(file, count, exitCode) {
  let counts = { passed: 0, failed: 0 };
  try {
    counts = count(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // No report, or half of one: the runner crashed.
  }
  const nothingRan = counts.passed + counts.failed === 0;
  const failed = exitCode !== 0 || nothingRan ? Math.max(counts.failed, 1) : counts.failed;
  return { passed: counts.passed, failed };
}

/**
 * Counts Vitest's JSON report. A skipped or pending test is a failed one, and so is a file that
 * could not be run at all.
 * @param {unknown} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const passed = numberIn(report, 'numPassedTests');
  const brokenFiles = listIn(report, 'testResults').filter(
    (file) =>
      Reflect.get(Object(file), 'status') === 'failed' &&
      listIn(file, 'assertionResults').length === 0,
  );
  return { passed, failed: numberIn(report, 'numTotalTests') - passed + brokenFiles.length };
}

/**
 * Counts Playwright's JSON report. A skipped test is a failed one, and so is one that passed only
 * when it was tried again.
 * @param {unknown} report
 * @returns {Counts}
 */
export function countPlaywright(report) {
  const stats = Reflect.get(Object(report), 'stats');
  const failed = ['unexpected', 'flaky', 'skipped'].map((name) => numberIn(stats, name));
  return {
    passed: numberIn(stats, 'expected'),
    failed: failed.reduce((sum, count) => sum + count, 0),
  };
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {number}
 */
function numberIn(value, name) {
  const found = Reflect.get(Object(value), name);
  if (typeof found !== 'number') throw new Error(`The report has no number ${name}.`);
  return found;
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {unknown[]}
 */
function listIn(value, name) {
  const found = Reflect.get(Object(value), name);
  return Array.isArray(found) ? found : [];
}
