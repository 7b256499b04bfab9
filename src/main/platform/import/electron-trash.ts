import { basename } from 'node:path';
import { shell } from 'electron';
import { ProblemError } from '../../../shared/domain/result';
import type { Trash } from '../../ports/import-files';

/** The trash of this system. */
export function createTrash(): Trash {
  return {
    async put(path) {
      try {
        await shell.trashItem(path);
      } catch {
        throw new ProblemError({
          code: 'trash-refused',
          message: `“${basename(path)}” could not be moved to the trash. Delete it yourself.`,
        });
      }
    },
  };
}
