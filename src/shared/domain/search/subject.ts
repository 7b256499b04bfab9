import { stateAt } from '../reminders/expiry-state';
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

/** A subject made ready: folded once, looked at with every key that is pressed. */
export interface SearchEntry {
  /** All of it, a line for each text. */
  readonly text: string;
  readonly fields: { readonly [field in TextField]: readonly string[] };
  readonly endsMs: number | undefined;
  readonly soonMs: number;
  readonly flags: ReadonlySet<string>;
}

/** Makes a subject ready for searching. */
export function searchEntry(subject: SearchSubject): SearchEntry {
  const { endsMs, soonMs = Number.POSITIVE_INFINITY } = subject;
  const fields = {
    name: lines([subject.name]),
    kind: lines(subject.kinds),
    service: lines(subject.services),
    env: lines([subject.environment]),
    tag: lines(subject.tags),
    id: lines(subject.identifiers),
    note: lines([subject.notes]),
  };
  const others = lines(subject.words ?? []);
  const { name, kind, service, env, tag, id, note } = fields;
  const text = [...name, ...kind, ...service, ...env, ...tag, ...id, ...note, ...others].join('\n');
  return { text, fields, endsMs, soonMs, flags: new Set(subject.flags) };
}

/** How it stands at `nowMs`. */
export function stateOfEntry({ endsMs, soonMs }: SearchEntry, nowMs: number): StateFlag {
  return endsMs === undefined ? 'fine' : stateAt(nowMs, soonMs, endsMs);
}

/** Nothing in it has to be folded but its case. */
const TIDY = /^[!#-~]+(?: [!#-~]+)*$/;

// Quotes group the words of a query, so none is looked for; blanks are one blank, so that a phrase is
// found across a line's end.
function lines(texts: readonly string[]): string[] {
  const found: string[] = [];
  for (const text of texts) {
    const line = TIDY.test(text)
      ? text.toLowerCase()
      : folded(text)
          .replace(/[\s"“”„]+/gu, ' ')
          .trim();
    if (line !== '') found.push(line);
  }
  return found;
}
