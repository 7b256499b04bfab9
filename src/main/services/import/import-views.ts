import type { DraftOptions } from '../../../shared/domain/import/draft';
import type { ImportTable } from '../../../shared/domain/import/import-table';
import { MOST_WRITTEN_ROWS } from '../../../shared/domain/import/limits';
import type { Pace } from '../../../shared/domain/import/pace';
import { formatTitle } from '../../../shared/domain/import/sniff';
import type { Problem } from '../../../shared/domain/result';
import type { ImportFilter, ImportRowView, ImportView } from '../../../shared/ipc/import-requests';
import { appTexts } from '../../texts/app-texts';
import type { ImportSurvey } from './import-survey';
import { endOf, type PlannedRow } from './planned-row';

export interface ViewFacts {
  readonly id: string;
  readonly fileName: string;
  readonly table: ImportTable;
  readonly survey: ImportSurvey;
  readonly rows: readonly PlannedRow[];
  readonly options: DraftOptions;
  readonly zone: 'local' | 'utc';
  readonly localZone: string;
  readonly pace: Pace;
}

/** The file as the window shows it, without any secret. */
export async function importView({
  id,
  fileName,
  table,
  survey,
  rows,
  options,
  zone,
  localZone,
  pace,
}: ViewFacts): Promise<ImportView> {
  const { how, hasHeader } = table;
  const { counts, asks } = await countsOf(rows, pace);
  const notYet = whyNot(table, counts, asks);
  return {
    id,
    fileName,
    format: table.format,
    title: formatTitle(table.format),
    ...(how === undefined ? {} : { how }),
    ...(hasHeader === undefined ? {} : { hasHeader }),
    remarks: table.remarks,
    columns: survey.columns,
    ...(survey.ambiguous === undefined ? {} : { ambiguous: survey.ambiguous }),
    ...(options.dateOrder === undefined ? {} : { dateOrder: options.dateOrder }),
    zone,
    localZone,
    environment: options.environment,
    counts,
    ...(notYet === undefined ? {} : { notYet }),
  };
}

/** A row as the window shows it. */
export function rowView(row: PlannedRow): ImportRowView {
  const { draft, pasted, index, choice, choices, remarks, outcome } = row;
  const { number, name, service, environment, tags, problem } = draft;
  const expiresAt = endOf(row);
  return {
    index,
    number,
    name,
    secret: pasted === undefined ? '' : pasted.inspection.title,
    isKnownSecret: pasted !== undefined && pasted.inspection.kind !== 'unknown',
    ...(expiresAt === undefined ? {} : { expiresAt }),
    endToldBySecret: pasted?.inspection.expiresAt !== undefined,
    service,
    environment,
    tags,
    choice,
    choices,
    ...(problem === undefined ? {} : { problem }),
    remarks,
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** Whether a filter shows a row. */
export function isShown({ choice, draft, isDuplicate }: PlannedRow, filter: ImportFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'problems') return draft.problem !== undefined;
  return filter === 'duplicates' ? isDuplicate : choice === filter && draft.problem === undefined;
}

async function countsOf(
  rows: readonly PlannedRow[],
  pace: Pace,
): Promise<{ readonly counts: ImportView['counts']; readonly asks: boolean }> {
  let asks = false;
  const counts = {
    rows: rows.length,
    add: 0,
    replace: 0,
    skip: 0,
    problems: 0,
    duplicates: 0,
    withoutSecret: 0,
  };
  for (const row of rows) {
    if (pace.due()) await pace.rest(1);
    asks ||= row.draft.asksDateOrder && row.choice !== 'skip';
    if (row.draft.problem === undefined) counts[row.choice] += 1;
    else counts.problems += 1;
    if (row.isDuplicate) counts.duplicates += 1;
    if (row.choice !== 'skip' && row.pasted === undefined) counts.withoutSecret += 1;
  }
  return { counts, asks };
}

function whyNot(
  { columns }: ImportTable,
  { add, replace }: ImportView['counts'],
  asksDateOrder: boolean,
): Problem | undefined {
  const { imports } = appTexts();
  if (!columns.some(({ field }) => field === 'name')) {
    return { code: 'import-no-name', message: imports.noNames };
  }
  if (asksDateOrder) {
    return { code: 'import-date-order', message: imports.dateOrder };
  }
  if (add + replace === 0) {
    return { code: 'import-none-chosen', message: imports.noneChosen };
  }
  if (add + replace > MOST_WRITTEN_ROWS) {
    return {
      code: 'import-too-many',
      message: imports.tooMany(add + replace, MOST_WRITTEN_ROWS),
    };
  }
  return undefined;
}
