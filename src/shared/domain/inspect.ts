import { toExactInstant } from './exact-instant';
import { recogniseGrafanaKey } from './grafana/recognise-grafana';
import { recogniseApimToken } from './inspect-apim';
import type { Recognised, Recogniser } from './recogniser';

/** A token's kind and dates; never its signature. */
export interface Inspection extends Recognised {
  /** Absent where the token names no expiry, or no time was given to compare with. */
  readonly expired?: boolean;
}

/** Asked in turn; the first that recognises a value decides. Later kinds join here. */
const RECOGNISERS: readonly Recogniser[] = [recogniseApimToken, recogniseGrafanaKey];

/** Tokens of all kinds are far shorter; what is longer is not searched. */
const LONGEST_TOKEN = 20_000;

// The second spelling stands in Microsoft's own page, and so in scripts copied from it.
const HEADER_NAME = /^authori[sz]at(?:i)?on\s*:\s*/i;

const UNKNOWN: Recognised = {
  kind: 'unknown',
  title: 'Not a token that TokenTray knows',
  remarks: [],
};

/**
 * Tells what kind of token a text is and until when it lives, as pasted: bare, after
 * `Authorization:`, in quotes. Whatever it does not know is `unknown`, of any length and content.
 * `nowMs` (milliseconds since 1970 UTC) decides `expired`.
 */
export function inspectToken(text: string, nowMs?: number): Inspection {
  const value = text.length > LONGEST_TOKEN ? '' : unwrapped(text);
  let found: Recognised | undefined;
  for (const recognise of RECOGNISERS) {
    found = recognise(value);
    if (found !== undefined) break;
  }
  if (found === undefined) return UNKNOWN;
  if (found.expiresAt === undefined || nowMs === undefined) return found;
  return { ...found, expired: found.expiresAt <= toExactInstant(nowMs) };
}

function unwrapped(text: string): string {
  const unquoted = withoutQuotes(text.trim());
  return withoutQuotes(unquoted.replace(HEADER_NAME, ''));
}

function withoutQuotes(text: string): string {
  return /^(["'])(.*)\1$/s.exec(text)?.[2]?.trim() ?? text;
}
