import { said } from '../../texts/said';
import { base64Text } from '../grafana/base64-text';
import { withoutQuotes } from './quotes';

/** What the value of an `Authorization` header, or a value standing alone, holds. */
export interface CredentialValue {
  readonly value: string;
  readonly user?: string;
  readonly remarks: readonly string[];
}

const BEARER = /^(Bearer|Api-?Key)(?:\s*:\s*|\s+)(?=\S)/i;
// Words that introduce a credential only where a header stands before them.
const HEADER_SCHEME = /^(Bearer|Api-?Key|Token|Key)(?:\s*:\s*|\s+)(?=\S)/i;
const BASIC = /^Basic(?:\s*:\s*|\s+)([A-Za-z0-9+/_-]+={0,2})$/i;
const LONGEST_BASIC = 20_000;
/** People nest what they paste; deeper than this nobody does. */
const DEEPEST = 4;

/**
 * Takes quotes and the schemes `Bearer`, `ApiKey` and `Basic` away, and after a header's name
 * `Token` and `Key` too. The schemes of API Management stay: they are part of the value.
 */
export function readCredential(text: string, inHeader = false): CredentialValue {
  let value = withoutQuotes(text);
  const schemes: string[] = [];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const scheme = (inHeader ? HEADER_SCHEME : BEARER).exec(value);
    if (scheme === null) break;
    schemes.push((scheme[1] ?? '').toLowerCase());
    value = withoutQuotes(value.slice(scheme[0].length));
  }
  const doubled = schemes.length > 1 && new Set(schemes).size < schemes.length;
  const remarks = doubled ? [said().pasted.schemeTwice] : [];
  if (value.length > LONGEST_BASIC) return { value, remarks };
  const basic = BASIC.exec(value)?.[1];
  if (basic === undefined) return { value, remarks };
  const pair = base64Text(basic);
  if (pair === undefined || !pair.includes(':')) return { value: basic, remarks };
  return { ...readUserAndPassword(pair), remarks };
}

/**
 * The secret of `user:password`. Some services take a token as the user, with no password or a
 * fixed one.
 */
export function readUserAndPassword(pair: string): { value: string; user?: string } {
  const at = pair.indexOf(':');
  if (at === -1) return { value: '', user: pair };
  const user = pair.slice(0, at);
  const password = pair.slice(at + 1);
  if (password === '' || password === 'x-oauth-basic') return { value: user };
  return user === '' ? { value: password } : { value: password, user };
}
