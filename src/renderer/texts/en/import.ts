import type { ImportField } from '../../../shared/domain/import/fields';
import type {
  ImportChoice,
  ImportFilter,
  ImportProgress,
} from '../../../shared/ipc/import-requests';
import { listed, plural } from '../../../shared/texts/en/english';

const FIELDS: Readonly<Record<ImportField, string>> = {
  name: 'Name',
  secret: 'Secret',
  expires: 'End',
  issued: 'Start',
  service: 'Service',
  environment: 'Environment',
  tags: 'Tags',
  notes: 'Notes',
  reference: 'Held in',
  renewalUrl: 'Page for a new one',
  testUrl: 'Address to try it on',
  scheme: 'Scheme of the header',
  enrollment: 'Enrollment number',
  keyRole: 'Primary or secondary',
  favourite: 'Favourite',
  archived: 'Archived',
  ignore: 'Leave out',
};
const CHOICES: Readonly<Record<ImportChoice, string>> = {
  add: 'Add',
  replace: 'Replace',
  skip: 'Skip',
};
const FILTERS: Readonly<Record<ImportFilter, string>> = {
  all: 'All',
  add: 'Add',
  replace: 'Replace',
  skip: 'Skip',
  duplicates: 'Here already',
  problems: 'Not possible',
};
const STAGES: Readonly<Record<ImportProgress['stage'], string>> = {
  idle: 'Reading the file…',
  reading: 'Reading the file…',
  comparing: 'Comparing with what is here…',
  storing: 'Storing the secrets…',
  noting: 'Writing the history…',
};

export const imports = {
  title: 'Import',
  menu: 'Import…',
  menuHint: 'A spreadsheet, .env, Bitwarden, 1Password',
  pick: {
    lead: 'Drop a file here',
    choose: 'Choose a file…',
    over: 'Let go to read it',
    notShown:
      'The file is read by the app and nothing is written before you say so. Secrets are not shown, and what was read is held in memory for ten minutes at most.',
    refused: 'That file cannot be imported',
    many: 'Drop one file at a time.',
    formats: 'What can be imported',
    limits: 'Up to 64 MB and 100,000 rows are read; one import writes up to 10,000.',
    kinds: [
      {
        what: 'A table (CSV)',
        how: 'From any spreadsheet. Names and dates are enough: a row without a secret is kept as a date.',
      },
      { what: 'Bitwarden', how: 'Export vault, file format .json. Not the encrypted one.' },
      { what: '1Password', how: 'Export, 1PUX or CSV.' },
      { what: 'Environment files', how: 'NAME=value, as in .env.' },
      { what: 'JSON', how: 'A list of objects, or what TokenTray exported as plain text.' },
    ],
  },
  stages: STAGES,
  file: {
    title: 'File',
    another: 'Another file…',
    kind: 'Format',
    how: 'Read as',
    encoding: (encoding: string, delimiter: string) =>
      `${encoding}, cells separated by ${delimiter}`,
    rows: 'Rows',
    header: 'The first row has the names of the columns',
  },
  columns: {
    title: 'Columns',
    column: 'Column in the file',
    filled: 'Filled',
    samples: 'Samples',
    is: 'Is imported as',
    isOf: (header: string) => `What “${header}” is imported as`,
    noSamples: 'not shown',
    empty: 'empty',
    fields: FIELDS,
    more: (count: number) =>
      plural(count, { one: 'Show # more column', other: 'Show # more columns' }),
  },
  reading: {
    title: 'Dates and environment',
    order: (rows: number, example: string) =>
      `${plural(rows, { one: 'A date', other: '# dates' })} can be read in two ways. What is ${example}?`,
    dayFirst: 'The day comes first',
    monthFirst: 'The month comes first',
    zone: 'Times without a zone are in',
    local: (zone: string) => `this computer’s zone, ${zone}`,
    utc: 'UTC',
    dayAlone:
      'A date without a time is taken as the first moment of that day, so that you are told too early rather than too late.',
    environment: 'Environment of rows that say none',
  },
  rows: {
    title: 'Rows',
    show: 'Show',
    filters: FILTERS,
    row: 'Row',
    name: 'Name',
    secret: 'Secret',
    end: 'End',
    decision: 'What to do',
    choiceOf: (row: number, name: string) => `What to do with row ${row}, ${name}`,
    choices: CHOICES,
    dateOnly: 'none, the date is kept',
    unknown: 'yes',
    known: (title: string) => `yes: ${title}`,
    noEnd: 'no end',
    byItself: 'told by the secret',
    notPossible: 'Not possible',
    all: 'All shown:',
    nothing: 'No row is shown by this filter.',
    from: (from: number, to: number, total: number) =>
      `${from.toLocaleString('en-GB')} to ${to.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
    before: 'Rows before',
    after: 'Rows after',
    table: 'What will be imported',
  },
  run: {
    action: (count: number) =>
      count === 0 ? 'Import' : plural(count, { one: 'Import # row', other: 'Import # rows' }),
    working: 'Importing…',
    cancel: 'Cancel',
    sum: (add: number, replace: number, skip: number, problems: number) =>
      listed([
        `${add.toLocaleString('en-GB')} to add`,
        ...(replace > 0 ? [`${replace.toLocaleString('en-GB')} to replace`] : []),
        ...(skip > 0 ? [`${skip.toLocaleString('en-GB')} skipped`] : []),
        ...(problems > 0 ? [`${problems.toLocaleString('en-GB')} not possible`] : []),
      ]),
  },
  done: {
    title: (count: number) =>
      plural(count, { one: '# row was imported', other: '# rows were imported' }),
    none: 'Nothing was imported',
    sum: (added: number, replaced: number, skipped: number, refused: number) =>
      `${listed([
        `${added.toLocaleString('en-GB')} added`,
        ...(replaced > 0 ? [`${replaced.toLocaleString('en-GB')} replaced`] : []),
        ...(skipped > 0 ? [`${skipped.toLocaleString('en-GB')} skipped`] : []),
        ...(refused > 0 ? [`${refused.toLocaleString('en-GB')} refused`] : []),
      ])}.`,
    trashTitle: 'The file still has its secrets in plain text',
    trashText: (file: string) =>
      `Whoever can read ${file} has them. Delete it, also from the folder of downloads, from backups and from wherever it was sent.`,
    trash: 'Move it to the trash',
    trashed: (file: string) => `${file} is in the trash. Empty it, so that the secrets are gone.`,
    outcomes: {
      added: 'Added',
      replaced: 'Replaced',
      skipped: 'Skipped',
      refused: 'Refused',
    },
    as: (name: string) => `as ${name}`,
    show: 'Show credentials',
    more: 'Import another file',
    table: 'What became of each row',
    outcome: 'Outcome',
  },
  settings: {
    title: 'Import',
    text: 'From a spreadsheet, an environment file, Bitwarden, 1Password, or what TokenTray exported.',
  },
};
