import type { KeyRole } from '../../../shared/domain/model';
import { checkSigningKey } from '../../../shared/domain/names';
import { ProblemError, unwrap } from '../../../shared/domain/result';
import { appTexts } from '../../texts/app-texts';

const KEY_FIELDS = { primary: 'primaryKey', secondary: 'secondaryKey' } as const;
const KEY_ROLES = ['primary', 'secondary'] as const satisfies readonly KeyRole[];

/** The two key fields of a form; an empty one was not typed in. */
export interface KeyFields {
  readonly primaryKey: string;
  readonly secondaryKey: string;
}

/** Keys as typed, ready for the keychain. */
export interface TypedKeys {
  readonly byRole: ReadonlyMap<KeyRole, string>;
  /** What was removed around them. */
  readonly notes: readonly string[];
}

/** Reads the two fields; throws `ProblemError` naming the one that holds no key. */
export function readKeys(input: KeyFields): TypedKeys {
  const byRole = new Map<KeyRole, string>();
  const notes: string[] = [];
  for (const role of KEY_ROLES) {
    const text = input[KEY_FIELDS[role]];
    if (text === '') continue;
    const checked = unwrap(checkSigningKey(text, KEY_FIELDS[role]));
    byRole.set(role, checked.key);
    if (checked.trimmed) {
      notes.push(appTexts().signingSources.blanksRemoved(role));
    }
  }
  return { byRole, notes };
}

/** Throws `ProblemError` where no key was typed at all. */
export function requireOne({ byRole }: TypedKeys): void {
  if (byRole.size > 0) return;
  throw new ProblemError({
    code: 'key-missing',
    message: appTexts().signingSources.keyMissing,
    field: KEY_FIELDS.primary,
  });
}
