import { type DraftOptions, draftOf, type ImportDraft } from '../../../shared/domain/import/draft';
import type { ImportTable } from '../../../shared/domain/import/import-table';
import type { Pace } from '../../../shared/domain/import/pace';
import { kindOf } from '../../../shared/domain/kinds/kinds';
import type { Credential, Metadata } from '../../../shared/domain/model';
import { nameLikeness } from '../../../shared/domain/names';
import type { Pasted } from '../../../shared/domain/pasted/unwrap';
import type { ImportChoice } from '../../../shared/ipc/import-requests';
import { appTexts } from '../../texts/app-texts';
import { shown } from '../paste/ending';
import type { PlannedRow } from './planned-row';
import { looksSecret, type Recognition } from './recognition';

export interface PlanFacts {
  readonly table: ImportTable;
  readonly options: DraftOptions;
  readonly document: Metadata;
  readonly recognition: Recognition;
  /** The fingerprint of a secret; `undefined` where none is known to compare it with. */
  readonly fingerprintOf: (secret: string) => Promise<string | undefined>;
  readonly nowMs: number;
  readonly pace: Pace;
}

interface Seen {
  readonly byName: ReadonlyMap<string, Credential>;
  readonly byPrint: ReadonlyMap<string, Credential>;
  /** The number of the first row in the file that has it. */
  readonly names: Map<string, number>;
  readonly secrets: Map<string, number>;
}

/** What would be done with each row; nothing is asked of anybody but the keychain's own key. */
export async function planImport(facts: PlanFacts): Promise<PlannedRow[]> {
  const { table, options, document, recognition, pace } = facts;
  const seen: Seen = {
    byName: new Map(document.credentials.map((each) => [nameLikeness(each.name), each])),
    byPrint: new Map(
      document.credentials.flatMap((each) =>
        each.fingerprint === undefined ? [] : [[each.fingerprint, each] as const],
      ),
    ),
    names: new Map(),
    secrets: new Map(),
  };
  const planned: PlannedRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (pace.due()) await pace.rest(index / table.rows.length);
    const draft = draftOf(row, table.columns, options);
    const pasted = draft.secret === '' ? undefined : recognition.of(draft.secret);
    const print =
      pasted === undefined || draft.problem !== undefined || seen.byPrint.size === 0
        ? undefined
        : await facts.fingerprintOf(pasted.secret);
    planned.push(plannedRow(index, draft, pasted, print, seen, facts));
  }
  await pace.rest(1);
  return planned;
}

function plannedRow(
  index: number,
  draft: ImportDraft,
  pasted: Pasted | undefined,
  print: string | undefined,
  seen: Seen,
  { table, nowMs }: PlanFacts,
): PlannedRow {
  const base = { index, draft, ...(pasted === undefined ? {} : { pasted }) };
  if (draft.problem !== undefined) {
    return {
      ...base,
      isDuplicate: false,
      remarks: draft.remarks,
      choices: ['skip'],
      choice: 'skip',
    };
  }
  const key = nameLikeness(draft.name);
  const sameName = seen.byName.get(key);
  const sameSecret = print === undefined ? undefined : seen.byPrint.get(print);
  const nameBefore = firstWith(seen.names, key, draft.number);
  const secretBefore =
    pasted === undefined ? undefined : firstWith(seen.secrets, pasted.secret, draft.number);
  const isVariable = table.format === 'env';
  const noSecret = isVariable && (pasted === undefined || !looksSecret(draft.name, pasted));
  const { imports } = appTexts();
  const remarks = [
    ...draft.remarks,
    ...(sameName === undefined ? [] : [imports.nameHere(sameName.name)]),
    ...(sameSecret === undefined ? [] : [imports.secretHere(sameSecret.name)]),
    ...(nameBefore === undefined ? [] : [imports.nameBefore(nameBefore)]),
    ...(secretBefore === undefined ? [] : [imports.secretBefore(secretBefore)]),
    ...(noSecret ? [imports.noSecret] : []),
    ...(pasted?.remarks ?? []),
    ...(pasted?.inspection.remarks ?? []),
    ...ended(pasted?.inspection.expiresAt ?? draft.expiresAt, nowMs),
  ];
  const choices: ImportChoice[] =
    sameName !== undefined && kindOf<Credential['kind']>(sameName.kind).entry !== undefined
      ? ['add', 'replace', 'skip']
      : ['add', 'skip'];
  const isDuplicate =
    sameName !== undefined || sameSecret !== undefined || secretBefore !== undefined;
  return {
    ...base,
    ...(sameName === undefined ? {} : { sameName }),
    ...(sameSecret === undefined ? {} : { sameSecret }),
    isDuplicate: isDuplicate || nameBefore !== undefined,
    remarks,
    choices,
    choice: isDuplicate || noSecret ? 'skip' : 'add',
  };
}

/** The row that had it first; this one is remembered where none had. */
function firstWith(seen: Map<string, number>, key: string, number: number): number | undefined {
  const before = seen.get(key);
  if (before === undefined) seen.set(key, number);
  return before;
}

function ended(expiresAt: string | undefined, nowMs: number): string[] {
  if (expiresAt === undefined || Date.parse(`${expiresAt.slice(0, 23)}Z`) > nowMs) return [];
  return [appTexts().entered.ended(shown(expiresAt))];
}
