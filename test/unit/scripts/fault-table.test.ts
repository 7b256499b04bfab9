import { describe, expect, it } from 'vitest';
import {
  addedUp,
  faultsIn,
  parseRows,
  tableOf,
  unitRows,
  WANTED,
} from '../../../scripts/lib/testing/fault-table.mjs';

const ROW = { layer: 'app', fault: 'kill', cases: 2, lost: 0, found: 0, happened: 'nothing' };

/** As after a run in which everything was tried. */
function complete() {
  return Object.entries(WANTED).flatMap(([layer, { cases, faults }]) =>
    faults.map((fault) => ({ ...ROW, layer, fault, cases })),
  );
}

describe('the table of faults', () => {
  it('is content with a run in which all was tried and nothing lost', () => {
    expect(faultsIn(complete())).toEqual([]);
  });

  it.each(complete().map((row) => [`${row.layer}, ${row.fault}`, row]))(
    'misses what was not tried: %s',
    (what, left) => {
      const rows = complete().filter(
        ({ layer, fault }) => layer !== left.layer || fault !== left.fault,
      );
      expect(faultsIn(rows).join('\n')).toContain(what);
    },
  );

  it('fails for a lost credential, a secret in a file, and too few cases', () => {
    for (const change of [{ lost: 1 }, { found: 1 }, { cases: 1 }]) {
      const [first, ...rest] = complete();
      const few = rest.map((row) => ('cases' in change ? { ...row, cases: 0 } : row));
      expect(faultsIn([{ ...ROW, ...first, ...change }, ...few])).not.toEqual([]);
    }
  });

  it('takes the cases of a unit test from its name, and a failed one for a loss', () => {
    const test = (title: string, status = 'passed') => ({ title, status });
    const tests = [
      test('at each of 200 bytes'),
      test('while so', 'failed'),
      test('while not run', 'pending'),
      test('of another matter'),
    ];
    const report = {
      testResults: [
        { name: '/x/full-disk.test.ts', assertionResults: tests },
        { name: '/x/other.test.ts', assertionResults: tests },
      ],
    };
    expect(unitRows(report)).toMatchObject([
      { layer: 'disk', cases: 200, lost: 0 },
      { layer: 'disk', cases: 1, lost: 1 },
    ]);
    expect(unitRows({})).toEqual([]);
  });

  it('adds up rows of the same fault, and prints the cases of each layer', () => {
    const text = [ROW, { ...ROW, cases: 3, lost: 1 }, { ...ROW, layer: 'clock', fault: 'jump' }]
      .map((row) => `${JSON.stringify(row)}\n`)
      .join('');
    const rows = addedUp(parseRows(text));
    expect(rows).toMatchObject([{ cases: 5, lost: 1 }, { cases: 2 }]);
    expect(tableOf(rows)).toEqual([
      'layer | fault | cases | lost credentials | secrets found in files | what happened',
      'app   | kill  | 5     | 1                | 0                      | nothing',
      'clock | jump  | 2     | 0                | 0                      | nothing',
      'Cases: app 5, clock 2. Lost credentials: 1. Secrets found in files: 0.',
    ]);
  });
});
