import type { HistoryRow } from '../../shared/ipc/api';

/** What was done with credentials, in a file of its own: a copy must not rewrite the metadata. */
export interface HistoryStore {
  /** Adds a row; rejects where the disk refuses. */
  append(credentialId: string, row: HistoryRow): Promise<void>;
  /** In the order they were added. */
  read(credentialId: string): Promise<readonly HistoryRow[]>;
  clear(credentialId: string): Promise<void>;
  /** Drops rows from before `before` (ISO UTC). */
  prune(before: string): Promise<void>;
}
