import type { SignedToken } from '../kinds/signed-token';
import type { KeyRole, SigningSource } from '../model';

/** What is signed beside the expiry: a service's identifier or a gateway's ID. */
export function identifierOf(source: SigningSource): string {
  return 'gatewayId' in source ? source.gatewayId : source.identifier;
}

/**
 * Whether the key or the identifier that a token was signed with has been replaced at its source
 * since.
 */
export function isSignedWithFormer(
  token: Pick<SignedToken, 'identifier' | 'keyRole' | 'issuedAt'>,
  source: SigningSource,
): boolean {
  const keyChangedAt = source.keyChangedAt[token.keyRole];
  return (
    token.identifier !== identifierOf(source) ||
    (keyChangedAt !== undefined && keyChangedAt > token.issuedAt)
  );
}

/** The other one of the two keys. */
export function otherKey(role: KeyRole): KeyRole {
  return role === 'primary' ? 'secondary' : 'primary';
}
