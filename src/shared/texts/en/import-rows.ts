import { number } from './english';

/** Fields of kinds that are left out where they hold something else. */
export type LeftOutField =
  | 'reference'
  | 'renewalUrl'
  | 'testUrl'
  | 'scheme'
  | 'enrollment'
  | 'keyRole';

const LEFT_OUT: { readonly [F in LeftOutField]: string } = {
  reference: 'Where it is held',
  renewalUrl: 'The page for a new one',
  testUrl: 'The address to try it on',
  scheme: 'The scheme of its header',
  enrollment: 'The enrollment number',
  keyRole: 'Which key it is',
};

/** What is wrong with a row of a file, or worth knowing of it. */
export const importRows = {
  noName: 'It has no name.',
  nameIsSecret: 'Its name is a secret: another column is the name.',
  nameIsFormula: 'Its name begins like a formula of a spreadsheet; here it is plain text.',
  secretTooLong: (length: number, longest: number) =>
    `Its secret has ${number(length)} characters; ${number(longest)} are taken.`,
  secretDamaged: 'Its secret has a NUL character: the file is damaged, or no text.',
  noDate: (what: 'end' | 'start', written: string) =>
    `Its ${what}, ${written}, is no date that exists.`,
  asWritten: 'as written',
  secretInTags: 'There is a secret among its tags: they are left out.',
  tagsLeftOut: (why: string) => `Its tags are left out. ${why}`,
  secretInNotes: (column: string) => `There is a secret in ${column}: it is left out of the notes.`,
  aColumn: 'a column',
  notesCut: (longest: number) => `Its notes are cut after ${number(longest)} characters.`,
  leftOut: (field: LeftOutField) =>
    `${LEFT_OUT[field]} is left out: it is no address, or holds a secret.`,

  noObject: 'It is no object with names and values.',
  noVariable: 'It is no line of the form NAME=value.',
  quoteNotClosed: 'Its quote is not closed.',
};
