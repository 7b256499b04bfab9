import { useDeferredValue, useMemo } from 'react';
import { asksFor, type SearchQuery } from '../../shared/domain/search/query';
import type { CredentialView } from '../../shared/ipc/api';
import type { Sorting } from '../lists/sorting';
import { ordered, parted, type SortColumn } from './list-model';
import { OrderedRows } from './ordered-rows';
import { useSearchEngine } from './use-search-engine';
import { useSearchIndex } from './use-search-index';

interface Listed {
  readonly query: SearchQuery;
  /** The query that `rows` are an answer to: a moment behind what is typed. */
  readonly asked: string;
  readonly rows: OrderedRows;
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

const NOTHING_ASKED: SearchQuery = { conditions: [], problems: [] };

/** What the list shows of all credentials. */
export function useListed(credentials: readonly CredentialView[], wish: Wish): Listed {
  const { sorting, showsArchived, nowMs } = wish;
  const indexOf = useSearchIndex(credentials);
  // Typing stays quick in a long list: the list follows a moment later.
  const asked = useDeferredValue(wish.text);
  const engine = useSearchEngine(asked.trim() !== '');
  const query = useMemo(() => engine?.parseQuery(asked) ?? NOTHING_ASKED, [engine, asked]);
  const everywhere = asksFor(query, 'archived');
  const { here, archivedCount } = useMemo(
    () => parted(credentials, showsArchived),
    [credentials, showsArchived],
  );
  const pool = everywhere ? credentials : here;
  // Sorted once and not with every key: what is left out of a sorted list leaves it sorted.
  const inOrder = useMemo(() => ordered(pool, sorting), [pool, sorting]);
  const rows = useMemo(() => {
    if (engine === undefined || query.conditions.length === 0) return inOrder;
    return new OrderedRows(indexOf(engine).found(inOrder.all(), query, { nowMs }));
  }, [engine, inOrder, query, nowMs, indexOf]);
  return {
    query,
    asked,
    rows,
    here: pool,
    archivedCount,
    elsewhere: () => {
      if (everywhere) return 0;
      const others = parted(credentials, !showsArchived).here;
      if (engine === undefined) return others.length;
      return indexOf(engine).found(others, query, { nowMs }).length;
    },
  };
}
