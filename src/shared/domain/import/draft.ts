import type { LeftOutField } from '../../texts/en/import-rows';
import { said } from '../../texts/said';
import { type ExactInstant, isExactInstant } from '../exact-instant';
import { firstInvisible } from '../invisible';
import { checkEnvironment, checkName } from '../names';
import { quoted } from '../quoted';
import { parseTags } from '../tags';
import { checkWebAddress } from '../web-address';
import { type DateOrder, isAmbiguous, momentOf, readDate } from './dates';
import type { ImportField } from './fields';
import { holdsSecret } from './holds-secret';
import type { ImportColumn, ImportRow } from './import-table';
import { LONGEST_NOTES, LONGEST_SECRET } from './limits';

/** What is read into every row of a file. */
export interface DraftOptions {
  /** Absent: the file does not tell, and nobody has chosen. */
  readonly dateOrder: DateOrder | undefined;
  /** IANA name of the zone of times without one. */
  readonly zone: string;
  /** Of rows that say none. */
  readonly environment: string;
}

/** A row as it would be kept. */
export interface ImportDraft {
  readonly number: number;
  readonly name: string;
  /** Empty: only the date is kept. */
  readonly secret: string;
  /** Absent: it has no end, or the row says none. */
  readonly expiresAt?: ExactInstant;
  readonly issuedAt?: ExactInstant;
  readonly service: string;
  readonly environment: string;
  readonly tags: readonly string[];
  readonly notes: string;
  /** Fields of kinds by their own names: `reference`, `enrollment` and the like. */
  readonly values: Readonly<Record<string, string>>;
  readonly favourite: boolean;
  readonly archived: boolean;
  /** Why it cannot be imported as it is: a sentence without the row's number. */
  readonly problem?: string;
  /** What is worth knowing of it. */
  readonly remarks: readonly string[];
  /** A person has to say which number is the day. */
  readonly asksDateOrder: boolean;
}

const YES = /^(?:true|yes|y|1|x|ja|wahr)$/i;
const FORMULA = /^[=+@\t\r]|^-(?!\d)/;
const VALUE_FIELDS: readonly LeftOutField[] = [
  'reference',
  'renewalUrl',
  'testUrl',
  'scheme',
  'enrollment',
  'keyRole',
];

/** What a row says, by what its columns were taken for. Never throws. */
export function draftOf(
  row: ImportRow,
  columns: readonly ImportColumn[],
  options: DraftOptions,
): ImportDraft {
  const cells = cellsByField(row, columns);
  const remarks: string[] = [];
  const problems: string[] = row.problem === undefined ? [] : [row.problem];
  const text = (field: ImportField) => cells.get(field)?.[0]?.[1] ?? '';
  const name = nameFrom(text('name'), problems, remarks);
  const secret = secretFrom(text('secret'), problems);
  const expires = dateFrom(text('expires'), 'end', options, problems);
  const issued = dateFrom(text('issued'), 'start', options, []);
  return {
    number: row.number,
    name,
    secret,
    ...(expires.at === undefined ? {} : { expiresAt: expires.at }),
    ...(issued.at === undefined ? {} : { issuedAt: issued.at }),
    service: serviceFrom(text('service')),
    environment: environmentFrom(text('environment'), options.environment, problems),
    tags: tagsFrom(cells.get('tags') ?? [], remarks),
    notes: notesFrom(cells.get('notes') ?? [], remarks),
    values: valuesFrom(text, remarks),
    favourite: YES.test(text('favourite').trim()),
    archived: YES.test(text('archived').trim()),
    ...(problems[0] === undefined ? {} : { problem: problems[0] }),
    remarks,
    asksDateOrder: expires.asks || issued.asks,
  };
}

type Named = readonly [header: string, value: string];

function cellsByField(row: ImportRow, columns: readonly ImportColumn[]) {
  const cells = new Map<ImportField, Named[]>();
  for (const [place, { header, field }] of columns.entries()) {
    const value = row.cells[place] ?? '';
    if (field === 'ignore' || value.trim() === '') continue;
    const known = cells.get(field);
    if (known === undefined) cells.set(field, [[header, value]]);
    else known.push([header, value]);
  }
  return cells;
}

