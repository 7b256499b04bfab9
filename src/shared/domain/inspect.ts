import { said } from '../texts/said';
import { exactToEpochMs, toExactInstant } from './exact-instant';
import { recogniseGrafanaKey } from './grafana/recognise-grafana';
import { recogniseApimToken } from './inspect-apim';
import { recogniseJwt } from './inspect-jwt';
import { recogniseAzureSas } from './pasted/known/azure-sas';
import { recogniseKnownSecret } from './pasted/known/known-secrets';
import type { Recognised, Recogniser } from './recogniser';

/** A token's kind and dates; never its signature. */
export interface Inspection extends Recognised {
  /** Absent where the token names no expiry, or no time was given to compare with. */
  readonly expired?: boolean;
}

/** Asked in turn; the first that recognises a value decides. Later kinds join here. */
const RECOGNISERS: readonly Recogniser[] = [
  // Before API Management's, with which some of them share the scheme and the number of fields.
  recogniseAzureSas,
  recogniseApimToken,
  recogniseGrafanaKey,
  recogniseJwt,
  recogniseKnownSecret,
];

/** Tokens of all kinds are far shorter; what is longer is not searched. */
const LONGEST_TOKEN = 20_000;

/** What a text is that no recogniser knows. */
export const UNKNOWN: Inspection = {
  kind: 'unknown',
  get title() {
    return said().inspected.unknown;
  },
  remarks: [],
};

/**
 * Tells what kind of token a value is and until when it lives; `readPasted` finds the value in what
 * was pasted. Whatever it does not know is `unknown`, of any length and content. `nowMs`
 * (milliseconds since 1970 UTC) decides `expired`.
 */
export function inspectValue(value: string, nowMs?: number): Inspection {
  if (value === '' || value.length > LONGEST_TOKEN) return UNKNOWN;
  for (const recognise of RECOGNISERS) {
    const found = recognise(value);
    if (found !== undefined) return nowMs === undefined ? found : at(found, nowMs);
  }
  return UNKNOWN;
}

function at(found: Recognised, nowMs: number): Inspection {
  const { notBefore, expiresAt } = found;
  const early = notBefore !== undefined && exactToEpochMs(notBefore) > nowMs;
  const dated = early
    ? { ...found, remarks: [...found.remarks, said().inspected.notBefore(notBefore)] }
    : found;
  return expiresAt === undefined
    ? dated
    : { ...dated, expired: expiresAt <= toExactInstant(nowMs) };
}
