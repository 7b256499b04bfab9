import { makeStyles, tokens } from '@fluentui/react-components';

/** Where the table is too narrow for columns of their own, these stand below the name, or nowhere. */
const NO_LAST_USED = '@container (max-width: 739px)';
const NO_ROLE = '@container (max-width: 959px)';

/** Too narrow for names beside all that can be done: it scrolls sideways. */
const SLIM_WINDOW = '@media (max-width: 640px)';

const HERE_BY_ICON = '@container (max-width: 679px)';

export const useServerKeyStyles = makeStyles({
  frame: { position: 'relative', [SLIM_WINDOW]: { overflowX: 'auto', overflowY: 'hidden' } },
  table: { [SLIM_WINDOW]: { minWidth: '640px' } },
  select: { width: '44px' },
  name: { width: 'auto' },
  role: { width: '84px', [NO_ROLE]: { display: 'none' } },
  roleBelow: { display: 'none', [NO_ROLE]: { display: 'inline' } },
  expiry: { width: '196px' },
  lastUsed: { width: '130px', [NO_LAST_USED]: { display: 'none' } },
  here: { width: '104px', [HERE_BY_ICON]: { width: '44px' } },
  actions: { width: '124px' },
  cell: { cursor: 'default' },
  row: { cursor: 'default' },
  clipped: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    maxWidth: '100%',
    textAlign: 'start',
  },
  strong: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  second: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  state: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  revoked: { color: tokens.colorPaletteRedForeground1, fontSize: '16px', flexShrink: 0 },
  hereLine: { display: 'flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' },
  hereWord: {
    // Out of sight, not out of hearing.
    [HERE_BY_ICON]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  hereIcon: { display: 'flex', fontSize: '16px', color: tokens.colorNeutralForeground3 },
  held: { color: tokens.colorPaletteGreenForeground1 },
  buttons: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '2px' },
  nameLine: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
});
