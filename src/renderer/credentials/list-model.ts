import type { CredentialView } from '../../shared/ipc/api';
import { folded } from '../lists/folded';
import type { Sorting } from '../lists/sorting';

export const SORT_COLUMNS = ['name', 'environment', 'expiry'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** What ends first comes first. */
export const FIRST_SORTING: Sorting<SortColumn> = { column: 'expiry', ascending: true };

/** Compares as later than any instant. */
const NO_END = '~';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/**
 * The credentials that hold every word of the query in the text they are found by, in the order
 * that was asked for. Equal ones keep their order by expiry.
 */
export function listed(
  credentials: readonly CredentialView[],
  query: string,
  sorting: Sorting<SortColumn>,
  textOf: (credential: CredentialView) => string,
): readonly CredentialView[] {
  const direction = sorting.ascending ? 1 : -1;
  return matching(credentials, query, textOf).sort(
    (a, b) => direction * compare(a, b, sorting.column) || byExpiry(a, b),
  );
}

/** What picks exactly one tag in a query. */
export function tagQuery(tag: string): string {
  return `tag:"${tag.replaceAll('"', ' ')}"`;
}

// What is in quotes is one word, and the end of what it is found in: `tag:"team 1"` is not "team 10".
function wordsOf(query: string): string[] {
  const words = folded(query).match(/(?:"[^"]*"|[^\s"])+|"/g) ?? [];
  return words
    .map((word) => word.replace(/"$/, '\n').replaceAll('"', ''))
    .filter((word) => word.trim() !== '');
}

/** The credentials that hold every word of the query. */
export function matching(
  credentials: readonly CredentialView[],
  query: string,
  textOf: (credential: CredentialView) => string,
): CredentialView[] {
  const words = wordsOf(query);
  if (words.length === 0) return [...credentials];
  return credentials.filter((each) => {
    const text = textOf(each);
    return words.every((word) => text.includes(word));
  });
}

/** Puts together what a credential is found by, once for as long as it is the same. */
export function remembered(
  textsOf: (credential: CredentialView) => readonly string[],
): (credential: CredentialView) => string {
  const known = new WeakMap<CredentialView, string>();
  return (credential) => {
    const before = known.get(credential);
    if (before !== undefined) return before;
    // Quotes group the words of a query, so none is looked for.
    const text = folded(`${textsOf(credential).join('\n')}\n`).replaceAll('"', ' ');
    known.set(credential, text);
    return text;
  };
}

/** How often each tag is used, by its name; tags that differ only in case are one. */
export function tagCounts(
  credentials: readonly CredentialView[],
): readonly { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const tag of credentials.flatMap(({ tags }) => tags)) {
    const entry = counts.get(tag.toLowerCase());
    if (entry === undefined) counts.set(tag.toLowerCase(), { tag, count: 1 });
    else entry.count += 1;
  }
  return [...counts.values()].sort((a, b) => collator.compare(a.tag, b.tag));
}

function compare(a: CredentialView, b: CredentialView, column: SortColumn): number {
  switch (column) {
    case 'name':
      return collator.compare(a.name, b.name);
    case 'environment':
      return collator.compare(a.environment, b.environment);
    case 'expiry':
      return byExpiry(a, b);
  }
}

// The exact form compares as text; what has no end comes after what has one.
function byExpiry(a: CredentialView, b: CredentialView): number {
  const [first, second] = [a.expiresAt ?? NO_END, b.expiresAt ?? NO_END];
  if (first === second) return collator.compare(a.name, b.name);
  return first < second ? -1 : 1;
}

/** The credentials that are listed: those in use, or the archived ones; and the others. */
export function parted(
  credentials: readonly CredentialView[],
  archived: boolean,
): {
  readonly here: readonly CredentialView[];
  readonly elsewhere: readonly CredentialView[];
  readonly archivedCount: number;
} {
  const here = credentials.filter((each) => each.archived === archived);
  const elsewhere = credentials.filter((each) => each.archived !== archived);
  return { here, elsewhere, archivedCount: (archived ? here : elsewhere).length };
}
