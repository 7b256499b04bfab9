import type { SearchProblem } from './query';
import type { Term } from './terms';
import { termOf } from './terms';
import { type Token, tokensOf } from './tokens';

/** What a query already asks of a term, not what it excludes; as typed, case aside. */
export function valuesOf(text: string, term: Term): readonly string[] {
  return tokensFor(text, term).flatMap(({ values }) =>
    values.map((value) => value.text.trim().toLowerCase()).filter((value) => value !== ''),
  );
}

/**
 * The query with exactly these values asked of a term: whatever it asked of it before goes, and the
 * rest stays as it was typed. `whole` values stand in quotes, so that they mean the whole text.
 */
export function withValues(
  text: string,
  term: Term,
  values: readonly string[],
  whole = false,
): string {
  let rest = text;
  for (const { start, end } of [...tokensFor(text, term)].reverse()) {
    rest = `${rest.slice(0, start).trimEnd()} ${rest.slice(end).trimStart()}`;
  }
  const added = values.map((value) => written(value, whole)).join(',');
  return [rest.trim(), added === '' ? '' : `${term}:${added}`]
    .filter((part) => part !== '')
    .join(' ');
}

/** The query with a value added to what a term asks for, or taken away where it asks for it. */
export function withToggled(text: string, term: Term, value: string, whole = false): string {
  const before = valuesOf(text, term);
  const wanted = plain(value).toLowerCase();
  return withValues(
    text,
    term,
    before.includes(wanted) ? before.filter((each) => each !== wanted) : [...before, value],
    whole,
  );
}

/** The query with one of a problem's suggestions in place of what it is about. */
export function withSuggestion(
  text: string,
  { start, end }: Pick<SearchProblem, 'start' | 'end'>,
  suggestion: string,
): string {
  return `${text.slice(0, start)}${suggestion}${text.slice(end)}`;
}

function tokensFor(text: string, term: Term): readonly Token[] {
  return tokensOf(text).filter(
    ({ key, negated }) => !negated && key !== undefined && termOf(key) === term,
  );
}

function written(value: string, whole: boolean): string {
  const text = plain(value);
  return whole || /[\s,]/u.test(text) ? `"${text}"` : text;
}

// Quotes cannot be quoted; a blank in their place is found, as in the texts that are searched.
function plain(value: string): string {
  return value.replace(/["“”„]/gu, ' ').trim();
}
