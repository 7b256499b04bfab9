import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';

const useStyles = makeStyles({
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: '4px 6px',
    margin: '0 -6px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  arrow: { fontSize: '12px' },
  unseen: { visibility: 'hidden' },
});

interface SortButtonProps<Column extends string> {
  readonly column: Column;
  readonly label: string;
  readonly sorting: { readonly column: Column; readonly ascending: boolean };
  onSort(column: Column): void;
}

/** A column's head that sorts by it. */
export function SortButton<Column extends string>(props: SortButtonProps<Column>) {
  const { column, label, sorting, onSort } = props;
  const styles = useStyles();
  const Arrow = sorting.ascending ? ArrowUpRegular : ArrowDownRegular;
  return (
    <button type="button" className={styles.sort} onClick={() => onSort(column)}>
      {label}
      <Arrow className={mergeClasses(styles.arrow, sorting.column !== column && styles.unseen)} />
    </button>
  );
}
