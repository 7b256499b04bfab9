import type { PlanRow, RestoreChoice } from '../../shared/domain/transfer/restore-plan';

/** What becomes of a row, as it is shown. */
export type Outcome = 'added' | 'changed' | 'kept' | 'removed' | 'here' | 'same';

/** What is lost comes first. */
export const OUTCOMES: readonly Outcome[] = ['removed', 'changed', 'kept', 'added', 'here', 'same'];

/** What a restore of that choice does with a row. */
export function outcomeOf(row: PlanRow, { mode, take }: RestoreChoice): Outcome {
  switch (row.state) {
    case 'added':
    case 'same':
      return row.state;
    case 'changed':
      return mode === 'replace' || take.includes(row.id) ? 'changed' : 'kept';
    case 'only-here':
      return mode === 'replace' ? 'removed' : 'here';
  }
}

/** The rows by what becomes of them, without empty groups. */
export function groupsOf(
  rows: readonly PlanRow[],
  choice: RestoreChoice,
): readonly { readonly outcome: Outcome; readonly rows: readonly PlanRow[] }[] {
  return OUTCOMES.map((outcome) => ({
    outcome,
    rows: rows.filter((row) => outcomeOf(row, choice) === outcome),
  })).filter((group) => group.rows.length > 0);
}

/** Whether anything at all is written. */
export function changesAnything(rows: readonly PlanRow[], choice: RestoreChoice): boolean {
  return rows.some((row) => ['added', 'changed', 'removed'].includes(outcomeOf(row, choice)));
}
