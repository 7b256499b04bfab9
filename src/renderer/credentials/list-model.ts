import { withValues } from '../../shared/domain/search/edit-query';
import type { CredentialView } from '../../shared/ipc/api';
import { compareByExpiry, compareNames } from '../../shared/ipc/list-order';
import type { Sorting } from '../lists/sorting';

export const SORT_COLUMNS = ['name', 'service', 'environment', 'expiry'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** What ends first comes first. */
export const FIRST_SORTING: Sorting<SortColumn> = { column: 'expiry', ascending: true };

/** All credentials in the order that was asked for; equal ones keep their order by expiry. */
export function sorted(
  credentials: readonly CredentialView[],
  { column, ascending }: Sorting<SortColumn>,
): readonly CredentialView[] {
  const direction = ascending ? 1 : -1;
  return [...credentials].sort(
    (a, b) => direction * compare(a, b, column) || compareByExpiry(a, b),
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
  return [...counts.values()].sort((a, b) => compareNames(a.tag, b.tag));
}

function compare(a: CredentialView, b: CredentialView, column: SortColumn): number {
  switch (column) {
    case 'name':
      return compareNames(a.name, b.name);
    case 'service':
      return compareNames(a.sourceName, b.sourceName);
    case 'environment':
      return compareNames(a.environment, b.environment);
    case 'expiry':
      return compareByExpiry(a, b);
  }
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
