import { said } from '../../texts/said';
import { ok, type Result, refuse } from '../result';
import { PLAIN_EXPORT_FORMAT, PLAIN_EXPORT_VERSION } from '../transfer/plain-export';
import { bitwardenTable } from './bitwarden';
import { guessFields } from './fields';
import { type ImportTable, TableBuilder } from './import-table';
import { listOf, objectOf, textOf } from './json-parts';
import { type JsonValue, readJson } from './json-reader';
import { MOST_COLUMNS, MOST_IMPORT_ROWS } from './limits';
import type { Pace } from './pace';

const DEEPEST = 4;

/** A JSON file as a table: our own export, one of Bitwarden, or a list of objects. */
export async function jsonTable(text: string, pace: Pace): Promise<Result<ImportTable>> {
  const read = await readJson(text, pace);
  if (!read.ok) return read;
  const root = read.value;
  const table =
    (await ownTable(root, pace)) ??
    (await bitwardenTable(root, pace)) ??
    (await listTable(root, pace));
  if (!table.ok || table.value.rows.length <= MOST_IMPORT_ROWS) return table;
  return refuse('import-rows', said().importFiles.tooManyEntries(MOST_IMPORT_ROWS));
}

async function ownTable(root: JsonValue, pace: Pace): Promise<Result<ImportTable> | undefined> {
  const object = objectOf(root);
  const format = object.get('format');
  if (format === 'tokentray-backup') {
    return refuse('import-backup', said().importFiles.isBackup);
  }
  if (format !== PLAIN_EXPORT_FORMAT) return undefined;
  const version = object.get('version');
  if (typeof version !== 'number' || version > PLAIN_EXPORT_VERSION) {
    return refuse('import-newer', said().importFiles.newer);
  }
  const table = await objectsTable(listOf(object.get('credentials')), pace);
  return table.ok ? ok({ ...table.value, format: 'tokentray-export' }) : table;
}

/** A list of objects, an object that holds one, or names with their secrets. */
async function listTable(root: JsonValue, pace: Pace): Promise<Result<ImportTable>> {
  if (Array.isArray(root)) return objectsTable(root, pace);
  const object = objectOf(root);
  const lists = [...object.values()].filter(
    (value) => listOf(value).length > 0 && listOf(value).every((each) => each instanceof Map),
  );
  if (lists.length === 1) return objectsTable(listOf(lists[0]), pace);
  const entries = [...object].filter(([, value]) => typeof value === 'string');
  if (entries.length === 0 || entries.length < object.size) return noList();
  const builder = new TableBuilder(MOST_COLUMNS);
  for (const [index, [name, value]] of entries.entries()) {
    builder.add(index + 1, [
      ['name', name, 'name'],
      ['value', textOf(value), 'secret'],
    ]);
  }
  return ok(builder.table('json'));
}

async function objectsTable(items: readonly JsonValue[], pace: Pace): Promise<Result<ImportTable>> {
  if (items.length === 0) return noList();
  const builder = new TableBuilder(MOST_COLUMNS);
  for (const [index, item] of items.entries()) {
    if (pace.due()) await pace.rest(1);
    const cells = item instanceof Map ? flattened(item) : undefined;
    builder.add(
      index + 1,
      (cells ?? []).map(([header, value]) => [header, value, 'notes']),
      cells === undefined ? said().importRows.noObject : undefined,
    );
  }
  const table = builder.table('json');
  if (table.columns.length === 0) return noList();
  const fields = guessFields(table.columns.map(({ header }) => header));
  const columns = table.columns.map(({ header }, place) => ({
    header,
    field: fields[place] ?? 'ignore',
  }));
  return ok({ ...table, columns });
}

/** Objects within are named with dots; lists of plain values are one text. */
function flattened(
  object: ReadonlyMap<string, JsonValue>,
  before = '',
  depth = 0,
): (readonly [string, string])[] {
  return [...object].flatMap(([key, value]) => {
    const header = before === '' ? key : `${before}.${key}`;
    if (value instanceof Map) return depth < DEEPEST ? flattened(value, header, depth + 1) : [];
    const text = Array.isArray(value)
      ? value.map(textOf).filter(Boolean).join(', ')
      : textOf(value);
    return [[header, text] as const];
  });
}

function noList(): Result<never> {
  return refuse('import-no-list', said().importFiles.noList);
}
