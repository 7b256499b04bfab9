import { z } from 'zod';
import { instantSchema } from '../../../shared/domain/record-parts';
import type { HistoryRow } from '../../../shared/ipc/api';

const WHATS: { readonly [What in HistoryRow['what']]: What } = {
  created: 'created',
  renewed: 'renewed',
  'renewal-failed': 'renewal-failed',
  undone: 'undone',
  'key-switched': 'key-switched',
  copied: 'copied',
  revealed: 'revealed',
  tested: 'tested',
  announced: 'announced',
  deployed: 'deployed',
  'former-deleted': 'former-deleted',
  edited: 'edited',
  archived: 'archived',
  restored: 'restored',
};

const LONGEST_DETAIL = 500;

const rowSchema = z.object({
  credentialId: z.string(),
  at: instantSchema,
  what: z.enum(WHATS),
  detail: z.string().optional(),
  by: z.enum(['user', 'app']),
});

/** One row of the file. */
export type StoredRow = HistoryRow & { readonly credentialId: string };

/** A row as one line without its end: below 4 KiB, so that it is written in one go. */
export function lineOf(credentialId: string, row: HistoryRow): string {
  const { at, what, by, detail } = row;
  const cut = detail?.slice(0, LONGEST_DETAIL);
  return JSON.stringify({
    credentialId,
    at,
    what,
    by,
    ...(cut === undefined ? {} : { detail: cut }),
  });
}

/** The row of a line; `undefined` where a crash or another version left none. */
export function rowOf(line: string): StoredRow | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const parsed = rowSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { detail, ...rest } = parsed.data;
  return detail === undefined ? rest : { ...rest, detail };
}
