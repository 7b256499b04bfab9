import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One row of the table of faults, as `scripts/lib/testing/fault-table.mjs` reads it. */
export interface FaultRow {
  /** What was hit: `app`, `keychain`, `disk`, `settings`, `clock`, `network`, `ipc`. */
  readonly layer: string;
  /** What was done to it; rows of the same fault are added up. */
  readonly fault: string;
  readonly cases: number;
  /** Credentials that had been reported as saved and were not there, or did not verify. */
  readonly lost: number;
  /** Secrets found in files, logs or output. */
  readonly found: number;
  /** What came of it, in a few words. */
  readonly happened: string;
}

const FILE = fileURLToPath(new URL('../../test-results/faults.jsonl', import.meta.url));

/** Adds a row to the table that `npm test` and `npm run test:faults` print in the end. */
export function recordFault(row: FaultRow): void {
  mkdirSync(dirname(FILE), { recursive: true });
  appendFileSync(FILE, `${JSON.stringify(row)}\n`);
}

/** Whether more is asked for than fits in every run: `npm run test:faults -- --long`. */
export const LONG = process.env.TOKENTRAY_LONG_FAULTS === '1';
