import { type CsvRecords, csvTable, readCsv } from '../../../shared/domain/import/csv';
import { decodeText } from '../../../shared/domain/import/decode-text';
import { envTable } from '../../../shared/domain/import/env-file';
import type { ImportTable } from '../../../shared/domain/import/import-table';
import { jsonTable } from '../../../shared/domain/import/json-table';
import { LARGEST_IMPORT_BYTES } from '../../../shared/domain/import/limits';
import { onePasswordTable } from '../../../shared/domain/import/one-password';
import type { Pace } from '../../../shared/domain/import/pace';
import { type SniffedFormat, sniff } from '../../../shared/domain/import/sniff';
import { ok, type Result, refuse } from '../../../shared/domain/result';
import type { ImportFiles } from '../../ports/import-files';
import { appTexts } from '../../texts/app-texts';

/** What was in a file. */
export interface ReadImport {
  readonly table: ImportTable;
  /** The same with or without names in the first row, of a table of text. */
  readonly withHeader?: (hasHeader: boolean, pace: Pace) => Promise<ImportTable>;
}

/** The file where 1Password keeps the entries. */
const ENTRIES = 'export.data';

/** Reads a file of whatever format it is, or of the one that is told. */
export async function readImport(
  path: string,
  fileName: string,
  files: ImportFiles,
  pace: Pace,
  told?: SniffedFormat,
): Promise<Result<ReadImport>> {
  const bytes = await files.read(path, LARGEST_IMPORT_BYTES);
  if (!bytes.ok) return bytes;
  const format = told ?? sniff(bytes.value, fileName);
  if (format === 'zip') return readArchive(bytes.value, files, pace);
  if (format === 'age') {
    return refuse('import-encrypted-backup', appTexts().imports.encrypted);
  }
  const decoded = await decodeText(bytes.value, pace);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (format === 'json') return asRead(await jsonTable(withoutMark(text), pace));
  if (format === 'env') return asRead(await envTable(withoutMark(text), pace));
  const records = await readCsv(withoutMark(text), pace);
  return records.ok ? fromRecords(records.value, encoding, pace) : records;
}

async function fromRecords(
  records: CsvRecords,
  encoding: string,
  pace: Pace,
): Promise<Result<ReadImport>> {
  const table = await csvTable(records, encoding, pace);
  return asRead(ok(table), (hasHeader, again) => csvTable(records, encoding, again, hasHeader));
}

async function readArchive(
  archive: Uint8Array,
  files: ImportFiles,
  pace: Pace,
): Promise<Result<ReadImport>> {
  const entry = await files.unpack(archive, ENTRIES, LARGEST_IMPORT_BYTES);
  if (!entry.ok) return entry;
  const decoded = await decodeText(entry.value, pace);
  return decoded.ok ? asRead(await onePasswordTable(decoded.value.text, pace)) : decoded;
}

function asRead(
  table: Result<ImportTable>,
  withHeader?: ReadImport['withHeader'],
): Result<ReadImport> {
  if (!table.ok) return table;
  if (table.value.rows.length === 0) {
    return refuse('import-nothing', appTexts().imports.nothing);
  }
  return ok({ table: table.value, ...(withHeader === undefined ? {} : { withHeader }) });
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
