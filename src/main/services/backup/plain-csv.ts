import { type PlainRow, plainRowSchema } from '../../../shared/domain/transfer/plain-export';

const COLUMNS = Object.keys(plainRowSchema.shape);
/** What a spreadsheet would take for a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * The rows as CSV (RFC 4180), a column for each field. A text that a spreadsheet would compute gets
 * an apostrophe in front; a secret never does, it stays as it is.
 */
export async function plainCsv(rows: readonly PlainRow[]): Promise<string> {
  const { default: papa } = await import('papaparse');
  const cells = rows.map((row) =>
    COLUMNS.map((column) => {
      const value: unknown = Reflect.get(row, column);
      const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
      return column !== 'secret' && FORMULA.test(text) ? `'${text}` : text;
    }),
  );
  return `${papa.unparse({ fields: COLUMNS, data: cells }, { quotes: true, newline: '\r\n' })}\r\n`;
}
