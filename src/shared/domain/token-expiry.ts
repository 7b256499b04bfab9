import { said } from '../texts/said';
import { checkGatewayExpiry, signedExpiry, type TokenForm } from './apim';
import { type ExactInstant, exactToEpochMs, toExactInstant } from './exact-instant';
import { expiryWarnings, type ParsedExpiry, parseExpiry } from './expiry';
import { ok, type Result, refuse } from './result';
import { THIRTY_DAYS_SECONDS } from './thirty-days';
import { formatTimeToLive } from './time-to-live';

/** What an expiry is read against. */
export interface TokenExpiryContext {
  readonly form: TokenForm;
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: number;
  /** IANA name of the zone that times without one are in. */
  readonly zone: string;
}

/** When a token is going to end. */
export interface TokenExpiry {
  /** What is really signed: some forms hold whole minutes. */
  readonly expiresAt: ExactInstant;
  /** Whole seconds, at least 1: the span to offer when it is renewed. */
  readonly ttlSeconds: number;
  readonly from: ParsedExpiry['from'];
  readonly warnings: readonly string[];
}

/**
 * Reads the expiry of a token that is to be signed, as typed (see `parseExpiry`). Refused beyond
 * what its form takes, and where nothing is left of it once the seconds are dropped.
 */
export function readTokenExpiry(text: string, context: TokenExpiryContext): Result<TokenExpiry> {
  const { form, nowMs } = context;
  const parsed = parseExpiry(text, context);
  if (!parsed.ok) return parsed;
  const { ttlSeconds, from } = parsed.value;
  const expiresAt = signedExpiry(form, parsed.value.expiresAt);
  if (exactToEpochMs(expiresAt) <= nowMs) {
    return refuse('expiry-past', said().expiry.pastWithoutSeconds, 'expiry');
  }
  if (form === 'gateway') {
    const allowed = checkGatewayExpiry({ expiresAt, nowMs });
    if (!allowed.ok) return allowed;
  }
  return ok({
    expiresAt,
    ttlSeconds: longest(form, Math.max(1, Math.round(ttlSeconds))),
    from,
    warnings: expiryWarnings({ expiresAt, nowMs }),
  });
}

/**
 * The expiry of a token that is signed once more for the time to live it had: never refused for
 * what the dropping of seconds alone brings about.
 */
export function renewedTokenExpiry(
  ttlSeconds: number,
  context: TokenExpiryContext,
): Result<TokenExpiry> {
  const { form, nowMs } = context;
  const span = longest(form, ttlSeconds);
  const read = readTokenExpiry(formatTimeToLive(span), context);
  if (read.ok || read.problem.code !== 'expiry-past') return read;
  const nextMinute = signedExpiry(form, toExactInstant(nowMs + 60_000));
  return ok({ expiresAt: nextMinute, ttlSeconds: span, from: 'time-to-live', warnings: [] });
}

/** A minute that was typed may lie some seconds beyond the 30 days, which its rounding brings back. */
function longest(form: TokenForm, seconds: number): number {
  return form === 'gateway' ? Math.min(seconds, THIRTY_DAYS_SECONDS) : seconds;
}
