import { createInterface } from 'node:readline/promises';
import { createImportFiles } from '../main/platform/import/node-import-files';
import { ImportDesk } from '../main/services/import/import-desk';
import { endOf, type PlannedRow } from '../main/services/import/planned-row';
import type { DateOrder } from '../shared/domain/import/dates';
import { IMPORT_FIELDS, type ImportField } from '../shared/domain/import/fields';
import type { SniffedFormat, TOLD_FORMATS } from '../shared/domain/import/sniff';
import { quoted } from '../shared/domain/quoted';
import { ProblemError } from '../shared/domain/result';
import type { ImportChoice, ImportView } from '../shared/ipc/import-requests';
import { EXIT, UsageError } from './exit-codes';
import { jsonDocument, note, print, printable } from './output';
import { withSession } from './session';
import { cliTexts } from './texts/cli-texts';
import type { RowOutcome } from './texts/en/importing';

export interface ImportFlags {
  readonly format?: (typeof TOLD_FORMATS)[number];
  /** `COLUMN=FIELD`, as often as wanted. */
  readonly map?: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly utc?: true;
  readonly environment?: string;
  /** What is done with rows that are here already. */
  readonly duplicates?: ImportChoice;
  readonly dryRun?: true;
  readonly json?: true;
  readonly yes?: true;
}

/** `import`: takes credentials over from a file; secrets are never printed. */
export async function importFile(file: string, flags: ImportFlags): Promise<number> {
  if (flags.dryRun !== true && flags.yes !== true && !process.stdin.isTTY) {
    throw new UsageError(cliTexts().importing.nobodyToAsk);
  }
  return withSession(async ({ metadata, vault, history, clock }) => {
    const files = createImportFiles();
    const desk = new ImportDesk({ metadata, vault, history, clock, files });
    try {
      return await carryOut(desk, file, flags);
    } finally {
      desk.forget();
    }
  });
}

async function carryOut(desk: ImportDesk, file: string, flags: ImportFlags): Promise<number> {
  const opened = await withToldHeaders(
    desk,
    await desk.open(file, toldFormat(flags.format)),
    flags,
  );
  let view = await desk.change(opened.id, {
    ...(flags.map === undefined ? {} : { fields: mapped(opened, flags.map) }),
    ...(flags.dateOrder === undefined ? {} : { dateOrder: flags.dateOrder }),
    ...(flags.utc === true ? { zone: 'utc' as const } : {}),
    ...(flags.environment === undefined ? {} : { environment: flags.environment }),
  });
  if (flags.duplicates !== undefined)
    view = await desk.choose(view.id, 'duplicates', flags.duplicates);
  const { id, notYet } = view;
  if (flags.dryRun === true) {
    await show(view, desk.planned(id), flags);
    return notYet === undefined ? EXIT.ok : EXIT.failure;
  }
  if (notYet !== undefined) throw new ProblemError({ ...notYet, message: advice(notYet) });
  if (flags.yes !== true) {
    await show(view, desk.planned(id), { ...flags, json: undefined });
    if (!(await isAgreed(view))) {
      note(cliTexts().importing.nothingImported);
      return EXIT.failure;
    }
  }
  const done = await desk.run(id);
  await show(view, desk.planned(id), flags);
  note(cliTexts().importing.stillPlain);
  return done.refused > 0 ? EXIT.failure : EXIT.ok;
}

function toldFormat(format: ImportFlags['format']): SniffedFormat | undefined {
  return format === '1pux' ? 'zip' : format;
}

/** Where `--map` names a column that is not there, the first row may well be the names. */
async function withToldHeaders(
  desk: ImportDesk,
  view: ImportView,
  { map = [] }: ImportFlags,
): Promise<ImportView> {
  const isThere = (each: string) =>
    view.columns.some(({ header }) => header.toLowerCase() === headerIn(each));
  if (view.hasHeader !== false || map.every(isThere)) return view;
  return desk.change(view.id, { hasHeader: true });
}

/** Of `COLUMN=FIELD`, as it is compared. */
function headerIn(told: string): string {
  return told
    .slice(0, Math.max(told.lastIndexOf('='), 0))
    .trim()
    .toLowerCase();
}

