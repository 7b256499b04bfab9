import type { ImportFormat } from '../../domain/import/import-table';
import { number, plural } from './english';

const TITLES: { readonly [F in ImportFormat]: string } = {
  csv: 'Table (CSV)',
  json: 'JSON',
  env: 'Environment file (.env)',
  'bitwarden-json': 'Bitwarden export (.json)',
  '1password-1pux': '1Password export (.1pux)',
  'tokentray-export': 'TokenTray export (.json)',
};

/** How JSON is broken at a place. */
export type JsonFault = 'name' | 'colon' | 'depth' | 'text' | 'value' | 'comma' | 'end';
const JSON_FAULTS: { readonly [F in JsonFault]: string } = {
  name: 'a name in double quotes is missing',
  colon: 'a colon is missing',
  depth: 'it is nested too deeply',
  text: 'a text is not closed',
  value: 'a value is missing',
  comma: 'a comma is missing',
  end: 'something follows its end',
};

const BITWARDEN_ENCRYPTED = {
  password: 'with a password',
  account: 'for one account of Bitwarden',
};
export type BitwardenEncryption = keyof typeof BITWARDEN_ENCRYPTED;

/** Whole files that are imported: what they are, and why one cannot be read. */
export const importFiles = {
  titles: TITLES,
  delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' } as Readonly<
    Record<string, string>
  >,
  /** A column without a name, by its place from 1. */
  column: (place: number) => `Column ${place}`,
  /** The two columns of a file of settings. */
  variable: 'Variable',
  value: 'Value',

  noText:
    'This is no text file: it has bytes that stand for no characters. Save it as CSV (UTF-8) and import that.',
  tooManyColumns: (row: number, columns: number, most: number) =>
    `Row ${row} has ${number(columns)} columns; ${most} are taken. Remove those that are not needed.`,
  rowTooLong: (row: number, longest: number) =>
    `Row ${row} is longer than ${number(longest)} characters: a quote in it is not closed, or a cell holds a document. Mend that row and import the file again.`,
  tooManyRows: (most: number) =>
    `The file has more than ${number(most)} rows. Split it into several files.`,
  tooManyEntries: (most: number) =>
    `The file has more than ${number(most)} entries. Split it into several files.`,
  tooManyVariables: (most: number, longest: number) =>
    `The file has more than ${number(most)} variables or ${number(longest)} characters. Split it into several files.`,

  badJson: (line: number, column: number, fault: JsonFault) =>
    `The file is no valid JSON: in line ${line}, column ${column}, ${JSON_FAULTS[fault]}. Mend it there, or export it anew.`,
  noList:
    'There is no list of entries in this file. A list of objects is taken: [{"name": "…", "expires": "…"}].',
  isBackup: 'This is a backup. Restore it in the settings, under Data.',
  newer:
    'This file was exported by a newer version of TokenTray. Update TokenTray, then import it.',

  bitwardenEncrypted: (how: BitwardenEncryption) =>
    `This export is encrypted ${BITWARDEN_ENCRYPTED[how]}, which only Bitwarden can open. Export it again there with the file format “.json” (not “.json (Encrypted)”), import that, and delete it afterwards.`,
  bitwardenOther: (count: number) =>
    plural(count, {
      one: '# entry is left out: cards, identities and the like.',
      other: '# entries are left out: cards, identities and the like.',
    }),
  bitwardenDeleted: (count: number) =>
    plural(count, {
      one: '# entry is left out: in the bin.',
      other: '# entries are left out: in the bin.',
    }),
  bitwardenCodes: (count: number) =>
    plural(count, {
      one: 'One-time codes of # entry are not taken over.',
      other: 'One-time codes of # entries are not taken over.',
    }),
  bitwardenPasskeys: (count: number) =>
    plural(count, {
      one: 'Passkeys of # entry are not taken over.',
      other: 'Passkeys of # entries are not taken over.',
    }),
  /** Names of fields that have none of their own. */
  field: 'field',
  hiddenField: 'hidden field',
  concealedField: 'concealed field',

  no1PasswordAccounts:
    'There are no accounts in export.data, so this is no export of 1Password. Export it again there as 1PUX.',
  tooManyIn1Password: (most: number) =>
    `The file has more than ${number(most)} entries. Export one vault at a time.`,
  otherIn1Password: (count: number) =>
    plural(count, {
      one: '# entry is left out: cards, identities, documents and the like.',
      other: '# entries are left out: cards, identities, documents and the like.',
    }),
};
