import {
  type DateOrder,
  isAmbiguous,
  momentOf,
  orderIn,
  readDate,
  type WrittenDate,
} from '../../../shared/domain/import/dates';
import type { ImportField } from '../../../shared/domain/import/fields';
import type { ImportTable } from '../../../shared/domain/import/import-table';
import type { Pace } from '../../../shared/domain/import/pace';
import type { ImportColumnView, ImportView } from '../../../shared/ipc/import-requests';
import { ColumnSamples, printable } from './import-samples';

const DATES: ReadonlySet<ImportField> = new Set(['expires', 'issued']);

/** What the columns of a table hold. */
export interface ImportSurvey {
  readonly columns: readonly ImportColumnView[];
  /** What its dates tell of themselves. */
  readonly order: DateOrder | undefined;
  readonly ambiguous?: ImportView['ambiguous'];
}

/** Looks through a table once; `zone` (IANA) is that of times without one. */
export async function surveyed(
  { columns, rows }: ImportTable,
  zone: string,
  pace: Pace,
): Promise<ImportSurvey> {
  const filled = columns.map(() => 0);
  const samples = columns.map((column) => new ColumnSamples(column));
  const orders = new Set<DateOrder>();
  let count = 0;
  let example: { readonly text: string; readonly date: WrittenDate } | undefined;
  for (const [index, { cells }] of rows.entries()) {
    if (pace.due()) await pace.rest(index / rows.length);
    for (const [place, { field }] of columns.entries()) {
      const cell = cells[place]?.trim() ?? '';
      if (cell === '') continue;
      filled[place] = (filled[place] ?? 0) + 1;
      samples[place]?.add(cell);
      if (!DATES.has(field)) continue;
      const date = readDate(cell);
      const order = orderIn([date]);
      if (order !== undefined) orders.add(order);
      if (date.what !== 'date' || !isAmbiguous(date)) continue;
      count += 1;
      example ??= { text: cell, date };
    }
  }
  await pace.rest(1);
  const [order, other] = orders;
  const ambiguous = example === undefined ? undefined : readings(example, count, zone);
  return {
    columns: columns.map(({ header, field }, place) => ({
      header: printable(header),
      field,
      filled: filled[place] ?? 0,
      samples: samples[place]?.shown ?? [],
    })),
    order: other === undefined ? order : undefined,
    ...(ambiguous === undefined ? {} : { ambiguous }),
  };
}

function readings(
  { text, date }: { readonly text: string; readonly date: WrittenDate },
  rows: number,
  zone: string,
): ImportView['ambiguous'] {
  const dayFirst = momentOf(date, { order: 'day-first', zone });
  const monthFirst = momentOf(date, { order: 'month-first', zone });
  if (dayFirst === undefined || monthFirst === undefined) return undefined;
  return { rows, example: printable(text), dayFirst, monthFirst };
}
