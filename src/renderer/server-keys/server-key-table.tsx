import { Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { ServerKeyRow as Row } from '../../shared/ipc/api';
import silent from '../components/silent.module.css';
import { SortButton } from '../lists/sort-button';
import type { Sorting } from '../lists/sorting';
import { useTableStyles } from '../lists/table-styles';
import { useRowWindow } from '../lists/use-row-window';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { ServerKeyRow } from './server-key-row';
import { useServerKeyStyles } from './server-key-styles';
import { keyOf, type SortColumn } from './server-keys-model';
import type { Selection } from './use-selection';

const useStyles = makeStyles({
  // The shared head leaves room for a star where this table has its boxes.
  box: { ':first-child': { paddingInlineStart: '8px' } },
});

interface ServerKeyTableProps {
  readonly rows: readonly Row[];
  readonly sorting: Sorting<SortColumn>;
  readonly selection: Selection;
  onSort(column: SortColumn): void;
  onWatch(row: Row): void;
  onRemove(row: Row): void;
}

/** The keys on a server as a table; only the rows in sight are drawn. */
export function ServerKeyTable(props: ServerKeyTableProps) {
  const { rows, sorting, selection, onSort, onWatch, onRemove } = props;
  const table = useTableStyles();
  const keyStyles = useServerKeyStyles();
  const styles = useStyles();
  const texts = useTexts().serverKeys;
  const { columns } = texts;
  const nowMs = useNow();
  const [focused, setFocused] = useState<string>();
  const body = useRef<HTMLTableSectionElement>(null);
  const keys = useMemo(() => rows.map(keyOf), [rows]);
  const { rows: drawn, gapAfter, measure } = useRowWindow(keys, [focused], body);
  const all = selection.state(rows);
  const head = (column: SortColumn, className: string) => (
    <th
      className={mergeClasses(table.head, className)}
      aria-sort={
        sorting.column !== column ? 'none' : sorting.ascending ? 'ascending' : 'descending'
      }
    >
      <span className={keyStyles.sorts}>
        <SortButton column={column} label={columns[column]} sorting={sorting} onSort={onSort} />
        {column === 'name' && (
          <span className={keyStyles.sortBelow}>
            <SortButton column="expiry" label={columns.expiry} sorting={sorting} onSort={onSort} />
          </span>
        )}
      </span>
    </th>
  );
  return (
    <div className={mergeClasses(table.frame, keyStyles.frame)}>
      <table className={table.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th className={mergeClasses(table.head, keyStyles.select, styles.box)}>
              <Checkbox
                aria-label={texts.selectAll}
                checked={all === 'some' ? 'mixed' : all === 'all'}
                onChange={() => selection.setAll(rows, all !== 'all')}
              />
            </th>
            {head('name', keyStyles.name)}
            <th className={mergeClasses(table.head, keyStyles.role)}>{columns.role}</th>
            {head('expiry', keyStyles.expiry)}
            {head('lastUsed', keyStyles.lastUsed)}
            <th className={mergeClasses(table.head, keyStyles.here)}>
              <span className={keyStyles.hereHead}>{columns.here}</span>
            </th>
            <th className={mergeClasses(table.head, keyStyles.actions)}>
              <span className={silent.silent}>{columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody
          ref={body}
          onFocus={(event) => setFocused(rowKeyOf(event.target))}
          onBlur={(event) => setFocused(rowKeyOf(event.relatedTarget))}
        >
          {drawn.map(({ item, shift }) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <ServerKeyRow
                key={keyOf(row)}
                row={row}
                index={item.index}
                shift={shift}
                nowMs={nowMs}
                selected={selection.has(row)}
                measure={measure}
                onSelect={selection.set}
                onWatch={onWatch}
                onRemove={onRemove}
              />
            );
          })}
        </tbody>
        {/* The heads stick as long as their table is, so it is as long as all its rows. */}
        <tbody aria-hidden="true">
          <tr>
            <td style={{ height: gapAfter, padding: 0 }} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** The key whose row holds an element. */
function rowKeyOf(element: EventTarget | null): string | undefined {
  if (!(element instanceof Element)) return undefined;
  return element.closest('tr')?.getAttribute('data-server-key') ?? undefined;
}
