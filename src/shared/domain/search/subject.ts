import type { SearchFlag, StateFlag } from './flags';
import { folded } from './folded';

/** What one credential is found by, as plain values: whoever lists credentials fills one in for each. */
export interface SearchSubject {
  readonly name: string;
  /** The kind's id and everything that kind is called: `grafana-key`, `Grafana key`. */
  readonly kinds: readonly string[];
  /** Its service or connection: name, and host or address. */
  readonly services: readonly string[];
  readonly environment: string;
  readonly tags: readonly string[];
  /** API Management identifier, service account, reference. */
  readonly identifiers: readonly string[];
  readonly notes: string;
  /** Whatever else a word finds, e.g. the marks of its row. */
  readonly words?: readonly string[];
  /** Milliseconds since 1970 UTC at which it ends; absent: it has no end. */
  readonly endsMs?: number;
  /** From when on it ends soon; see `soonFromMs`. */
  readonly soonMs?: number;
  /** What holds whatever the time is. */
  readonly flags: readonly Exclude<SearchFlag, StateFlag>[];
}

/** The parts of a subject that a term of its own looks at. */
export const TEXT_FIELDS = ['name', 'kind', 'service', 'env', 'tag', 'id', 'note'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Nothing in it has to be folded but its case. */
const TIDY = /^[!#-~]+(?: [!#-~]+)*$/;

/**
 * The folded texts, a line each; empty ones are left out. Quotes group the words of a query, so none
 * is looked for; blanks are one blank, so that a phrase is found across a line's end.
 */
export function joinedLines(texts: readonly string[]): string {
  let joined = '';
  for (const text of texts) {
    const line = TIDY.test(text)
      ? text.toLowerCase()
      : folded(text)
          .replace(/[\s"“”„]+/gu, ' ')
          .trim();
    if (line !== '') joined = joined === '' ? line : `${joined}\n${line}`;
  }
  return joined;
}
