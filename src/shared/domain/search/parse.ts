import { said } from '../../texts/said';
import { quoted } from '../quoted';
import { type EndRange, parseEnds } from './ends';
import { flagsBeginning, SEARCH_FLAGS, type SearchFlag, searchFlag } from './flags';
import { folded } from './folded';
import type { Condition, SearchProblem, SearchQuery, TextValue } from './query';
import type { TextField } from './subject';
import { likely, likelyTerms, termOf } from './terms';
import { type Token, type TokenValue, tokensOf } from './tokens';

/** What is longer is cut: a whole file pasted into the box must not hold the window up. */
const LONGEST_QUERY = 1_000;

interface Understood {
  readonly condition?: Condition;
  readonly problem?: SearchProblem;
}

/**
 * Reads what was typed into a search box. Words have to stand somewhere; terms such as `kind:grafana`,
 * `expires:<7d` or `is:expired` look where they say, commas between values mean "or", a `-` in front
 * means "not", quotes keep blanks together and after a colon mean the whole text. Never fails: what
 * is not understood is among the problems.
 */
export function parseQuery(text: string): SearchQuery {
  const conditions: Condition[] = [];
  const problems: SearchProblem[] = [];
  for (const token of tokensOf(text.slice(0, LONGEST_QUERY))) {
    const { condition, problem } = understood(token);
    if (condition !== undefined) conditions.push(condition);
    if (problem !== undefined) problems.push(problem);
  }
  return { conditions, problems };
}

function understood(token: Token): Understood {
  const { key } = token;
  if (key === undefined) return word(token, '');
  const term = termOf(key);
  if (term === undefined) return unknownTerm(token, key);
  const given = token.values.filter(({ text }) => text.trim() !== '');
  if (given.length === 0) {
    return { problem: problem(token, 'unfinished', said().search.valueExpected(key)) };
  }
  switch (term) {
    case 'expires':
      return ends(token, given);
    case 'is':
      return is(token, given);
    default:
      return field(token, term, given);
  }
}

function word({ negated, values }: Token, before: string): Understood {
  const text = textOf(before + values.map((value) => value.text).join(','));
  return text === '' ? {} : { condition: { type: 'text', negated, text } };
}

function field({ negated }: Token, name: TextField, values: readonly TokenValue[]): Understood {
  const wanted: TextValue[] = values.map(({ text, quoted: exact }) => ({
    text: textOf(text),
    exact,
  }));
  return { condition: { type: 'field', negated, field: name, values: wanted } };
}

function is(token: Token, values: readonly TokenValue[]): Understood {
  const { search } = said();
  const flags = new Set<SearchFlag>();
  for (const { text } of values) {
    const name = text.trim().toLowerCase();
    const flag = searchFlag(name);
    const begun = flag === undefined ? flagsBeginning(name) : [flag];
    if (begun.length === 0) {
      const known = Object.keys(SEARCH_FLAGS) as SearchFlag[];
      const near = likely(name, known);
      const typed = quoted(text, search.afterIs);
      const message =
        near.length > 0 ? search.likelyFlag(typed, near) : search.unknownFlag(typed, known);
      return {
        problem: problem(
          token,
          'unknown-flag',
          message,
          near.map((each) => `is:${each}`),
        ),
      };
    }
    if (flag === undefined) {
      const message = search.begunFlag(name, begun);
      return {
        problem: problem(
          token,
          'unfinished',
          message,
          begun.map((each) => `is:${each}`),
        ),
      };
    }
    flags.add(flag);
  }
  return { condition: { type: 'is', negated: token.negated, flags: [...flags] } };
}

function ends(token: Token, values: readonly TokenValue[]): Understood {
  const ranges: EndRange[] = [];
  for (const { text } of values) {
    const range = parseEnds(text.trim());
    if (!range.ok) return { problem: problem(token, 'bad-end', range.problem.message) };
    if (range.value === undefined) {
      return { problem: problem(token, 'unfinished', said().search.endExpected) };
    }
    ranges.push(range.value);
  }
  return { condition: { type: 'ends', negated: token.negated, ranges } };
}

function unknownTerm(token: Token, key: string): Understood {
  const near = likelyTerms(key);
  const { search } = said();
  const typed = quoted(`${key}:`, search.beforeColon);
  const message =
    near.length === 0
      ? search.unknownTerm(typed)
      : search.likelyTerm(
          typed,
          near.map((each) => `${each}:`),
        );
  const rest = token.values
    .map(({ text, quoted: whole }) => (whole ? `"${text}"` : text))
    .join(',');
  return {
    ...word(token, `${key}:`),
    problem: problem(
      token,
      'unknown-term',
      message,
      near.map((each) => `${each}:${rest}`),
    ),
  };
}

function problem(
  { negated, start, end }: Token,
  code: SearchProblem['code'],
  message: string,
  suggestions: readonly string[] = [],
): SearchProblem {
  const sign = negated ? '-' : '';
  return { code, message, start, end, suggestions: suggestions.map((each) => sign + each) };
}

function textOf(text: string): string {
  return folded(text).replace(/\s+/gu, ' ').trim();
}
