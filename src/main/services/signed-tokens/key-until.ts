import type { SignedToken } from '../../../shared/domain/kinds/signed-token';

/** Words for the history: which key signed it, and until when it is good, to the minute. */
export function keyUntil({
  keyRole,
  expiresAt,
}: Pick<SignedToken, 'keyRole' | 'expiresAt'>): string {
  return `${keyRole} key, until ${expiresAt.slice(0, 16).replace('T', ' ')} UTC`;
}
