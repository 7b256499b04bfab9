import type { ImportField } from './fields';

/** The kinds of file that are read. */
export const IMPORT_FORMATS = [
  'csv',
  'json',
  'env',
  'bitwarden-json',
  '1password-1pux',
  'tokentray-export',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A column as the file has it, and what it was taken for. */
export interface ImportColumn {
  readonly header: string;
  readonly field: ImportField;
}

/** One record of the file. */
export interface ImportRow {
  /** As a spreadsheet or an editor counts it: the row, the line, or the entry, from 1. */
  readonly number: number;
  /** One for each column; missing ones are empty. */
  readonly cells: readonly string[];
  /** Why it cannot be imported, whatever is matched. */
  readonly problem?: string;
}

/** Whatever the file was, as a table. */
export interface ImportTable {
  readonly format: ImportFormat;
  readonly columns: readonly ImportColumn[];
  readonly rows: readonly ImportRow[];
  /** Sentences about what was left out. */
  readonly remarks: readonly string[];
  /** Of a table of text: how it was read. */
  readonly how?: { readonly encoding: string; readonly delimiter: string };
  /** Of a table of text: whether its first row has the names of the columns. */
  readonly hasHeader?: boolean;
}

/** Collects records whose fields are not known beforehand. */
export class TableBuilder {
  private readonly places = new Map<string, number>();
  private readonly columns: ImportColumn[] = [];
  private readonly rows: ImportRow[] = [];

  constructor(private readonly most: number) {}

  get size(): number {
    return this.rows.length;
  }

  /** A cell is left out where there are more columns than are taken. */
  add(number: number, cells: readonly Cell[], problem?: string): void {
    const row: string[] = [];
    for (const [header, value, field] of cells) {
      const place = this.placeOf(header, field);
      if (place === undefined || value === '') continue;
      const before = row[place] ?? '';
      row[place] = before === '' ? value : `${before}, ${value}`;
    }
    this.rows.push({
      number,
      cells: Array.from(row, (cell) => cell ?? ''),
      ...(problem === undefined ? {} : { problem }),
    });
  }

  table(format: ImportFormat, remarks: readonly string[] = []): ImportTable {
    return { format, columns: this.columns, rows: this.rows, remarks };
  }

  private placeOf(header: string, field: ImportField): number | undefined {
    const key = `${field}\n${header}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    if (this.columns.length >= this.most) return undefined;
    this.places.set(key, this.columns.length);
    this.columns.push({ header, field });
    return this.columns.length - 1;
  }
}

/** The name of a column, what stands in it, and what it is. */
export type Cell = readonly [header: string, value: string, field: ImportField];
