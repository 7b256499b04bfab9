import type { ImportDraft } from '../../../shared/domain/import/draft';
import type { Credential } from '../../../shared/domain/model';
import type { Pasted } from '../../../shared/domain/pasted/unwrap';
import type { ImportChoice, ImportRowView } from '../../../shared/ipc/import-requests';

/** A row, what it is, and what is done with it. */
export interface PlannedRow {
  readonly index: number;
  readonly draft: ImportDraft;
  /** Absent: only the date is kept. */
  readonly pasted?: Pasted;
  /** The credential of the same name. */
  readonly sameName?: Credential;
  /** The credential that holds the same secret. */
  readonly sameSecret?: Credential;
  readonly isDuplicate: boolean;
  readonly remarks: readonly string[];
  readonly choices: readonly ImportChoice[];
  choice: ImportChoice;
  outcome?: ImportRowView['outcome'];
}

/** When it ends: what the secret says counts more than what stands beside it. */
export function endOf({ draft, pasted }: PlannedRow): string | undefined {
  return pasted?.inspection.expiresAt ?? draft.expiresAt;
}
