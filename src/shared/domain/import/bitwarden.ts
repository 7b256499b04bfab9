import { said } from '../../texts/said';
import { ok, type Result, refuse } from '../result';
import { fieldOfHeader } from './fields';
import { type Cell, type ImportTable, TableBuilder } from './import-table';
import { type JsonObject, listOf, objectOf, textOf } from './json-parts';
import type { JsonValue } from './json-reader';
import { MOST_COLUMNS } from './limits';
import type { Pace } from './pace';

/** Of an item, as Bitwarden numbers them. */
const LOGIN = 1;
const SECURE_NOTE = 2;
const SSH_KEY = 5;
/** Of a field of one's own. */
const HIDDEN = 1;

/**
 * An export of Bitwarden as it documents its unencrypted JSON; `undefined` for any other file.
 * Hidden fields are secrets of their own: each becomes a row. An encrypted one is refused.
 */
export async function bitwardenTable(
  root: JsonValue,
  pace: Pace,
): Promise<Result<ImportTable> | undefined> {
  const object = objectOf(root);
  if (object.get('encrypted') === true) return encrypted(object);
  const items = object.get('items');
  const isBitwarden = object.has('encrypted') || object.has('folders') || object.has('collections');
  if (!isBitwarden || !Array.isArray(items)) return undefined;
  const groups = groupNames(object);
  const builder = new TableBuilder(MOST_COLUMNS);
  const left = { deleted: 0, other: 0, totp: 0, passkeys: 0 };
  for (const [index, each] of listOf(items).entries()) {
    if (pace.due()) await pace.rest(1);
    const item = objectOf(each);
    const type = item.get('type');
    if (textOf(item.get('deletedDate')) !== '') left.deleted += 1;
    else if (type !== LOGIN && type !== SECURE_NOTE && type !== SSH_KEY) left.other += 1;
    else {
      const login = objectOf(item.get('login'));
      if (textOf(login.get('totp')) !== '') left.totp += 1;
      if (listOf(login.get('fido2Credentials')).length > 0) left.passkeys += 1;
      addItem(builder, index + 1, item, groups);
    }
  }
  return ok(builder.table('bitwarden-json', leftOut(left)));
}

function addItem(
  builder: TableBuilder,
  number: number,
  item: JsonObject,
  groups: ReadonlyMap<string, string>,
): void {
  const login = objectOf(item.get('login'));
  const fields = listOf(item.get('fields')).map(objectOf);
  const hidden = fields.filter((field) => field.get('type') === HIDDEN && fieldText(field) !== '');
  const password =
    textOf(login.get('password')) || textOf(objectOf(item.get('sshKey')).get('privateKey'));
  const name = textOf(item.get('name'));
  const groupIds = [item.get('folderId'), ...listOf(item.get('collectionIds'))].map(textOf);
  const shared: Cell[] = [
    ['uri', textOf(objectOf(listOf(login.get('uris'))[0]).get('uri')), 'service'],
    ['username', textOf(login.get('username')), 'notes'],
    ['notes', textOf(item.get('notes')), 'notes'],
    ...fields
      .filter((field) => field.get('type') !== HIDDEN)
      .map((field): Cell => {
        const header = textOf(field.get('name')) || said().importFiles.field;
        const guessed = fieldOfHeader(header);
        return [header, fieldText(field), guessed === 'expires' ? 'expires' : 'notes'];
      }),
    ...groupIds.map((id): Cell => ['folder', groups.get(id) ?? '', 'tags']),
    ['favorite', item.get('favorite') === true ? 'true' : '', 'favourite'],
    ['archived', textOf(item.get('archivedDate')) === '' ? '' : 'true', 'archived'],
  ];
  const [first, ...others] = hidden;
  const firstSecret = password || (first === undefined ? '' : fieldText(first));
  builder.add(number, [['name', name, 'name'], ['password', firstSecret, 'secret'], ...shared]);
  for (const field of password === '' ? others : hidden) {
    const own = `${name}: ${textOf(field.get('name')) || said().importFiles.hiddenField}`;
    builder.add(number, [
      ['name', own, 'name'],
      ['password', fieldText(field), 'secret'],
      ...shared,
    ]);
  }
}

function fieldText(field: JsonObject): string {
  return textOf(field.get('value'));
}

function groupNames(object: JsonObject): ReadonlyMap<string, string> {
  const groups = [...listOf(object.get('folders')), ...listOf(object.get('collections'))];
  return new Map(
    groups.map(objectOf).map((group) => [textOf(group.get('id')), textOf(group.get('name'))]),
  );
}

function encrypted(object: JsonObject): Result<never> {
  const how = object.get('passwordProtected') === true ? 'password' : 'account';
  return refuse('import-encrypted', said().importFiles.bitwardenEncrypted(how));
}

function leftOut(left: Readonly<Record<string, number>>): string[] {
  const { deleted = 0, other = 0, totp = 0, passkeys = 0 } = left;
  const { importFiles } = said();
  return [
    ...(other > 0 ? [importFiles.bitwardenOther(other)] : []),
    ...(deleted > 0 ? [importFiles.bitwardenDeleted(deleted)] : []),
    ...(totp > 0 ? [importFiles.bitwardenCodes(totp)] : []),
    ...(passkeys > 0 ? [importFiles.bitwardenPasskeys(passkeys)] : []),
  ];
}
