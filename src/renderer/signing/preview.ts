import {
  checkGatewayExpiry,
  formatGatewayToken,
  formatToken,
  signedExpiry,
  stringToSign,
} from '../../shared/domain/apim';
import { type ExactInstant, exactToEpochMs } from '../../shared/domain/exact-instant';
import { expiryWarnings, type ParsedExpiry, parseExpiry } from '../../shared/domain/expiry';
import type { ApimFormat } from '../../shared/domain/model';
import { ok, type Result, refuse } from '../../shared/domain/result';

/** How a token is written: a gateway's has one form only. */
export type TokenForm = ApimFormat | 'gateway';

/** What an expiry as typed comes to. */
export interface ReadExpiry {
  /** What is really signed: the compact and the gateway form drop the seconds. */
  readonly expiresAt: ExactInstant;
  readonly endsMs: number;
  readonly from: ParsedExpiry['from'];
  readonly warnings: readonly string[];
}

interface ExpiryReading {
  readonly format: TokenForm;
  readonly nowMs: number;
  readonly zone: string;
}

/** Reads the expiry of a token that is to be signed, with the sentence for the field where not. */
export function readExpiry(text: string, reading: ExpiryReading): Result<ReadExpiry> {
  const { format, nowMs, zone } = reading;
  const parsed = parseExpiry(text, { nowMs, zone });
  if (!parsed.ok) return parsed;
  if (format === 'gateway') {
    const allowed = checkGatewayExpiry({ expiresAt: parsed.value.expiresAt, nowMs });
    if (!allowed.ok) return allowed;
  }
  const expiresAt = signedExpiry(format, parsed.value.expiresAt);
  const endsMs = exactToEpochMs(expiresAt);
  if (endsMs <= nowMs) {
    return refuse(
      'expiry-past',
      'Only whole minutes are signed, so this expiry is already past. Choose a later one.',
      'expiry',
    );
  }
  return ok({
    expiresAt,
    endsMs,
    from: parsed.value.from,
    warnings: format === 'gateway' ? [] : expiryWarnings({ expiresAt, nowMs }),
  });
}

/** The text that is signed, its two lines apart. */
export function linesToSign(identifier: string, expiresAt: ExactInstant): readonly string[] {
  return stringToSign(identifier, expiresAt).split('\n');
}

/** The token as it will look, `signature` standing for what only the key can make. */
export function tokenShape(token: {
  readonly identifier: string;
  readonly expiresAt: ExactInstant;
  readonly format: TokenForm;
  readonly signature: string;
}): string {
  const { format } = token;
  return format === 'gateway' ? formatGatewayToken(token) : formatToken({ ...token, format });
}
