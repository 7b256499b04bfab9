import { withValues } from '../../shared/domain/search/edit-query';
import type { CredentialView } from '../../shared/ipc/api';
import type { Sorting } from '../lists/sorting';
import { OrderedRows } from './ordered-rows';

export const SORT_COLUMNS = ['name', 'service', 'environment', 'expiry'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** What ends first comes first. */
export const FIRST_SORTING: Sorting<SortColumn> = { column: 'expiry', ascending: true };

/** Compares as later than any instant. */
const NO_END = '~';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** All credentials in the order that was asked for; equal ones keep their order by expiry. */
export function ordered(
  credentials: readonly CredentialView[],
  { column, ascending }: Sorting<SortColumn>,
): OrderedRows {
  const direction = ascending ? 1 : -1;
  return new OrderedRows(
    credentials,
    (a, b) => direction * compare(a, b, column) || byExpiry(a, b),
  );
}

/** What picks exactly one tag in a query. */
export function tagQuery(tag: string): string {
  return withValues('', 'tag', [tag], true);
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
    case 'service':
      return collator.compare(a.sourceName, b.sourceName);
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

/** The credentials that are listed: those in use, or the archived ones. */
export function parted(
  credentials: readonly CredentialView[],
  archived: boolean,
): {
  readonly here: readonly CredentialView[];
  readonly archivedCount: number;
} {
  const here = credentials.filter((each) => each.archived === archived);
  return { here, archivedCount: archived ? here.length : credentials.length - here.length };
}
