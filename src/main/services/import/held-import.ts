import type { DateOrder } from '../../../shared/domain/import/dates';
import type { DraftOptions } from '../../../shared/domain/import/draft';
import type { ImportTable } from '../../../shared/domain/import/import-table';
import type { ImportSurvey } from './import-survey';
import type { PlannedRow } from './planned-row';
import type { ReadImport } from './read-import';
import type { Recognition } from './recognition';

/** A file that was read, and what is to be done with it. */
export interface HeldImport {
  readonly id: string;
  readonly path: string;
  readonly fileName: string;
  readonly read: ReadImport;
  readonly recognition: Recognition;
  readonly prints: Map<string, string | undefined>;
  table: ImportTable;
  survey: ImportSurvey;
  chosenOrder: DateOrder | undefined;
  zone: 'local' | 'utc';
  environment: string;
  options: DraftOptions;
  rows: PlannedRow[];
  /** A fault of the keychain for which secrets could not be compared. */
  doubt?: string;
  imported: boolean;
}
