import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { ok, type Result, refuse } from '../../../shared/domain/result';
import type { ImportFiles } from '../../ports/import-files';
import { appTexts } from '../../texts/app-texts';
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
  const { importFiles } = appTexts();
  if (path === '') return refuse('import-no-file', importFiles.notHere);
  try {
    // Opening a pipe that nobody writes to would wait for ever.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await handle.stat();
      const { size } = found;
      if (!found.isFile()) return refuse('import-no-file', importFiles.noFile(name));
      if (size === 0) return refuse('import-empty', importFiles.empty(name));
      if (size > most) {
        const megabytes = Math.floor(most / 1_048_576);
        return refuse('import-too-large', importFiles.tooLarge(name, megabytes));
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
  const { importFiles } = appTexts();
  if (code === 'ENOENT') return refuse('import-gone', importFiles.gone(name));
  if (code === 'EACCES' || code === 'EPERM') {
    return refuse('import-not-allowed', importFiles.notAllowed(name));
  }
  const { message } = diskProblem(error, path);
  return refuse('import-unreadable', importFiles.unreadable(name, message));
}