function nameFrom(text: string, problems: string[], remarks: string[]): string {
  if (text.trim() === '') {
    problems.push(said().importRows.noName);
    return '';
  }
  const checked = checkName(text);
  if (!checked.ok) {
    problems.push(checked.problem.message);
    return '';
  }
  if (holdsSecret(checked.value)) {
    problems.push(said().importRows.nameIsSecret);
    return '';
  }
  if (FORMULA.test(checked.value)) {
    remarks.push(said().importRows.nameIsFormula);
  }
  return checked.value;
}

function secretFrom(text: string, problems: string[]): string {
  if (text.length > LONGEST_SECRET) {
    problems.push(said().importRows.secretTooLong(text.length, LONGEST_SECRET));
    return '';
  }
  if (text.includes('\0')) {
    problems.push(said().importRows.secretDamaged);
    return '';
  }
  return text.trim() === '' ? '' : text;
}

function dateFrom(
  text: string,
  what: 'end' | 'start',
  { dateOrder, zone }: DraftOptions,
  problems: string[],
): { readonly at?: ExactInstant; readonly asks: boolean } {
  if (isExactInstant(text.trim())) return { at: text.trim(), asks: false };
  const cell = readDate(text);
  if (cell.what === 'none' || cell.what === 'never') return { asks: false };
  const asks = isAmbiguous(cell) && dateOrder === undefined;
  const at =
    cell.what === 'moment'
      ? new Date(cell.epochMs).toISOString().replace('Z', '0000Z')
      : cell.what === 'date'
        ? momentOf(cell, { order: dateOrder, zone })
        : undefined;
  if (at !== undefined) return { at, asks };
  const { importRows } = said();
  problems.push(importRows.noDate(what, quoted(text.trim(), importRows.asWritten)));
  return { asks: false };
}

function serviceFrom(text: string): string {
  const first = text.split(/[\s,]+/)[0] ?? '';
  const host = /^https?:\/\//i.test(first) && URL.canParse(first) ? new URL(first).host : text;
  const service = host.trim().normalize('NFC');
  const fits = firstInvisible(service) === undefined && !holdsSecret(service);
  return fits ? [...service].slice(0, 100).join('') : '';
}

function environmentFrom(text: string, otherwise: string, problems: string[]): string {
  const checked = checkEnvironment(text.trim() === '' ? otherwise : text);
  if (checked.ok) return checked.value;
  problems.push(checked.problem.message);
  return '';
}

function tagsFrom(cells: readonly Named[], remarks: string[]): readonly string[] {
  const text = cells.map(([, value]) => value.replace(/[;|]/g, ',')).join(',');
  const tags = parseTags(text);
  if (tags.ok && !holdsSecret(text)) return tags.value;
  const { importRows } = said();
  remarks.push(tags.ok ? importRows.secretInTags : importRows.tagsLeftOut(tags.problem.message));
  return [];
}

/** A column that is named notes stands as it is; others with their names. */
function notesFrom(cells: readonly Named[], remarks: string[]): string {
  const { importRows } = said();
  const lines: string[] = [];
  for (const [header, value] of cells) {
    const text = printable(value).trim();
    if (holdsSecret(text)) {
      remarks.push(importRows.secretInNotes(quoted(header, importRows.aColumn)));
      continue;
    }
    lines.push(
      /^(?:notes?|comments?|notizen)$/i.test(header.trim())
        ? text
        : `${printable(header)}: ${text}`,
    );
  }
  const notes = lines.join('\n');
  if (notes.length <= LONGEST_NOTES) return notes;
  remarks.push(importRows.notesCut(LONGEST_NOTES));
  return notes.slice(0, LONGEST_NOTES);
}

/** Without what cannot be seen, which notes do not take. */
function printable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) =>
      firstInvisible(line) === undefined ? line : line.replace(/[\p{C}\p{Zl}\p{Zp}\u2800]/gu, ' '),
    )
    .map((line) => (firstInvisible(line) === undefined ? line : ''))
    .join('\n');
}

function valuesFrom(text: (field: ImportField) => string, remarks: string[]) {
  const values: Record<string, string> = {};
  for (const field of VALUE_FIELDS) {
    const value = text(field).trim();
    if (value === '') continue;
    const isAddress = field === 'renewalUrl' || field === 'testUrl';
    if ((isAddress && !checkWebAddress(value, field).ok) || holdsSecret(value)) {
      remarks.push(said().importRows.leftOut(field));
    } else values[field] = value;
  }
  return values;
}
