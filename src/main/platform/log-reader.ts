import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogReader } from '../ports/system';
import { redact } from './redact';

/** Reads what `createFileLog` writes to the same folder; a log that cannot be read is empty. */
export function createLogReader(directory: string): LogReader {
  return {
    last(count) {
      const lines = ['tokentray.old.log', 'tokentray.log'].flatMap((name) =>
        linesOf(join(directory, name)),
      );
      return lines.slice(-count).map((line) => redact(line));
    },
  };
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  } catch {
    return [];
  }
}
