import type { DraftForm, DraftValues } from '../../shared/ipc/api';

/** Which form a draft is of. */
export interface FormId {
  readonly form: DraftForm;
  /** The id of what is edited; absent in a form for something new. */
  readonly subject?: string | undefined;
}

/** Shorter ones are words that may stand in a name as well. */
const SHORTEST_SECRET = 4;

/**
 * What of a form's values may leave it as a draft: text and yes or no, without the fields that hold
 * secrets, and without any other field in which such a secret stands too. What else may be kept of
 * each form is the app's to say.
 */
export function draftOf<Values extends object>(
  values: Values,
  secretFieldNames: readonly (keyof Values & string)[],
): DraftValues {
  const secretFields: readonly string[] = secretFieldNames;
  const secrets = secretFields
    .map((field) => Reflect.get(values, field))
    .filter((value) => typeof value === 'string')
    .map((value) => value.trim())
    .filter((value) => value.length >= SHORTEST_SECRET);
  const kept: Record<string, string | boolean> = {};
  for (const [field, value] of Object.entries(values)) {
    if (secretFields.includes(field)) continue;
    if (typeof value === 'boolean') kept[field] = value;
    else if (typeof value === 'string' && !secrets.some((secret) => value.includes(secret))) {
      kept[field] = value;
    }
  }
  return kept;
}

/** Whether anything in it differs from what the form began with. */
export function changedIn(kept: DraftValues, initial: DraftValues): boolean {
  return Object.entries(kept).some(([field, value]) => initial[field] !== value);
}
