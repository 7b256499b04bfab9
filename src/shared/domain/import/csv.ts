import Papa from 'papaparse';
import { said } from '../../texts/said';
import { ok, type Result, refuse } from '../result';
import { readDate } from './dates';
import { fieldOfHeader, guessFields, type ImportField } from './fields';
import type { ImportRow, ImportTable } from './import-table';
import { LONGEST_RECORD, MOST_COLUMNS, MOST_IMPORT_ROWS } from './limits';
import type { Pace } from './pace';

/** Characters that are parsed before others have a turn. */
const CHUNK = 128 * 1024;
const DELIMITERS = [',', ';', '\t', '|'];
/** The records of a table of text, before anybody knows what its columns are. */
export interface CsvRecords {
  readonly records: readonly (readonly string[])[];
  readonly delimiter: string;
}

/**
 * Splits a table of text into records; what separates the cells is guessed, unless the first line
 * says it as spreadsheets do (`sep=;`). Refused where it cannot be a table, naming the row.
 */
export async function readCsv(text: string, pace: Pace): Promise<Result<CsvRecords>> {
  const told = /^sep=(.)\r?\n/.exec(text);
  // Empty lines at the end would count when the separator is guessed.
  const end = endOf(text);
  const body = text.slice(told?.[0].length ?? 0, end);
  const delimiter = told?.[1] ?? '';
  const records: string[][] = told === null ? [] : [[]];
  let used = delimiter;
  let since = 0;
  let problem: Result<never> | undefined;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(body, {
      delimiter,
      delimitersToGuess: DELIMITERS,
      header: false,
      skipEmptyLines: false,
      chunkSize: CHUNK,
      chunk: ({ data, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        used = meta.delimiter;
        since = data.length === 0 ? since + CHUNK : 0;
        for (const record of data) {
          problem ??= recordProblem(record, records.length + 1);
          records.push(record);
        }
        if (since > LONGEST_RECORD) problem ??= tooLong(records.length + 1);
        if (records.length > MOST_IMPORT_ROWS + 1) problem ??= tooMany();
        if (problem !== undefined) {
          parser.abort();
          return;
        }
        if (!pace.due()) return;
        parser.pause();
        pace.rest(meta.cursor / body.length).then(() => parser.resume(), reject);
      },
      complete: () =>
        resolve(problem ?? ok({ records: withoutEmptyEnd(records), delimiter: used })),
      error: reject,
    });
  });
}

/** The records as a table; `hasHeader` says what the first one is where that is known. */
export async function csvTable(
  { records, delimiter }: CsvRecords,
  encoding: string,
  pace: Pace,
  hasHeader?: boolean,
): Promise<ImportTable> {
  const start = records.findIndex((record) => !isEmpty(record));
  const first = records[start] ?? [];
  const headed = hasHeader ?? isHeader(first);
  let width = 0;
  const rows: ImportRow[] = [];
  for (const [index, cells] of records.entries()) {
    if (pace.due()) await pace.rest(1);
    width = Math.max(width, cells.length);
    if (isEmpty(cells) || (headed && index === start)) continue;
    rows.push({ number: index + 1, cells });
  }
  const headers = Array.from({ length: width }, (_, place) => {
    const header = headed ? (first[place] ?? '').trim() : '';
    return header === '' ? said().importFiles.column(place + 1) : header;
  });
  const fields = headed ? guessFields(headers) : guessByContent(rows, width);
  return {
    format: 'csv',
    columns: headers.map((header, place) => ({ header, field: fields[place] ?? 'ignore' })),
    rows,
    remarks: [],
    how: { encoding, delimiter: said().importFiles.delimiters[delimiter] ?? delimiter },
    hasHeader: headed,
  };
}

/** Without names: the first column of dates is the end, the first other one the name. */
function guessByContent(rows: readonly ImportRow[], width: number): ImportField[] {
  const sample = rows.slice(0, 50);
  const fields: ImportField[] = [];
  for (let place = 0; place < width; place += 1) {
    const filled = sample.flatMap(({ cells }) => cells[place] ?? []).filter((cell) => cell !== '');
    const dates = filled.filter((cell) => readDate(cell).what === 'date').length;
    const isDates = filled.length > 0 && dates >= filled.length * 0.8;
    if (isDates) fields.push(fields.includes('expires') ? 'notes' : 'expires');
    else fields.push(fields.includes('name') ? 'ignore' : 'name');
  }
  return fields;
}

function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && /[\r\n]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

function isHeader(cells: readonly string[]): boolean {
  const known = cells.some((cell) => fieldOfHeader(cell) !== undefined);
  return known && !cells.some((cell) => readDate(cell).what === 'date');
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function withoutEmptyEnd(records: string[][]): string[][] {
  let end = records.length;
  while (end > 0 && isEmpty(records[end - 1] ?? [])) end -= 1;
  return records.slice(0, end);
}

function recordProblem(record: readonly string[], row: number): Result<never> | undefined {
  if (record.length > MOST_COLUMNS) {
    return refuse(
      'import-columns',
      said().importFiles.tooManyColumns(row, record.length, MOST_COLUMNS),
    );
  }
  const length = record.reduce((sum, cell) => sum + cell.length, 0);
  return length > LONGEST_RECORD ? tooLong(row) : undefined;
}

function tooLong(row: number): Result<never> {
  return refuse('import-record', said().importFiles.rowTooLong(row, LONGEST_RECORD));
}

function tooMany(): Result<never> {
  return refuse('import-rows', said().importFiles.tooManyRows(MOST_IMPORT_ROWS));
}
