import { useCallback, useMemo, useState } from 'react';
import type { ServerKeyRow } from '../../shared/ipc/api';
import { keyOf } from './server-keys-model';

export interface Selection {
  /** Those of the rows that are selected; what is no longer listed is not. */
  of(rows: readonly ServerKeyRow[]): readonly ServerKeyRow[];
  has(row: ServerKeyRow): boolean;
  state(rows: readonly ServerKeyRow[]): 'none' | 'some' | 'all';
  set(row: ServerKeyRow, selected: boolean): void;
  setAll(rows: readonly ServerKeyRow[], selected: boolean): void;
  clear(): void;
}

/** Which keys are selected, by their place on the server. */
export function useSelection(): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const set = useCallback(
    (row: ServerKeyRow, selected: boolean) =>
      setKeys((before) => changed(before, [keyOf(row)], selected)),
    [],
  );
  const setAll = useCallback(
    (rows: readonly ServerKeyRow[], selected: boolean) =>
      setKeys((before) => changed(before, rows.map(keyOf), selected)),
    [],
  );
  const clear = useCallback(() => setKeys(new Set()), []);
  return useMemo(() => {
    const has = (row: ServerKeyRow) => keys.has(keyOf(row));
    return {
      of: (rows) => rows.filter(has),
      has,
      state: (rows) => {
        const count = rows.filter(has).length;
        return count === 0 ? 'none' : count === rows.length ? 'all' : 'some';
      },
      set,
      setAll,
      clear,
    };
  }, [keys, set, setAll, clear]);
}

function changed(
  before: ReadonlySet<string>,
  keys: readonly string[],
  selected: boolean,
): ReadonlySet<string> {
  const after = new Set(before);
  for (const key of keys) {
    if (selected) after.add(key);
    else after.delete(key);
  }
  return after;
}
