import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { ok, type Result, refuse } from '../../../shared/domain/result';
import type { ImportFiles } from '../../ports/import-files';
import { diskProblem } from '../files/safe-file';

/** Reads what is imported; the archive's reader is loaded when one is opened. */
export function createImportFiles(): ImportFiles {
  return {
    read: readWhole,
    async unpack(archive, entry, most) {
      const { unpackEntry } = await import('./zip-entry');
      return unpackEntry(archive, entry, most);
    },
  };
}

async function readWhole(path: string, most: number): Promise<Result<Uint8Array>> {
  const name = basename(path);
  if (path === '') return refuse('import-no-file', 'That is no file of this computer.');
  try {
    // Opening a pipe that nobody writes to would wait for ever.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await handle.stat();
      const { size } = found;
      if (!found.isFile()) return refuse('import-no-file', `“${name}” is no file.`);
      if (size === 0) return refuse('import-empty', `“${name}” is empty.`);
      if (size > most) {
        const megabytes = Math.floor(most / 1_048_576);
        return refuse(
          'import-too-large',
          `“${name}” is larger than ${megabytes} MB, which is the most that is read. Split it into several files.`,
        );
      }
      const bytes = new Uint8Array(size);
      let filled = 0;
      while (filled < size) {
        const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return ok(bytes.subarray(0, filled));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return unreadable(error, path, name);
  }
}

function unreadable(error: unknown, path: string, name: string): Result<never> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return refuse('import-gone', `“${name}” is not there.`);
  if (code === 'EACCES' || code === 'EPERM') {
    return refuse('import-not-allowed', `“${name}” may not be read: look at who owns it.`);
  }
  const problem = diskProblem(error, path);
  return problem instanceof Error
    ? refuse('import-unreadable', `“${name}” cannot be read. ${problem.message}`)
    : refuse('import-unreadable', `“${name}” cannot be read.`);
}
