import { type Result, refuse } from '../../shared/domain/result';
import { checkSigningKey } from '../../shared/domain/signing-key';

/** The two keys as typed; empty in an edit: the stored one stays. */
export interface TypedKeys {
  readonly primaryKey: string;
  readonly secondaryKey: string;
}

/** The fields that hold them. */
export const KEY_FIELDS = [
  'primaryKey',
  'secondaryKey',
] as const satisfies readonly (keyof TypedKeys)[];

interface KeyRules {
  /** Something new needs one of the two. */
  readonly isNew: boolean;
  /** What to say where neither key is typed nor stored. */
  readonly keyMissing: string;
}

/** What is wrong with the keys as typed; the messages never hold any of a key. */
export function checkKeys(
  { primaryKey, secondaryKey }: TypedKeys,
  { isNew, keyMissing }: KeyRules,
): { readonly [field in keyof TypedKeys]: Result<unknown> | undefined } {
  const nothingToSignWith = isNew && primaryKey === '' && secondaryKey === '';
  return {
    primaryKey: nothingToSignWith ? refuse('key-missing', keyMissing) : checkKey(primaryKey),
    secondaryKey: checkKey(secondaryKey),
  };
}

function checkKey(typed: string): Result<unknown> | undefined {
  return typed === '' ? undefined : checkSigningKey(typed);
}
