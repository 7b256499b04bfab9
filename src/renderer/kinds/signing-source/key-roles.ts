import type { KeyRole } from '../../../shared/domain/model';

export const KEY_ROLES = ['primary', 'secondary'] as const satisfies readonly KeyRole[];

/** The one of the two keys that this is not. */
export function otherKey(role: KeyRole): KeyRole {
  return role === 'primary' ? 'secondary' : 'primary';
}
