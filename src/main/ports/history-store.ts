import type { HistoryRow } from '../../shared/ipc/api';

/** A row with the credential it is of. */
export type HistoryEntry = HistoryRow & { readonly credentialId: string };

/** What was done with credentials, in a file of its own: a copy must not rewrite the metadata. */
export interface HistoryStore {
  /** Adds a row; rejects where the disk refuses. */
  append(credentialId: string, row: HistoryRow): Promise<void>;
  /** In the order they were added. What cannot be read is left out; it never rejects. */
  read(credentialId: string): Promise<readonly HistoryRow[]>;
  /**
   * Ids of what was copied last, the latest first, each once; only the newest rows are looked at.
   * It never rejects.
   */
  lastCopied(): Promise<readonly string[]>;
  /** All rows of all credentials, as they were added; never rejects. */
  readAll(): Promise<readonly HistoryEntry[]>;
  /** Adds many rows in one go; rejects where the disk refuses. */
  appendAll(rows: readonly HistoryEntry[]): Promise<void>;
  /** Forgets these rows; rejects with `ProblemError` where the disk refuses. */
  clear(credentialId: string): Promise<void>;
  /** Drops rows from before `before` (ISO UTC), and the oldest of too many. */
  prune(before: string): Promise<void>;
}
