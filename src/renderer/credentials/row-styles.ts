import { makeStyles, tokens } from '@fluentui/react-components';
import {
  NARROW_TABLE,
  NO_ENVIRONMENT_COLUMN,
  NO_SERVICE_COLUMN,
  SLIM_TABLE,
} from '../lists/table-styles';

/** Pixels; every row is as high, so that where one stands is known without drawing it. */
export const ROW_HEIGHT = 57;
export const HEAD_HEIGHT = 36;

const columns = {
  display: 'grid',
  alignItems: 'center',
  columnGap: '12px',
  paddingInlineStart: '8px',
  paddingInlineEnd: '8px',
  boxSizing: 'border-box',
  gridTemplateColumns: '24px minmax(0, 1fr) 16% 108px 232px 148px',
  // Each in a range of its own: the order of container queries in the sheet is not ours to say.
  '@container (min-width: 720px) and (max-width: 899px)': {
    gridTemplateColumns: '24px minmax(0, 1fr) 108px 214px 148px',
  },
  '@container (min-width: 600px) and (max-width: 719px)': {
    gridTemplateColumns: '24px minmax(0, 1fr) 196px 148px',
  },
  '@container (min-width: 460px) and (max-width: 599px)': {
    gridTemplateColumns: '24px minmax(0, 1fr) 132px 96px',
    columnGap: '8px',
  },
} as const;

/** The grid of credentials: its frame, its heads and where its rows stand. */
export const useGridStyles = makeStyles({
  frame: {
    containerType: 'inline-size',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    // Not hidden: the heads must stick to the scrolling page, not to this frame.
    overflow: 'clip',
  },
  heads: {
    ...columns,
    [SLIM_TABLE]: { gridTemplateColumns: '24px 72px minmax(0, 1fr) 24px' },
    height: `${HEAD_HEIGHT}px`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
  },
  table: { display: 'block' },
  head: { display: 'block', position: 'sticky', top: 0, zIndex: 2 },
  headCell: {
    display: 'block',
    minWidth: 0,
    padding: 0,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  nameHead: { paddingInlineStart: '32px', [SLIM_TABLE]: { paddingInlineStart: '4px' } },
  body: { display: 'block', position: 'relative' },
  service: { display: 'block', minWidth: 0, padding: 0, [NO_SERVICE_COLUMN]: { display: 'none' } },
  environment: {
    display: 'flex',
    minWidth: 0,
    padding: 0,
    [NO_ENVIRONMENT_COLUMN]: { display: 'none' },
  },
  silent: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** A row. Its parts are plain elements: hundreds are drawn while a long list is scrolled through. */
export const useRowStyles = makeStyles({
  row: {
    ...columns,
    // The name has a line for itself; where it works and how long stand in the second one.
    [SLIM_TABLE]: {
      gridTemplateColumns: '24px 24px fit-content(36px) minmax(0, 1fr) 96px',
      gridTemplateRows: '22px 20px',
      alignContent: 'center',
      columnGap: '4px',
    },
    position: 'absolute',
    insetInlineStart: 0,
    insetInlineEnd: 0,
    top: 0,
    height: `${ROW_HEIGHT}px`,
    contain: 'strict',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      zIndex: 1,
    },
    '& svg': { display: 'block', width: '1em', height: '1em', fill: 'currentColor' },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-4px' },
  },
  cell: { display: 'block', minWidth: 0, padding: 0 },
  select: { [SLIM_TABLE]: { gridRow: '1 / 3', gridColumn: '1' } },
  actions: { [SLIM_TABLE]: { gridRow: '1 / 3', gridColumn: '5' } },
  nameCell: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minWidth: 0,
    padding: 0,
    [SLIM_TABLE]: {
      display: 'contents',
      '& > :first-child': { gridRow: '1 / 3', gridColumn: '2', alignSelf: 'center' },
    },
  },
  words: { minWidth: 0, flexGrow: 1, [SLIM_TABLE]: { display: 'contents' } },
  expiry: {
    display: 'block',
    minWidth: 0,
    padding: 0,
    [SLIM_TABLE]: { gridRow: '2', gridColumn: '4' },
  },
  nameLine: { [SLIM_TABLE]: { gridRow: '1', gridColumn: '3 / 5' } },
  markLine: { [SLIM_TABLE]: { gridRow: '2', gridColumn: '3' } },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minWidth: 0,
    height: '22px',
    overflow: 'hidden',
  },
  clipped: {
    display: 'block',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  second: {
    flexShrink: 100,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  strong: {
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '20px',
    [SLIM_TABLE]: { fontWeight: tokens.fontWeightRegular },
  },
  // What presses is read in full, and the environment is known by its sign.
  badge: { flexShrink: 1, maxWidth: '60%', minWidth: '34px' },
  serviceBelow: {
    display: 'none',
    '@container (min-width: 460px) and (max-width: 899px)': { display: 'block' },
  },
  environmentBelow: { display: 'none', [NO_ENVIRONMENT_COLUMN]: { display: 'flex' } },
  notSlim: { [SLIM_TABLE]: { display: 'none' } },
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minWidth: 0,
    [SLIM_TABLE]: { fontSize: tokens.fontSizeBase200 },
  },
});

const focus = {
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
} as const;

/** What can be pressed in a row, in the look of Fluent's small buttons. */
export const useRowButtonStyles = makeStyles({
  name: {
    minWidth: '40px',
    padding: '0 2px',
    margin: '0 -2px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ...focus,
  },
  buttons: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '2px' },
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px',
    height: '24px',
    minWidth: '24px',
    padding: '0 3px',
    boxSizing: 'border-box',
    border: `1px solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    '& svg': { fontSize: '18px' },
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2BrandHover,
    },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ...focus,
  },
  framed: {
    borderTopColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  copy: { padding: '0 8px', borderStartEndRadius: 0, borderEndEndRadius: 0 },
  chevron: {
    padding: 0,
    marginInlineStart: '-1px',
    marginInlineEnd: '4px',
    borderStartStartRadius: 0,
    borderEndStartRadius: 0,
    '& svg': { fontSize: '12px' },
  },
  wide: { [NARROW_TABLE]: { display: 'none' } },
  starOff: { color: tokens.colorNeutralForeground3 },
  starOn: { color: tokens.colorPaletteMarigoldForeground1 },
  box: {
    display: 'block',
    width: '16px',
    height: '16px',
    margin: '4px',
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: 'pointer',
    ...focus,
  },
  elsewhere: {
    marginInlineEnd: '8px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    [SLIM_TABLE]: { display: 'none' },
  },
});
