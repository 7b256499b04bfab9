import type { SigningSourceViewBase } from '../../shared/ipc/api';
import type { Texts } from '../texts/en-later';
import { KEY_FIELDS, type TypedKeys } from './keys-model';

const ROLES = { primaryKey: 'primary', secondaryKey: 'secondary' } as const;

/** What becomes of each of the two keys, in words that hold none of them. */
export function keyFacts(
  typed: TypedKeys,
  edited: Pick<SigningSourceViewBase, 'hasKey'> | undefined,
  { preview }: Texts['forms'],
): readonly (readonly [string, string])[] {
  return KEY_FIELDS.map((field) => {
    const held = edited?.hasKey[ROLES[field]] === true;
    const now =
      typed[field] !== ''
        ? held
          ? preview.replaces
          : preview.toKeychain
        : held
          ? preview.stays
          : preview.none;
    return [preview.keys[field], now];
  });
}
