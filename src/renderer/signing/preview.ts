import { formatToken, signedExpiry, stringToSign } from '../../shared/domain/apim';
import { type ExactInstant, exactToEpochMs } from '../../shared/domain/exact-instant';
import { expiryWarnings, type ParsedExpiry, parseExpiry } from '../../shared/domain/expiry';
import type { ApimFormat } from '../../shared/domain/model';
import { ok, type Result, refuse } from '../../shared/domain/result';

/** What an expiry as typed comes to. */
export interface ReadExpiry {
  /** What is really signed: the compact form drops the seconds. */
  readonly expiresAt: ExactInstant;
  readonly endsMs: number;
  readonly from: ParsedExpiry['from'];
  readonly warnings: readonly string[];
}

interface ExpiryReading {
  readonly format: ApimFormat;
  readonly nowMs: number;
  readonly zone: string;
}

/** Reads the expiry of a token that is to be signed, with the sentence for the field where not. */
export function readExpiry(text: string, reading: ExpiryReading): Result<ReadExpiry> {
  const { format, nowMs, zone } = reading;
  const parsed = parseExpiry(text, { nowMs, zone });
  if (!parsed.ok) return parsed;
  const expiresAt = signedExpiry(format, parsed.value.expiresAt);
  const endsMs = exactToEpochMs(expiresAt);
  if (endsMs <= nowMs) {
    return refuse(
      'expiry-past',
      'The compact form drops the seconds, so this expiry is already past. Choose a later one.',
      'expiry',
    );
  }
  return ok({
    expiresAt,
    endsMs,
    from: parsed.value.from,
    warnings: expiryWarnings({ expiresAt, nowMs }),
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
  readonly format: ApimFormat;
  readonly signature: string;
}): string {
  return formatToken(token);
}
