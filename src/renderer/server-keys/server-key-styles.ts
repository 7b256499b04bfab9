import { makeStyles, tokens } from '@fluentui/react-components';

/** Where the table is too narrow for columns of their own, these stand below the name, or nowhere. */
const NO_LAST_USED = '@container (max-width: 739px)';
const NO_ROLE = '@container (max-width: 959px)';

/** In a range of its own: the order of container queries in the sheet is not ours to say. */
const HERE_BY_ICON = '@container (min-width: 560px) and (max-width: 679px)';

/** Where a name takes the width: the end stands below it, and what can be done shows signs alone. */
const SLIM = '@container (max-width: 559px)';

/** Out of sight, not out of hearing. */
const UNSEEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

export const useServerKeyStyles = makeStyles({
  frame: { position: 'relative' },
  select: { width: '44px', [SLIM]: { width: '24px' } },
  name: { width: 'auto' },
  role: { width: '84px', [NO_ROLE]: { display: 'none' } },
  roleBelow: { display: 'none', [NO_ROLE]: { display: 'inline' } },
  expiry: { width: '196px', [SLIM]: { display: 'none' } },
  expiryBelow: { display: 'none', [SLIM]: { display: 'block' } },
  sorts: { display: 'flex', alignItems: 'center', gap: '16px' },
  sortBelow: { display: 'none', [SLIM]: { display: 'inline-flex' } },
  lastUsed: { width: '130px', [NO_LAST_USED]: { display: 'none' } },
  here: { width: '104px', [HERE_BY_ICON]: { width: '44px' }, [SLIM]: { width: '16px' } },
  hereHead: { [SLIM]: UNSEEN },
  actions: { width: '124px', [SLIM]: { width: '60px' } },
  action: { [SLIM]: { minWidth: '28px', paddingInlineStart: 0, paddingInlineEnd: 0 } },
  actionWord: { [SLIM]: UNSEEN },
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
  hereWord: { [HERE_BY_ICON]: UNSEEN, [SLIM]: UNSEEN },
  hereIcon: { display: 'flex', fontSize: '16px', color: tokens.colorNeutralForeground3 },
  held: { color: tokens.colorPaletteGreenForeground1 },
  buttons: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '2px' },
  nameLine: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
});
