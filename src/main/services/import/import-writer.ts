import type { Pace } from '../../../shared/domain/import/pace';
import type { Credential, Metadata } from '../../../shared/domain/model';
import { nameLikeness } from '../../../shared/domain/names';
import { ProblemError } from '../../../shared/domain/result';
import type { ImportDone, ImportProgress } from '../../../shared/ipc/import-requests';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import type { HistoryNotes } from '../history';
import type { Vault } from '../vault';
import { addedRecord, FreeNames, type MadeRecord, replacedRecord } from './import-records';
import type { PlannedRow } from './planned-row';

export interface ImportWriterParts {
  readonly metadata: MetadataStore;
  readonly vault: Pick<Vault, 'commit'>;
  readonly clock: Clock;
  readonly history: HistoryNotes;
}

/** With what its name is told apart by; finding that out for thousands takes a while. */
interface Made extends MadeRecord {
  readonly likeness: string;
}

/**
 * Writes all chosen rows in one change, or none: a row that its form refuses is left out and says
 * why; where the keychain or the disk refuses, nothing is kept. Throws `ProblemError` then.
 */
export async function writeImport(
  rows: readonly PlannedRow[],
  parts: ImportWriterParts,
  pace: Pace,
  tell: (progress: ImportProgress) => void,
): Promise<ImportDone> {
  const { metadata, vault, history } = parts;
  const made = await makeRecords(rows, parts, pace);
  const secrets = new Map(
    [...made.values()].flatMap(({ record, secret }) =>
      secret === undefined || record.secretId === undefined ? [] : [[record.secretId, secret]],
    ),
  );
  if (made.size > 0) {
    await vault.commit({
      secrets,
      apply: (current) => withAll(current, [...made.values()]),
      onStored: (count) => tell({ stage: 'storing', share: count / Math.max(secrets.size, 1) }),
    });
  }
  const done = await noteOutcomes(rows, made, metadata.read(), pace);
  let noted = 0;
  for (const { record, before } of made.values()) {
    const what = before === undefined ? 'created' : 'renewed';
    await history.note(record.id, what, { detail: appTexts().imports.imported });
    noted += 1;
    tell({ stage: 'noting', share: noted / made.size });
  }
  return done;
}

async function makeRecords(
  rows: readonly PlannedRow[],
  { metadata, clock }: ImportWriterParts,
  pace: Pace,
): Promise<Map<PlannedRow, Made>> {
  const moment = { nowMs: clock.now(), zone: clock.zone() };
  const names = new FreeNames(metadata.read().credentials.map(({ name }) => name));
  const made = new Map<PlannedRow, Made>();
  const keep = (row: PlannedRow, each: MadeRecord) =>
    made.set(row, { ...each, likeness: nameLikeness(each.record.name) });
  const replaced = new Set<string>();
  for (const row of rows) {
    if (pace.due()) await pace.rest(0);
    delete row.outcome;
    try {
      if (row.choice === 'add') {
        keep(row, addedRecord(row, names.next(row.draft.name), moment));
      } else if (row.choice === 'replace') {
        const record = replacedRecord(row, moment);
        if (replaced.has(record.record.id)) throw replacedTwice();
        replaced.add(record.record.id);
        keep(row, record);
      }
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      row.outcome = { what: 'refused', why: error.problem.message };
    }
  }
  return made;
}

function withAll(current: Metadata, made: readonly Made[]): Metadata {
  const replacing = new Map(
    made.flatMap(({ record, before }) =>
      before === undefined ? [] : [[record.id, { record, before }]],
    ),
  );
  const credentials = current.credentials.map((each): Credential => {
    const found = replacing.get(each.id);
    if (found === undefined) return each;
    if (each.updatedAt !== found.before.updatedAt) throw changedMeanwhile();
    replacing.delete(each.id);
    return found.record;
  });
  if (replacing.size > 0) throw changedMeanwhile();
  const added = made.filter(({ before }) => before === undefined).map(({ record }) => record);
  const taken = new Set(current.credentials.map(({ name }) => nameLikeness(name)));
  if (made.some(({ before, likeness }) => before === undefined && taken.has(likeness))) {
    throw changedMeanwhile();
  }
  const renewed = new Set(made.flatMap(({ before }) => before?.id ?? []));
  return {
    ...current,
    credentials: [...credentials, ...added],
    snoozes: current.snoozes.filter(({ credentialId }) => !renewed.has(credentialId)),
  };
}

/** Tells each row what became of it, and counts that. */
async function noteOutcomes(
  rows: readonly PlannedRow[],
  made: ReadonlyMap<PlannedRow, Made>,
  { credentials }: Metadata,
  pace: Pace,
): Promise<ImportDone> {
  const kept = new Set(credentials.map(({ id }) => id));
  const counts = { added: 0, replaced: 0, skipped: 0, refused: 0 };
  for (const row of rows) {
    if (pace.due()) await pace.rest(1);
    const done = made.get(row);
    if (done !== undefined && kept.has(done.record.id)) {
      const what = done.before === undefined ? 'added' : 'replaced';
      row.outcome = { what, name: done.record.name, credentialId: done.record.id };
    } else row.outcome ??= SKIPPED;
    counts[row.outcome.what] += 1;
  }
  return counts;
}

const SKIPPED = { what: 'skipped' } as const;

function changedMeanwhile(): ProblemError {
  return new ProblemError({
    code: 'import-changed',
    message: appTexts().imports.changed,
  });
}

function replacedTwice(): ProblemError {
  return new ProblemError({
    code: 'import-replaced-twice',
    message: appTexts().imports.replacedTwice,
  });
}
