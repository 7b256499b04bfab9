import { basename } from 'node:path';
import { shell } from 'electron';
import { ProblemError } from '../../../shared/domain/result';
import type { Trash } from '../../ports/import-files';
import { appTexts } from '../../texts/app-texts';

/** The trash of this system. */
export function createTrash(): Trash {
  return {
    async put(path) {
      try {
        await shell.trashItem(path);
      } catch {
        throw new ProblemError({
          code: 'trash-refused',
          message: appTexts().importFiles.notTrashed(basename(path)),
        });
      }
    },
  };
}
