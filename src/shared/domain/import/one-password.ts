import { said } from '../../texts/said';
import { ok, type Result, refuse } from '../result';
import { fieldOfHeader } from './fields';
import { type Cell, type ImportTable, TableBuilder } from './import-table';
import { type JsonObject, listOf, objectOf, textOf } from './json-parts';
import { type JsonValue, readJson } from './json-reader';
import { MOST_COLUMNS, MOST_IMPORT_ROWS } from './limits';
import type { Pace } from './pace';

/** Kinds of item that hold no secret of a service: cards, identities, passports and the like. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  '002',
  '004',
  '006',
  '100',
  '101',
  '103',
  '104',
  '105',
  '106',
  '107',
  '108',
  '111',
  '115',
]);

interface Found {
  readonly title: string;
  readonly value: string;
}

/** What is in `export.data` of a 1PUX file, as 1Password documents it. */
export async function onePasswordTable(text: string, pace: Pace): Promise<Result<ImportTable>> {
  const read = await readJson(text, pace);
  if (!read.ok) return read;
  const accounts = objectOf(read.value).get('accounts');
  if (!Array.isArray(accounts)) {
    return refuse('import-1pux', said().importFiles.no1PasswordAccounts);
  }
  const builder = new TableBuilder(MOST_COLUMNS);
  let number = 0;
  let other = 0;
  for (const vault of listOf(accounts).flatMap((each) => listOf(objectOf(each).get('vaults')))) {
    const vaultName = textOf(objectOf(objectOf(vault).get('attrs')).get('name'));
    for (const each of listOf(objectOf(vault).get('items'))) {
      number += 1;
      // Earlier versions have one more level.
      const item = objectOf(objectOf(each).get('item') ?? each);
      if (LEFT_OUT.has(textOf(item.get('categoryUuid')))) other += 1;
      else addItem(builder, number, item, vaultName);
      if (builder.size > MOST_IMPORT_ROWS) return tooMany();
      if (pace.due()) await pace.rest(1);
    }
  }
  const remarks = other > 0 ? [said().importFiles.otherIn1Password(other)] : [];
  return ok(builder.table('1password-1pux', remarks));
}

function addItem(builder: TableBuilder, number: number, item: JsonObject, vault: string): void {
  const overview = objectOf(item.get('overview'));
  const details = objectOf(item.get('details'));
  const logins = listOf(details.get('loginFields')).map(objectOf);
  const designated = (what: string) =>
    textOf(logins.find((field) => field.get('designation') === what)?.get('value'));
  const sections = listOf(details.get('sections')).flatMap((section) =>
    listOf(objectOf(section).get('fields')).map(objectOf),
  );
  const concealed = sections.flatMap((field) => secretIn(field) ?? []);
  const name = textOf(overview.get('title'));
  const password = designated('password') || textOf(details.get('password'));
  const shared: Cell[] = [
    ['url', hostnameIn(sections) || textOf(overview.get('url')), 'service'],
    ['username', designated('username'), 'notes'],
    ['notes', textOf(details.get('notesPlain')), 'notes'],
    ...sections.flatMap((field): Cell[] => asList(plainCell(field))),
    ['vault', vault, 'tags'],
    ...listOf(overview.get('tags')).map((tag): Cell => ['tags', textOf(tag), 'tags']),
    ['favorite', Number(item.get('favIndex') ?? 0) > 0 ? 'true' : '', 'favourite'],
    ['archived', item.get('state') === 'archived' ? 'true' : '', 'archived'],
  ];
  const [first, ...others] = concealed;
  const firstSecret = password || (first?.value ?? '');
  builder.add(number, [['title', name, 'name'], ['password', firstSecret, 'secret'], ...shared]);
  for (const { title, value } of password === '' ? others : concealed) {
    const own = `${name}: ${title || said().importFiles.concealedField}`;
    builder.add(number, [['title', own, 'name'], ['password', value, 'secret'], ...shared]);
  }
}

function secretIn(field: JsonObject): Found | undefined {
  const value = objectOf(field.get('value'));
  const secret =
    textOf(value.get('concealed')) || textOf(objectOf(value.get('sshKey')).get('privateKey'));
  return secret === '' ? undefined : { title: textOf(field.get('title')), value: secret };
}

function hostnameIn(fields: readonly JsonObject[]): string {
  const field = fields.find((each) => each.get('id') === 'hostname');
  return textOf(objectOf(field?.get('value')).get('string'));
}

/** A field that is no secret: a date that is an end or a start, or a line of notes. */
function plainCell(field: JsonObject): Cell | undefined {
  const header = textOf(field.get('title')) || textOf(field.get('id'));
  if (field.get('id') === 'hostname') return undefined;
  for (const [type, value] of objectOf(field.get('value'))) {
    if (type === 'concealed' || type === 'totp' || type === 'sshKey' || type === 'file') continue;
    const guessed = fieldOfHeader(header);
    const kind = guessed === 'expires' || guessed === 'issued' ? guessed : 'notes';
    const text = plainText(type, value);
    return text === '' ? undefined : [kind === 'notes' ? header : kind, text, kind];
  }
  return undefined;
}

function plainText(type: string, value: JsonValue): string {
  if (type === 'email') return textOf(objectOf(value).get('email_address')) || textOf(value);
  // Unix seconds at noon UTC of that day.
  if (type === 'date' && typeof value === 'number') {
    return new Date(value * 1000).toISOString().slice(0, 10);
  }
  if (type === 'monthYear' && typeof value === 'number') {
    return value > 0 ? `${Math.floor(value / 100)}-${String(value % 100).padStart(2, '0')}-01` : '';
  }
  return textOf(value);
}

function asList(cell: Cell | undefined): Cell[] {
  return cell === undefined ? [] : [cell];
}

function tooMany(): Result<never> {
  return refuse('import-rows', said().importFiles.tooManyIn1Password(MOST_IMPORT_ROWS));
}
