import { said } from '../texts/said';
import { compactMinute, type ExactInstant, secondsUntil, zeroSeconds } from './exact-instant';
import type { ApimFormat } from './model';
import { ok, type Result, refuse } from './result';
import { THIRTY_DAYS_SECONDS } from './thirty-days';

/**
 * Shown where a management token is made. Source: Learn, "API Management direct management API
 * retirement (March 2025)".
 */
export function retirementNotice(): string {
  return said().apim.retired;
}

/** The text whose HMAC-SHA512 is the signature. Source: Learn, "Azure API Management REST API Authentication". */
export function stringToSign(identifier: string, expiresAt: ExactInstant): string {
  return `${identifier}\n${expiresAt}`;
}

/** How a token is written: a management token in one of its formats, or a gateway's. */
export type TokenForm = ApimFormat | 'gateway';

/**
 * The expiry that is really signed: the compact and the gateway form print whole minutes, and the
 * service checks them with seconds of zero.
 */
export function signedExpiry(format: TokenForm, expiresAt: ExactInstant): ExactInstant {
  return format === 'sas' ? expiresAt : zeroSeconds(expiresAt);
}

/** What a token is put together from; `signature` is standard base64 and stays unencoded. */
export interface TokenParts {
  readonly identifier: string;
  readonly expiresAt: ExactInstant;
  readonly signature: string;
}

/** A direct-management token: the whole value of the `Authorization` header. */
export function formatToken(parts: TokenParts & { readonly format: ApimFormat }): string {
  const { identifier, expiresAt, signature } = parts;
  return parts.format === 'sas'
    ? `SharedAccessSignature uid=${identifier}&ex=${expiresAt}&sn=${signature}`
    : `SharedAccessSignature ${identifier}&${compactMinute(expiresAt)}&${signature}`;
}

/** A self-hosted gateway's token, the value of its `config.service.auth` setting. */
export function formatGatewayToken(parts: TokenParts): string {
  return `GatewayKey ${parts.identifier}&${compactMinute(parts.expiresAt)}&${parts.signature}`;
}

/**
 * Refuses a gateway token beyond 30 days, which no gateway takes. Source: Learn, "Gateway -
 * Generate Token". Gives the expiry that is signed.
 */
export function checkGatewayExpiry(expiry: {
  readonly expiresAt: ExactInstant;
  readonly nowMs: number;
}): Result<ExactInstant> {
  const signed = zeroSeconds(expiry.expiresAt);
  if (secondsUntil(signed, expiry.nowMs) <= THIRTY_DAYS_SECONDS) return ok(signed);
  return refuse('expiry-gateway-limit', said().expiry.beyondGateway, 'expiry');
}
