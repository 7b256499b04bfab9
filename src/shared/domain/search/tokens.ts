/** A piece of a term's value. */
export interface TokenValue {
  readonly text: string;
  /** All of it stood in quotes. */
  readonly quoted: boolean;
}

/** One word or term of a query, as it was typed. */
export interface Token {
  readonly negated: boolean;
  /** What stands before the colon; absent: a plain word. */
  readonly key?: string;
  /** Of a term: what commas separate. Of a word: one. */
  readonly values: readonly TokenValue[];
  /** Where it stands, and where its value begins. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

/** Straight and typographic. */
const QUOTES = '"“”„';
// An address (`https://…`) is no term.
const KEY = /^(\p{L}[\p{L}\p{N}_-]*):(?!\/\/)/u;

/** Splits a query at its blanks; what is in quotes stays together, and a missing last quote is added. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (isBlank(text, at)) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token {
  const negated = text[start] === '-' && start + 1 < text.length && !isBlank(text, start + 1);
  const from = negated ? start + 1 : start;
  const key = KEY.exec(text.slice(from, from + 60))?.[1];
  const valueStart = key === undefined ? from : from + key.length + 1;
  const values: TokenValue[] = [];
  let value = '';
  let quoted = false;
  let bare = false;
  let inQuotes = false;
  let at = valueStart;
  const take = () => {
    // Quotes that are still open may become more.
    values.push({ text: value, quoted: quoted && !bare && !inQuotes });
    value = '';
    quoted = false;
    bare = false;
  };
  for (; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (QUOTES.includes(character)) {
      inQuotes = !inQuotes;
      quoted = true;
    } else if (!inQuotes && isBlank(text, at)) {
      break;
    } else if (!inQuotes && key !== undefined && character === ',') {
      take();
    } else {
      bare ||= !inQuotes;
      value += character;
    }
  }
  take();
  return { negated, ...(key === undefined ? {} : { key }), values, start, valueStart, end: at };
}

function isBlank(text: string, at: number): boolean {
  return /\s/u.test(text[at] ?? '');
}
