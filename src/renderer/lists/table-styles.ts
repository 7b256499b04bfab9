import { makeStyles, tokens } from '@fluentui/react-components';

/** Where the table is too narrow for columns of their own, these stand below the name. */
export const NO_SERVICE_COLUMN = '@container (max-width: 899px)';
export const NO_ENVIRONMENT_COLUMN = '@container (max-width: 719px)';

/** Where there is room for little more than names and dates. */
export const NARROW_TABLE = '@container (max-width: 599px)';

/** Where a name alone takes the width, dates stand below it. */
export const SLIM_TABLE = '@container (max-width: 459px)';

export const useTableStyles = makeStyles({
  frame: {
    containerType: 'inline-size',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    // Not hidden: the heads must stick to the scrolling page, not to this frame.
    overflow: 'clip',
  },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'separate', borderSpacing: 0 },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
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
  service: { width: '24%', [NO_SERVICE_COLUMN]: { display: 'none' } },
  environment: { width: '124px', [NO_ENVIRONMENT_COLUMN]: { display: 'none' } },
  expiry: { width: '220px', [NARROW_TABLE]: { width: '148px' } },
  actions: { width: '160px', [NARROW_TABLE]: { width: '104px' } },
  cell: {
    height: '56px',
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
  serviceBelow: { display: 'none', [NO_SERVICE_COLUMN]: { display: 'block' } },
  environmentBelow: { display: 'none', [NO_ENVIRONMENT_COLUMN]: { display: 'block' } },
});
