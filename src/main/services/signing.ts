import { createHmac } from 'node:crypto';
import {
  formatGatewayToken,
  formatToken,
  signedExpiry,
  stringToSign,
  type TokenForm,
} from '../../shared/domain/apim';
import { type ExactInstant, isExactInstant } from '../../shared/domain/exact-instant';
import type { ApimFormat } from '../../shared/domain/model';
import { checkIdentifier } from '../../shared/domain/names';
import { ProblemError, unwrap } from '../../shared/domain/result';
import { appTexts } from '../texts/app-texts';

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
export function signApimToken(request: ApimTokenRequest): string {
  const { format } = request;
  const identifier = unwrap(checkIdentifier(request.identifier));
  const expiresAt = expiryToSign(request, format);
  const signature = signed(request.key, stringToSign(identifier, expiresAt));
  return formatToken({ format, identifier, expiresAt, signature });
}

/**
 * A self-hosted gateway's token. Throws `ProblemError`; the limit of 30 days is for the caller to
 * check, who knows the time.
 */
export function signGatewayToken(request: GatewayTokenRequest): string {
  const identifier = unwrap(checkIdentifier(request.gatewayId, 'gatewayId', 'gatewayId'));
  const expiresAt = expiryToSign(request, 'gateway');
  const signature = signed(request.key, stringToSign(identifier, expiresAt));
  return formatGatewayToken({ identifier, expiresAt, signature });
}

function expiryToSign(
  { key, expiresAt }: Pick<ApimTokenRequest, 'key' | 'expiresAt'>,
  format: TokenForm,
): ExactInstant {
  if (key === '')
    throw new ProblemError({ code: 'key-empty', message: appTexts().signing.keyEmpty });
  if (!isExactInstant(expiresAt)) {
    throw new ProblemError({
      code: 'expiry-form',
      message: appTexts().signing.expiryForm,
    });
  }
  return signedExpiry(format, expiresAt);
}

// The key is used as UTF-8 text, as Node takes a string: it looks like base64, but the service does
// not decode it. The text is UTF-8 too, unless Node is told otherwise, and saying so costs time.
function signed(key: string, text: string): string {
  return createHmac('sha512', key).update(text).digest('base64');
}
