import { useDeferredValue, useMemo } from 'react';
import { parseQuery } from '../../shared/domain/search/parse';
import { asksFor, type SearchQuery } from '../../shared/domain/search/query';
import type { CredentialView, Snapshot } from '../../shared/ipc/api';
import type { Sorting } from '../lists/sorting';
import { FIRST_SORTING, parted, type SortColumn, sorted } from './list-model';
import { useSearchIndex } from './use-search-index';

interface Listed {
  readonly query: SearchQuery;
  /** The query that `rows` are an answer to: a moment behind what is typed. */
  readonly asked: string;
  readonly rows: readonly CredentialView[];
  /** How many rows there are, also where those of the head stand for all of them. */
  readonly rowCount: number;
  /** What the rows are chosen from, and how many that are. */
  readonly here: readonly CredentialView[];
  readonly hereCount: number;
  /** How many match among those that are not listed: the archived ones, or the others. */
  elsewhere(): number;
  readonly archivedCount: number;
}

const FIRST_WISH = { sorting: FIRST_SORTING, showsArchived: false };

interface Wish {
  readonly text: string;
  readonly sorting: Sorting<SortColumn>;
  readonly showsArchived: boolean;
  readonly nowMs: number;
}

/**
 * What the list shows of all credentials. While only the head of them is known it shows that one,
 * which is what it begins with; every other wish waits until all are there to be searched and sorted.
 */
export function useListed(
  { credentials, rest }: Pick<Snapshot, 'credentials' | 'rest'>,
  wish: Wish,
): Listed {
  const { nowMs } = wish;
  const { sorting, showsArchived } = rest === undefined ? wish : FIRST_WISH;
  const index = useSearchIndex(credentials);
  // Typing stays quick in a long list: the list follows a moment later.
  const typed = useDeferredValue(wish.text);
  const asked = rest === undefined ? typed : '';
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
    rowCount: rest?.inUse ?? rows.length,
    here: pool,
    hereCount: rest?.inUse ?? pool.length,
    archivedCount: rest?.archived ?? archivedCount,
    elsewhere: () => {
      return everywhere ? 0 : index.found(elsewhere, query, { nowMs }).length;
    },
  };
}
