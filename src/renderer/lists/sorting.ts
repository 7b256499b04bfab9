/** By which column a table is sorted, and which way. */
export interface Sorting<Column extends string> {
  readonly column: Column;
  readonly ascending: boolean;
}

/** The sorting after a click on a column's head: the other way round, or that column upwards. */
export function sortedBy<Column extends string>(
  before: Sorting<Column>,
  column: Column,
): Sorting<Column> {
  return before.column === column
    ? { column, ascending: !before.ascending }
    : { column, ascending: true };
}
