import type { Identified, Named } from '../texts/en/names';
import { said } from '../texts/said';
import { firstInvisible } from './invisible';
import { quoted } from './quoted';
import { ok, type Result, refuse } from './result';

export { checkHost, MANAGEMENT_HOST_SUFFIXES } from './management-host';
export { checkSigningKey, type SigningKey } from './signing-key';

/** Offered in the form; any other word will do. */
export const ENVIRONMENT_SUGGESTIONS = ['production', 'staging', 'test', 'development'] as const;

const LONGEST_NAME = 100;
const LONGEST_ENVIRONMENT = 50;
const LONGEST_IDENTIFIER = 256;
/** Names that mean something to JavaScript objects; refused so that no program trips over one. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What nearly every identifier looks like, and what all rules below allow. */
const PLAIN_IDENTIFIER = /^[!-%'-~]{1,256}$/;

/** The rule for names; `taken` are the names that are in use. */
export interface NameRules {
  readonly taken?: readonly string[];
  readonly field?: string;
}

/**
 * A name people choose: 1 to 100 characters of any script, blanks around it removed. Two names
 * that differ only in case, in blanks or in how accents are composed count as the same.
 */
export function checkName(text: string, { taken = [], field = 'name' }: NameRules = {}) {
  const checked = checkLabel(text, { what: 'name', longest: LONGEST_NAME, field });
  if (!checked.ok) return checked;
  const key = nameLikeness(checked.value);
  if (!taken.some((other) => nameLikeness(other) === key)) return checked;
  const { names } = said();
  return refuse('name-taken', names.taken(quoted(checked.value, names.thisName)), field);
}

/** The environment a service belongs to, `production` or any other word of up to 50 characters. */
export function checkEnvironment(text: string, field = 'environment'): Result<string> {
  return checkLabel(text, { what: 'environment', longest: LONGEST_ENVIRONMENT, field });
}

/**
 * The identifier that is signed, or a gateway's ID (`what` names it in the sentence): no blanks,
 * and no `&` or line break, because those separate it from the expiry in the token and in the text
 * that is signed.
 */
export function checkIdentifier(
  text: string,
  field = 'identifier',
  what: Identified = 'identifier',
): Result<string> {
  if (PLAIN_IDENTIFIER.test(text)) return ok(text);
  const { names } = said();
  const typed = text.trim();
  if (typed === '') {
    return refuse('identifier-empty', names.identifierEmpty(what), field);
  }
  if (tooLong(typed, LONGEST_IDENTIFIER)) {
    return refuse('identifier-too-long', names.identifierTooLong(what, LONGEST_IDENTIFIER), field);
  }
  const hidden = firstInvisible(typed);
  if (hidden !== undefined) {
    return refuse('identifier-invisible', names.identifierUnseen(what, hidden), field);
  }
  if (/\s/u.test(typed)) {
    return refuse('identifier-blank', names.identifierBlank(what), field);
  }
  if (typed.includes('&')) {
    return refuse('identifier-ampersand', names.identifierAmpersand(what), field);
  }
  return ok(typed);
}

interface LabelRules {
  readonly what: Named;
  readonly longest: number;
  readonly field: string;
}

function checkLabel(text: string, { what, longest, field }: LabelRules): Result<string> {
  const { names } = said();
  const typed = text.trim();
  if (typed === '') return refuse(`${what}-empty`, names.empty(what), field);
  if (tooLong(typed, longest)) {
    return refuse(`${what}-too-long`, names.tooLong(what, longest), field);
  }
  const hidden = firstInvisible(typed);
  if (hidden !== undefined) {
    return refuse(`${what}-invisible`, names.unseen(what, hidden), field);
  }
  if (RESERVED.has(typed.toLowerCase())) {
    return refuse(`${what}-reserved`, names.reserved(what, typed), field);
  }
  return ok(typed.normalize('NFC'));
}

/** Characters and not UTF-16 units: an emoji counts as people count it, nearly. */
function tooLong(text: string, longest: number): boolean {
  // A character takes one unit or two: most texts need not be walked.
  return text.length > longest && (text.length > longest * 2 || [...text].length > longest);
}

/** The same text for names that count as the same; see {@link checkName}. */
export function nameLikeness(name: string): string {
  return name
    .trim()
    .normalize('NFC')
    .replace(/[\uFE0E\uFE0F]/gu, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}
