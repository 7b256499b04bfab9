import {
  formatGatewayToken,
  formatToken,
  stringToSign,
  type TokenForm,
} from '../../shared/domain/apim';
import { type ExactInstant, exactToEpochMs } from '../../shared/domain/exact-instant';
import { ok, type Result } from '../../shared/domain/result';
import { readTokenExpiry, type TokenExpiry } from '../../shared/domain/token-expiry';

/** What an expiry as typed comes to. */
export interface ReadExpiry extends TokenExpiry {
  /** Milliseconds since 1970 UTC. */
  readonly endsMs: number;
}

interface ExpiryReading {
  readonly format: TokenForm;
  readonly nowMs: number;
  readonly zone: string;
}

/** Reads the expiry of a token that is to be signed, with the sentence for the field where not. */
export function readExpiry(text: string, reading: ExpiryReading): Result<ReadExpiry> {
  const { format: form, nowMs, zone } = reading;
  const read = readTokenExpiry(text, { form, nowMs, zone });
  if (!read.ok) return read;
  return ok({ ...read.value, endsMs: exactToEpochMs(read.value.expiresAt) });
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
