import type { HistoryRow } from '../../../shared/ipc/api';

/** How many rows are drawn at first and with each "Show more": a year holds thousands. */
export const HISTORY_PAGE = 50;

/** How many of `all` rows a further click would add to the `shown` ones. */
export function moreRows(all: number, shown: number): number {
  return Math.max(0, Math.min(HISTORY_PAGE, all - shown));
}

/** Rows, the latest first, each with a number of its own that stays as further ones come on top. */
export function numbered(
  rows: readonly HistoryRow[],
): readonly { readonly row: HistoryRow; readonly number: number }[] {
  return rows.map((row, index) => ({ row, number: rows.length - index }));
}
