import type { EndRange } from './ends';
import type { SearchFlag } from './flags';
import type { TextField } from './subject';

/** One of the values that a term accepts; `exact`: the whole text and not the start of a word. */
export interface TextValue {
  /** Folded. */
  readonly text: string;
  readonly exact: boolean;
}

/** What a credential has to be; several conditions have to hold all. */
export type Condition = { readonly negated: boolean } & (
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'field'; readonly field: TextField; readonly values: readonly TextValue[] }
  | { readonly type: 'ends'; readonly ranges: readonly EndRange[] }
  | { readonly type: 'is'; readonly flags: readonly SearchFlag[] }
);

/** Why a part of a query was not understood. */
export interface SearchProblem {
  /**
   * `unfinished`: so far there is nothing wrong with it. `unknown-term`: it is looked for as plain
   * text. Otherwise that part is left out.
   */
  readonly code: 'unfinished' | 'unknown-term' | 'unknown-flag' | 'bad-end';
  /** A sentence that says what is wrong and what to do. */
  readonly message: string;
  /** Where it stands in the text: characters from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
  /** What may have been meant, each to stand in its place. */
  readonly suggestions: readonly string[];
}

/** A query as it was understood. */
export interface SearchQuery {
  readonly conditions: readonly Condition[];
  readonly problems: readonly SearchProblem[];
}

/** Whether it says anything of `is:flag`, so that the one who lists need not leave those out. */
export function asksFor({ conditions }: SearchQuery, flag: SearchFlag): boolean {
  return conditions.some((each) => each.type === 'is' && each.flags.includes(flag));
}
