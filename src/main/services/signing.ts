import { createHmac } from 'node:crypto';
import {
  formatGatewayToken,
  formatToken,
  signedExpiry,
  stringToSign,
  type TokenForm,
  type TokenParts,
} from '../../shared/domain/apim';
import { type ExactInstant, isExactInstant } from '../../shared/domain/exact-instant';
import type { ApimFormat } from '../../shared/domain/model';
import { checkIdentifier } from '../../shared/domain/names';
import { ProblemError, unwrap } from '../../shared/domain/result';

/** What a management token is signed from. */
export interface ApimTokenRequest {
  readonly identifier: string;
  /** Primary or secondary key, as the portal shows it. */
  readonly key: string;
  readonly expiresAt: ExactInstant;
  readonly format: ApimFormat;
}

/** What a gateway token is signed from. */
export interface GatewayTokenRequest {
  readonly gatewayId: string;
  readonly key: string;
  readonly expiresAt: ExactInstant;
}

/** A direct-management token, ready for the `Authorization` header. Throws `ProblemError`. */
export function signApimToken({ identifier, key, expiresAt, format }: ApimTokenRequest): string {
  const parts = signedParts(unwrap(checkIdentifier(identifier)), key, expiresAt, format);
  return formatToken({ format, ...parts });
}

/**
 * A self-hosted gateway's token. Throws `ProblemError`; the limit of 30 days is for the caller to
 * check, who knows the time.
 */
export function signGatewayToken({ gatewayId, key, expiresAt }: GatewayTokenRequest): string {
  const identifier = unwrap(checkIdentifier(gatewayId, 'gatewayId', 'gatewayId'));
  return formatGatewayToken(signedParts(identifier, key, expiresAt, 'gateway'));
}

function signedParts(
  identifier: string,
  key: string,
  expiresAt: ExactInstant,
  format: TokenForm,
): TokenParts {
  if (key === '') throw new ProblemError({ code: 'key-empty', message: 'The key is empty.' });
  if (!isExactInstant(expiresAt)) {
    throw new ProblemError({
      code: 'expiry-form',
      message: 'The expiry to sign must be in UTC with seven digits after the seconds.',
    });
  }
  const signed = signedExpiry(format, expiresAt);
  // The key is used as UTF-8 text, as Node takes a string: it looks like base64, but the service does not decode it.
  const signature = createHmac('sha512', key)
    .update(stringToSign(identifier, signed), 'utf8')
    .digest('base64');
  return { identifier, expiresAt: signed, signature };
}
