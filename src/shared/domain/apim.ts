import { said } from '../texts/said';
import { compactMinute, type ExactInstant, secondsUntil, zeroSeconds } from './exact-instant';
import type { ApimFormat } from './model';
import { ok, type Result, refuse } from './result';
import { shellQuoted } from './shell-quoted';
import { THIRTY_DAYS_SECONDS } from './thirty-days';

/** The environment variable that the copied `curl` command reads the token from. */
export const TOKEN_VARIABLE = 'APIM_TOKEN';

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

/** The whole header line, without a line break. */
export function authorizationHeader(token: string): string {
  return `Authorization: ${token}`;
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

/** What a `curl` command is made for. */
export interface CurlTarget {
  /** As `checkHost` gives it. */
  readonly host: string;
  /** Written into the command; absent, the command reads {@link TOKEN_VARIABLE}. */
  readonly token?: string;
}

/**
 * A command for POSIX shells that lists the service's APIs, as Learn shows it. The direct
 * management API serves one service and does not look at the subscription and resource group in
 * the path: Microsoft's own portal scripts send zeros, and so does this, so that it runs as it is.
 * The header goes to curl over standard input (curl ≥ 7.55), where a list of processes does not
 * show it; `printf` is part of the shell. `:?` stops with a sentence where the variable is empty.
 */
export function curlCommand({ host, token }: CurlTarget): string {
  const service = encodeURIComponent(host.split(/[.:]/, 1)[0] ?? host);
  const path = `/subscriptions/00000/resourceGroups/00000/providers/Microsoft.ApiManagement/service/${service}/apis`;
  const url = shellQuoted(`https://${host}${path}?api-version=2021-08-01`);
  const header =
    token === undefined
      ? `"Authorization: \${${TOKEN_VARIABLE}:?holds no token}"`
      : shellQuoted(authorizationHeader(token));
  return `printf '%s\\n' ${header} | curl -sS -H @- ${url}`;
}
