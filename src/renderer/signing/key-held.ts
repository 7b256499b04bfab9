import type { KeyRole } from '../../shared/domain/model';
import { ok, type Result, refuse } from '../../shared/domain/result';
import type { SigningSourceViewBase } from '../../shared/ipc/api';

/** Refuses a key that is not in the keychain: nothing could be signed with it. */
export function checkKeyHeld(
  source: Pick<SigningSourceViewBase, 'hasKey'> | undefined,
  role: KeyRole,
  sentence: string,
): Result<KeyRole> {
  if (source === undefined || source.hasKey[role]) return ok(role);
  return refuse('key-not-held', sentence, 'keyRole');
}

/** The key to offer first: the primary one where it is held. */
export function firstKeyHeld(source: Pick<SigningSourceViewBase, 'hasKey'> | undefined): KeyRole {
  return source !== undefined && !source.hasKey.primary && source.hasKey.secondary
    ? 'secondary'
    : 'primary';
}
