import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DRAFT_FORMS } from '../../../shared/domain/drafts';
import type { DraftFile } from '../../ports/draft-file';
import { diskProblem, replaceFile } from '../files/safe-file';

/** Longer than any that this app writes. */
const LONGEST_FILE = 1_000_000;

const drafts = z.object({
  version: z.literal(1),
  drafts: z.array(
    z.object({
      form: z.enum(DRAFT_FORMS),
      subject: z.string().optional(),
      at: z.iso.datetime(),
      values: z.record(z.string(), z.union([z.string(), z.boolean()])),
    }),
  ),
});

/** Keeps drafts in `<directory>/drafts.json`, which is there only while there are any. */
export function createDraftFile({ directory }: { readonly directory: string }): DraftFile {
  const file = join(directory, 'drafts.json');
  return {
    read() {
      try {
        if (statSync(file).size > LONGEST_FILE) return [];
        return drafts.parse(JSON.parse(readFileSync(file, 'utf8'))).drafts;
      } catch {
        // A draft is a help: a file that is damaged, or a newer one, is as none.
        return [];
      }
    },
    write(kept) {
      try {
        mkdirSync(directory, { recursive: true, mode: 0o700 });
      } catch (error) {
        throw diskProblem(error, file);
      }
      replaceFile(file, `${JSON.stringify({ version: 1, drafts: kept })}\n`);
    },
    remove() {
      try {
        rmSync(file, { force: true });
      } catch {
        // On a disk that refuses it stays, and holds no secret.
      }
    },
  };
}
