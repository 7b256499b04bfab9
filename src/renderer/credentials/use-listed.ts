import { useDeferredValue, useMemo } from 'react';
import { asksFor, type SearchQuery } from '../../shared/domain/search/query';
import type { CredentialView, Snapshot } from '../../shared/ipc/api';
import type { Sorting } from '../lists/sorting';
import { FIRST_SORTING, parted, type SortColumn, sorted } from './list-model';
import { useSearchEngine } from './use-search-engine';
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

const NOTHING_ASKED: SearchQuery = { conditions: [], problems: [] };
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
  const indexOf = useSearchIndex(credentials);
  // Typing stays quick in a long list: the list follows a moment later.
  const typed = useDeferredValue(wish.text);
  const engine = useSearchEngine(typed !== '');
  const asked = rest === undefined && engine !== undefined ? typed : '';
  const query = useMemo(() => {
    return asked === '' || engine === undefined ? NOTHING_ASKED : engine.parseQuery(asked);
  }, [asked, engine]);
  const everywhere = asksFor(query, 'archived');
  const { here, elsewhere, archivedCount } = useMemo(
    () => parted(credentials, showsArchived),
    [credentials, showsArchived],
  );
  const pool = everywhere ? credentials : here;
  // Sorted once and not with every key: what is left out of a sorted list leaves it sorted.
  const inOrder = useMemo(() => sorted(pool, sorting), [pool, sorting]);
  const rows = useMemo(() => {
    if (engine === undefined || query.conditions.length === 0) return inOrder;
    return indexOf(engine).found(inOrder, query, { nowMs });
  }, [inOrder, query, nowMs, engine, indexOf]);
  return {
    query,
    asked,
    rows,
    rowCount: rest?.inUse ?? rows.length,
    here: pool,
    hereCount: rest?.inUse ?? pool.length,
    archivedCount: rest?.archived ?? archivedCount,
    elsewhere: () => {
      if (everywhere) return 0;
      if (engine === undefined || query.conditions.length === 0) return elsewhere.length;
      return indexOf(engine).found(elsewhere, query, { nowMs }).length;
    },
  };
}
