import { useDeferredValue, useMemo } from 'react';
import { parseQuery } from '../../shared/domain/search/parse';
import { asksFor, type SearchQuery } from '../../shared/domain/search/query';
import type { CredentialView } from '../../shared/ipc/api';
import type { Sorting } from '../lists/sorting';
import { parted, type SortColumn, sorted } from './list-model';
import { useSearchIndex } from './use-search-index';

interface Listed {
  readonly query: SearchQuery;
  /** The query that `rows` are an answer to: a moment behind what is typed. */
  readonly asked: string;
  readonly rows: readonly CredentialView[];
  /** What the rows are chosen from. */
  readonly here: readonly CredentialView[];
  /** How many match among those that are not listed: the archived ones, or the others. */
  elsewhere(): number;
  readonly archivedCount: number;
}

interface Wish {
  readonly text: string;
  readonly sorting: Sorting<SortColumn>;
  readonly showsArchived: boolean;
  readonly nowMs: number;
}

/** What the list shows of all credentials. */
export function useListed(credentials: readonly CredentialView[], wish: Wish): Listed {
  const { sorting, showsArchived, nowMs } = wish;
  const index = useSearchIndex(credentials);
  // Typing stays quick in a long list: the list follows a moment later.
  const asked = useDeferredValue(wish.text);
  const query = useMemo(() => parseQuery(asked), [asked]);
  const everywhere = asksFor(query, 'archived');
  const { here, elsewhere, archivedCount } = useMemo(
    () => parted(credentials, showsArchived),
    [credentials, showsArchived],
  );
  const pool = everywhere ? credentials : here;
  // Sorted once and not with every key: what is left out of a sorted list leaves it sorted.
  const inOrder = useMemo(() => sorted(pool, sorting), [pool, sorting]);
  const rows = useMemo(() => {
    if (query.conditions.length === 0) return inOrder;
    return index.found(inOrder, query, { nowMs });
  }, [inOrder, query, nowMs, index]);
  return {
    query,
    asked,
    rows,
    here: pool,
    archivedCount,
    elsewhere: () => {
      return everywhere ? 0 : index.found(elsewhere, query, { nowMs }).length;
    },
  };
}
