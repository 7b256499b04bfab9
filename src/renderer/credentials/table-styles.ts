import { makeStyles, tokens } from '@fluentui/react-components';

/** Where the table is too narrow for a column of its own, the service stands below the name. */
const NARROW = '@container (max-width: 759px)';

export const useTableStyles = makeStyles({
  frame: {
    containerType: 'inline-size',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
  },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  head: {
    height: '36px',
    padding: '0 8px',
    textAlign: 'start',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    ':first-child': { paddingInlineStart: '44px' },
  },
  name: { width: 'auto' },
  service: { width: '20%', [NARROW]: { display: 'none' } },
  environment: { width: '120px' },
  expiry: { width: '188px' },
  actions: { width: '176px' },
  cell: {
    height: '52px',
    padding: '6px 8px',
    boxSizing: 'border-box',
    verticalAlign: 'middle',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  row: {
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  whenNarrow: { display: 'none', [NARROW]: { display: 'block' } },
});
