import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { SortButton } from '../lists/sort-button';
import type { Sorting } from '../lists/sorting';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { type CredentialMenu, CredentialMenuHost, type MenuKind } from './credential-menu';
import { CredentialRow } from './credential-row';
import type { SortColumn } from './list-model';
import { useTableStyles } from './table-styles';
import { useRowWindow } from './use-row-window';

const useStyles = makeStyles({
  silent: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

interface CredentialTableProps {
  readonly credentials: readonly CredentialView[];
  readonly sorting: Sorting<SortColumn>;
  onSort(column: SortColumn): void;
}

/** The credentials as a table; one menu serves all its rows. */
export function CredentialTable({ credentials, sorting, onSort }: CredentialTableProps) {
  const table = useTableStyles();
  const styles = useStyles();
  const { columns } = useTexts().credentials;
  const nowMs = useNow();
  const [menu, setMenu] = useState<CredentialMenu>();
  const [focused, setFocused] = useState<string>();
  const body = useRef<HTMLTableSectionElement>(null);
  const keys = useMemo(() => credentials.map((each) => each.id), [credentials]);
  const { rows, gapAfter, measure } = useRowWindow(keys, [focused, menu?.credential.id], body);
  const closeMenu = useCallback(() => setMenu(undefined), []);
  const openMenu = useCallback(
    (kind: MenuKind, credential: CredentialView, anchor: HTMLElement) =>
      setMenu((before) => (before?.anchor === anchor ? undefined : { kind, credential, anchor })),
    [],
  );
  const head = (column: SortColumn) => (
    <SortButton column={column} label={columns[column]} sorting={sorting} onSort={onSort} />
  );
  const direction = (column: SortColumn) =>
    sorting.column !== column ? 'none' : sorting.ascending ? 'ascending' : 'descending';
  return (
    <div className={table.frame}>
      <table className={table.table} aria-rowcount={credentials.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th className={mergeClasses(table.head, table.name)} aria-sort={direction('name')}>
              {head('name')}
            </th>
            <th className={mergeClasses(table.head, table.service)}>{columns.service}</th>
            <th
              className={mergeClasses(table.head, table.environment)}
              aria-sort={direction('environment')}
            >
              {head('environment')}
            </th>
            <th className={mergeClasses(table.head, table.expiry)} aria-sort={direction('expiry')}>
              {head('expiry')}
            </th>
            <th className={mergeClasses(table.head, table.actions)}>
              <span className={styles.silent}>{columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody
          ref={body}
          onFocus={(event) => setFocused(rowOf(event.target))}
          onBlur={(event) => setFocused(rowOf(event.relatedTarget))}
        >
          {rows.map(({ item, shift }) => {
            const credential = credentials[item.index];
            if (credential === undefined) return null;
            return (
              <CredentialRow
                key={credential.id}
                credential={credential}
                index={item.index}
                shift={shift}
                nowMs={nowMs}
                openMenu={menu?.credential.id === credential.id ? menu.kind : undefined}
                measure={measure}
                onMenu={openMenu}
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
      <CredentialMenuHost menu={menu} onClose={closeMenu} />
    </div>
  );
}

/** The credential whose row holds an element. */
function rowOf(element: EventTarget | null): string | undefined {
  if (!(element instanceof Element)) return undefined;
  return element.closest('tr')?.getAttribute('data-credential') ?? undefined;
}
