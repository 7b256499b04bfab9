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
 * The credentials that hold every word of the query in one of the texts people know them by, in
 * the order that was asked for. Equal ones keep their order by expiry.
 */
export function listed(
  credentials: readonly CredentialView[],
  query: string,
  sorting: Sorting<SortColumn>,
  textsOf: (credential: CredentialView) => readonly string[],
): readonly CredentialView[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found =
    words.length === 0
      ? [...credentials]
      : credentials.filter((each) => {
          const text = folded(textsOf(each).join('\n'));
          return words.every((word) => text.includes(word));
        });
  const direction = sorting.ascending ? 1 : -1;
  return found.sort((a, b) => direction * compare(a, b, sorting.column) || byExpiry(a, b));
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