/** The matches with those that were told; throws {@link UsageError}. */
function mapped({ columns }: ImportView, told: readonly string[]): ImportField[] {
  const { importing: texts } = cliTexts();
  const fields = columns.map(({ field }) => field);
  for (const each of told) {
    const header = headerIn(each);
    const field = IMPORT_FIELDS.find(
      (known) => known === each.slice(each.lastIndexOf('=') + 1).trim(),
    );
    const place = columns.findIndex((column) => column.header.toLowerCase() === header);
    if (place === -1) {
      const known = columns.map((column) => printable(column.header));
      throw new UsageError(texts.noColumn(quoted(header, texts.ofThatName), known));
    }
    if (field === undefined) {
      throw new UsageError(texts.mapForm(IMPORT_FIELDS));
    }
    for (const [other, former] of fields.entries()) {
      if (former === field && field !== 'notes' && field !== 'tags') fields[other] = 'ignore';
    }
    fields[place] = field;
  }
  return fields;
}

function advice({ code, message }: NonNullable<ImportView['notYet']>): string {
  const { addDateOrder, addMap, seeDryRun } = cliTexts().importing;
  if (code === 'import-date-order') return addDateOrder(message);
  if (code === 'import-no-name') return addMap(message);
  if (code === 'import-none-chosen') return seeDryRun(message);
  return message;
}

async function isAgreed({ counts }: ImportView): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const question = cliTexts().importing.importRows(counts.add + counts.replace);
    const answer = await asking.question(`${question} `);
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    asking.close();
  }
}

async function show(
  view: ImportView,
  rows: readonly PlannedRow[],
  { json, dryRun }: Pick<ImportFlags, 'dryRun'> & { readonly json?: true | undefined },
): Promise<void> {
  if (json === true) {
    const document = {
      file: view.fileName,
      format: view.format,
      dryRun: dryRun === true,
      ...(view.notYet === undefined ? {} : { problem: view.notYet }),
      remarks: view.remarks,
      columns: view.columns.map(({ header, field }) => ({ header, field })),
      rows: rows.map(jsonRow),
    };
    await print(jsonDocument('import', document));
    return;
  }
  for (const remark of view.remarks) note(remark);
  const lines = rows.map(line);
  const sum = new Map<RowOutcome, number>();
  for (const row of rows) sum.set(whatOf(row), (sum.get(whatOf(row)) ?? 0) + 1);
  const { counted } = cliTexts().importing;
  const counts = [...sum].map(([what, count]) => counted(count, what)).join(', ');
  await print([...lines, counts].join('\n'));
  if (view.notYet !== undefined && dryRun === true) note(advice(view.notYet));
}

function jsonRow(row: PlannedRow) {
  const { draft, pasted, outcome, remarks } = row;
  const expiresAt = endOf(row);
  const why = outcome?.why ?? draft.problem;
  return {
    row: draft.number,
    name: outcome?.name ?? draft.name,
    secret: pasted === undefined ? null : pasted.inspection.kind,
    expiresAt: expiresAt ?? null,
    what: whatOf(row),
    ...(why === undefined ? {} : { why }),
    ...(outcome?.credentialId === undefined ? {} : { id: outcome.credentialId }),
    remarks,
  };
}

function whatOf({ draft, choice, outcome }: PlannedRow): RowOutcome {
  if (draft.problem !== undefined) return 'not-possible';
  return outcome?.what ?? choice;
}

function line(row: PlannedRow): string {
  const { draft, pasted, outcome, remarks } = row;
  const { importing: texts } = cliTexts();
  const end = endOf(row);
  const parts = [
    `${draft.number}`.padStart(5),
    texts.outcomes[whatOf(row)].padEnd(12),
    printable(outcome?.name ?? draft.name),
    pasted === undefined ? texts.dateOnly : texts.secret(pasted.inspection.title),
    end === undefined ? texts.noEnd : texts.ends(end.slice(0, 16).replace('T', ' ')),
  ];
  const said = [draft.problem, outcome?.why, ...remarks].filter((each) => each !== undefined);
  return [parts.join('  '), ...said.map((each) => `${' '.repeat(7)}${printable(each)}`)].join('\n');
}
