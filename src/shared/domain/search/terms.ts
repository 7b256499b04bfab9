import { TEXT_FIELDS, type TextField } from './subject';

/** What a query can ask for by a word and a colon. */
export type Term = TextField | 'expires' | 'is';

/** For the help: each term with examples, in the order in which one needs them. */
export const TERMS: readonly { readonly term: Term; readonly examples: readonly string[] }[] = [
  { term: 'expires', examples: ['expires:<7d', 'expires:>30d', 'expires:<2026-12-31'] },
  { term: 'is', examples: ['is:expired', 'is:favourite', '-is:archived'] },
  { term: 'kind', examples: ['kind:grafana', 'kind:gateway,ea'] },
  { term: 'tag', examples: ['tag:deploy', 'tag:"team 1"'] },
  { term: 'env', examples: ['env:prod', '-env:test'] },
  { term: 'service', examples: ['service:contoso'] },
  { term: 'name', examples: ['name:nightly'] },
  { term: 'id', examples: ['id:integration'] },
  { term: 'note', examples: ['note:harbour'] },
];

const ALIASES: ReadonlyMap<string, Term> = new Map([
  ['environment', 'env'],
  ['identifier', 'id'],
  ['notes', 'note'],
  ['tags', 'tag'],
  ['kinds', 'kind'],
]);

/** Offered, but not taken for it by themselves. */
const SYNONYMS: ReadonlyMap<string, Term> = new Map([
  ['type', 'kind'],
  ['label', 'tag'],
  ['host', 'service'],
  ['connection', 'service'],
  ['gateway', 'service'],
  ['account', 'id'],
  ['expiry', 'expires'],
  ['expire', 'expires'],
  ['expired', 'is'],
  ['ends', 'expires'],
  ['end', 'expires'],
  ['before', 'expires'],
  ['state', 'is'],
  ['status', 'is'],
  ['title', 'name'],
  ['has', 'is'],
]);

const ALL: readonly Term[] = ['expires', 'is', ...TEXT_FIELDS];

/** The term of that name; case aside. */
export function termOf(key: string): Term | undefined {
  const name = key.toLowerCase();
  return ALL.find((term) => term === name) ?? ALIASES.get(name);
}

/** The terms that may have been meant by a name that is none, the likeliest first. */
export function likelyTerms(key: string): readonly Term[] {
  const name = key.toLowerCase();
  const synonym = SYNONYMS.get(name);
  return synonym === undefined ? likely(name, ALL) : [synonym];
}

/** Those of the `known` that begin like a word, or come from it by one or two slips of the hand. */
export function likely<T extends string>(word: string, known: readonly T[]): readonly T[] {
  const slips = word.length > 4 ? 2 : 1;
  return known
    .map((each) => ({
      each,
      far: word.length > 1 && each.startsWith(word) ? 0 : distance(word, each),
    }))
    .filter(({ far }) => far <= slips)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ each }) => each);
}

/** How many letters have to be put in, left out, exchanged or swapped with the next. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= Math.min(a.length, 30); i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return (last[b.length] ?? 0) + Math.max(0, a.length - 30);
}
