import { type ImportField, isSecretive, REPEATABLE } from '../../shared/domain/import/fields';

/** The matches with one changed; another column that had that one gives it up. */
export function fieldsWith(
  columns: readonly { readonly header: string; readonly field: ImportField }[],
  place: number,
  field: ImportField,
): ImportField[] {
  return columns.map((column, each) => {
    if (each === place) return field;
    if (column.field !== field || REPEATABLE.has(field)) return column.field;
    return field === 'secret' || isSecretive(column.header) ? 'ignore' : 'notes';
  });
}
