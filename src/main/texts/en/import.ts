import { number } from '../../../shared/texts/en/english';

/** `import` is no name that a constant may have. */
export const imports = {
  choose: 'Import',
  kinds: 'CSV, JSON, .env, Bitwarden, 1Password',
  allFiles: 'All files',
  encrypted:
    'This file is encrypted: it is a backup or an encrypted export. Restore it in the settings, under Data.',
  nothing: 'There is nothing to import in this file.',
  busy: 'Another file is being read or imported. Wait until that is done.',
  gone: 'This file is no longer held: that is done for ten minutes only. Open it again.',
  done: 'This file was imported already. Open it again to import it once more.',
  notDone: 'Import the file first.',
  maybeKnown: 'Whether its secrets are held here already could not be told.',

  noNames: 'Say which column has the names.',
  dateOrder: 'Say which number is the day in its dates.',
  noneChosen: 'No row is chosen to be imported.',
  tooMany: (chosen: number, most: number) =>
    `${number(chosen)} rows are chosen; one import takes ${number(most)}. Split the file, or skip some.`,

  nameHere: (name: string) => `“${name}” is here already.`,
  secretHere: (name: string) => `“${name}” holds the same secret.`,
  nameBefore: (row: number) => `Row ${row} has the same name.`,
  secretBefore: (row: number) => `Row ${row} has the same secret.`,
  noSecret: 'It does not look like a secret.',

  notReplaced: 'It cannot be replaced.',
  replacedTwice: 'An earlier row replaces the same credential.',
  changed:
    'A credential was changed meanwhile, so nothing was imported. Look at the rows again, and import then.',
  /** In the history. */
  imported: 'imported from a file',
};
