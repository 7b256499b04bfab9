import silent from '../components/silent.module.css';
import { SortButton } from '../lists/sort-button';
import type { Sorting } from '../lists/sorting';
import { useFirstTexts } from '../texts/use-first-texts';
import styles from './credential-grid.module.css';
import type { SortColumn } from './list-model';
import controls from './row-controls.module.css';

interface GridHeadsProps {
  readonly sorting: Sorting<SortColumn>;
  readonly selected: number;
  readonly count: number;
  onSort(column: SortColumn): void;
  onSelectAll(all: boolean): void;
}

/** The heads of the columns, which sort, and the box that selects all rows. */
export function GridHeads({ sorting, selected, count, onSort, onSelectAll }: GridHeadsProps) {
  const texts = useFirstTexts();
  const { columns } = texts.credentials;
  const all = count > 0 && selected === count;
  const head = (column: SortColumn, className = '') => (
    <th
      className={`${styles.headCell} ${className}`}
      aria-sort={
        sorting.column !== column ? 'none' : sorting.ascending ? 'ascending' : 'descending'
      }
    >
      <SortButton column={column} label={columns[column]} sorting={sorting} onSort={onSort} />
    </th>
  );
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.heads}>
        <th className={styles.headCell}>
          <input
            ref={(box) => {
              if (box !== null) box.indeterminate = selected > 0 && !all;
            }}
            type="checkbox"
            checked={all}
            aria-label={texts.list.selectAll}
            className={controls.box}
            onChange={() => onSelectAll(!all)}
          />
        </th>
        {head('name', styles.nameHead)}
        {head('service', styles.service)}
        {head('environment', styles.environment)}
        {head('expiry')}
        <th className={styles.headCell}>
          <span className={silent.silent}>{columns.actions}</span>
        </th>
      </tr>
    </thead>
  );
}
