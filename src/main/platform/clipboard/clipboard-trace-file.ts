import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ClipboardTrace, ClipboardTraceFile } from '../../ports/clipboard-trace-file';
import { diskProblem, replaceFile } from '../files/safe-file';

/** Longer than any that this app writes. */
const LONGEST_FILE = 4_096;

/** Keeps the traces in `<directory>/clipboard.json`, which is there only while a copy is. */
export function createClipboardTraceFile({
  directory,
}: {
  readonly directory: string;
}): ClipboardTraceFile {
  const file = join(directory, 'clipboard.json');
  return {
    read() {
      try {
        const text = readFileSync(file, 'utf8');
        const rows: unknown = text.length > LONGEST_FILE ? [] : JSON.parse(text);
        return Array.isArray(rows) ? rows.filter(isTrace) : [];
      } catch {
        // Without it nothing on the clipboard is known to be this app's, so nothing is cleared.
        return [];
      }
    },
    write(traces) {
      try {
        mkdirSync(directory, { recursive: true, mode: 0o700 });
      } catch (error) {
        throw diskProblem(error, file);
      }
      replaceFile(file, `${JSON.stringify(traces)}\n`);
    },
    remove() {
      try {
        rmSync(file, { force: true });
      } catch {
        // On a disk that refuses it stays, and tells nothing to anybody.
      }
    },
  };
}

function isTrace(row: unknown): row is ClipboardTrace {
  return (
    typeof row === 'object' &&
    row !== null &&
    typeof Reflect.get(row, 'salt') === 'string' &&
    typeof Reflect.get(row, 'digest') === 'string'
  );
}
