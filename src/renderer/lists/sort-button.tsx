import { ArrowDownRegular } from '@fluentui/react-icons/headless/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/headless/svg/arrow-up';
import styles from './sort-button.module.css';

interface SortButtonProps<Column extends string> {
  readonly column: Column;
  readonly label: string;
  readonly sorting: { readonly column: Column; readonly ascending: boolean };
  onSort(column: Column): void;
}

/** A column's head that sorts by it. */
export function SortButton<Column extends string>(props: SortButtonProps<Column>) {
  const { column, label, sorting, onSort } = props;
  const Arrow = sorting.ascending ? ArrowUpRegular : ArrowDownRegular;
  return (
    <button
      type="button"
      className={`${styles.sort} ${sorting.column === column ? '' : styles.unsorted}`}
      onClick={() => onSort(column)}
    >
      {label}
      <Arrow />
    </button>
  );
}
