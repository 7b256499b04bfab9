import type { CredentialView, Snapshot } from '../../shared/ipc/api';

/**
 * The new snapshot with the former views of all credentials that stayed the same: what is drawn, or
 * was made for the search, from an unchanged one is not made again. Where all are the same and in the
 * same order, the list is the former one too.
 */
export function withKeptViews(before: Snapshot, after: Snapshot): Snapshot {
  const former = new Map(before.credentials.map((each) => [each.id, each]));
  const credentials = after.credentials.map((each): CredentialView => {
    const known = former.get(each.id);
    return known !== undefined && same(known, each) ? known : each;
  });
  const unchanged =
    credentials.length === before.credentials.length &&
    credentials.every((each, index) => each === before.credentials[index]);
  return { ...after, credentials: unchanged ? before.credentials : credentials };
}

/** Whether two values that came over the bridge say the same. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
