import type { TokenForm } from '../../../shared/domain/apim';
import type { SignedToken } from '../../../shared/domain/kinds/signed-token';
import type { KeyRole, Metadata, SigningSource } from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import { identifierOf, otherKey } from '../../../shared/domain/sources/signed-with';
import type { TokenExpiry } from '../../../shared/domain/token-expiry';
import { appTexts } from '../../texts/app-texts';
import { signingSourceById } from '../lookup';
import { signApimToken, signGatewayToken } from '../signing';
import { newSecretId, type Vault } from '../vault';

/** A source's key out of the keychain, and what was signed with it at that time. */
export interface TakenKey {
  readonly source: SigningSource;
  readonly role: KeyRole;
  readonly key: string;
  /** ISO UTC, before the key was taken: a key stored later is known to be another one. */
  readonly takenAt: string;
}

/** A token, and what its record says of it. */
export interface FreshToken {
  readonly token: string;
  readonly facts: Pick<
    SignedToken,
    'identifier' | 'keyRole' | 'expiresAt' | 'ttlSeconds' | 'issuedAt' | 'secretId' | 'updatedAt'
  >;
}

/** Throws `ProblemError` where that key was never stored, or the keychain cannot give it. */
export async function takeKey(
  vault: Vault,
  source: SigningSource,
  role: KeyRole,
  takenAt: string,
): Promise<TakenKey> {
  const secretId = source.keySecretIds[role];
  if (secretId === undefined) throw keyNotHeld(source, role);
  const key = await vault.reveal(secretId, () =>
    appTexts().keychain.missing.signingKey(role, source.name),
  );
  return { source, role, key, takenAt };
}

/** Signs; what it gives is stored nowhere yet. */
export function signToken(taken: TakenKey, form: TokenForm, expiry: TokenExpiry): FreshToken {
  const { source, role, key, takenAt } = taken;
  const { expiresAt, ttlSeconds } = expiry;
  const identifier = identifierOf(source);
  return {
    token:
      form === 'gateway'
        ? signGatewayToken({ gatewayId: identifier, key, expiresAt })
        : signApimToken({ identifier, key, expiresAt, format: form }),
    facts: {
      identifier,
      keyRole: role,
      expiresAt,
      ttlSeconds,
      issuedAt: takenAt,
      updatedAt: takenAt,
      secretId: newSecretId(),
    },
  };
}

/**
 * Throws `ProblemError` where the source has another key or identifier now than what was signed
 * with: such a token would be refused, and nothing would tell.
 */
export function refuseChanged(document: Metadata, { source, role }: TakenKey): void {
  const now = signingSourceById(document, source.id);
  const same =
    now.keySecretIds[role] === source.keySecretIds[role] &&
    identifierOf(now) === identifierOf(source);
  if (same) return;
  throw new ProblemError({
    code: 'source-changed',
    message: appTexts().signing.sourceChanged(now.name),
  });
}

/** A key that is being rolled signs tokens that end with it. */
export function rolledKeyNotes({ source, role }: TakenKey): string[] {
  if (source.roll?.role !== role) return [];
  return [appTexts().signing.rolledKey(role, source.name, otherKey(role))];
}

/** The refusal of a key that was never entered. */
export function keyNotHeld(source: SigningSource, role: KeyRole): ProblemError {
  return new ProblemError({
    code: 'key-not-held',
    message: appTexts().signing.keyNotHeld(role, source.name),
    field: 'keyRole',
  });
}
