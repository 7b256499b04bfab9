import { useEffect, useRef, useState } from 'react';
import type { ImportFilter, ImportRowsView } from '../../shared/ipc/api';
import { useApp } from '../store/use-app';

/** As many as the app gives at once. */
export const ROWS_AT_ONCE = 100;

/** The rows that a filter shows, from one on; asked anew whenever `changes` counts on. */
export function useRows(id: string, filter: ImportFilter, from: number, changes: number) {
  const { bridge } = useApp();
  const [rows, setRows] = useState<ImportRowsView>();
  const latest = useRef(0);
  // biome needs to see that `changes` matters: it is why the rows are asked for again.
  const asked = `${id}/${filter}/${from}/${changes}`;
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    const [askedId = '', askedFilter, askedFrom] = asked.split('/');
    void bridge
      .listImportRows(askedId, askedFilter as ImportFilter, Number(askedFrom))
      .then((result) => {
        if (mine === latest.current && result.ok) setRows(result.value);
      });
  }, [bridge, asked]);
  return rows;
}
