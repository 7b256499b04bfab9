import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ProblemError } from '../../../shared/domain/result';
import type { Exclusion } from '../../ports/exclusion';
import { appTexts } from '../../texts/app-texts';
import { FileLock } from './file-lock';
import { diskProblem } from './safe-file';

/** Longer than a keychain usually takes, shorter than anybody waits for one that is locked. */
const WAIT_MS = 15_000;

/** An {@link Exclusion} among all who name the same file, which is there only meanwhile. */
export function createFileExclusion(file: string, waitMs = WAIT_MS): Exclusion {
  const lock = new FileLock(file);
  return {
    async run(work) {
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      } catch (error) {
        throw diskProblem(error, file);
      }
      const release = await lock.takeForLong(waitMs);
      if (release === undefined) {
        throw new ProblemError({ code: 'vault-busy', message: appTexts().disk.busy });
      }
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}
