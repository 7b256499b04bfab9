/** What would be done with a row, or was. */
const OUTCOMES = {
  add: 'add',
  replace: 'replace',
  skip: 'skip',
  'not-possible': 'not-possible',
  added: 'added',
  replaced: 'replaced',
  skipped: 'skipped',
  refused: 'refused',
};
export type RowOutcome = keyof typeof OUTCOMES;

/** `import`. */
export const importing = {
  nobodyToAsk: 'Nobody can be asked here. Say --yes, or --dry-run to see what would come.',
  nothingImported: 'nothing was imported',
  stillPlain: 'the file still has its secrets in plain text: delete it',
  noColumn: (named: string, known: readonly string[]) =>
    `There is no column ${named}. There are: ${known.join(', ')}`,
  ofThatName: 'of that name',
  mapForm: (fields: readonly string[]) => `--map wants COLUMN=FIELD. Fields: ${fields.join(', ')}`,
  addDateOrder: (why: string) => `${why} Add --date-order day-first or month-first.`,
  addMap: (why: string) => `${why} Add --map COLUMN=name.`,
  seeDryRun: (why: string) => `${why} See --dry-run and --duplicates.`,
  /** Yes is y or yes in every language: scripts answer it. */
  importRows: (rows: number) => `Import ${rows} rows? [y/N]`,
  outcomes: OUTCOMES,
  counted: (count: number, what: RowOutcome) => `${count} ${OUTCOMES[what]}`,
  dateOnly: 'date only',
  secret: (title: string) => `secret: ${title}`,
  noEnd: 'no end',
  ends: (utc: string) => `ends ${utc} UTC`,
};
