import { makeStyles, tokens } from '@fluentui/react-components';

/** An entry of the Services page: what it is, and what is done with it beside. */
export const useCardStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '12px 16px',
    padding: '16px 20px',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, flexBasis: '320px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0, marginBottom: '4px' },
  clipped: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground3 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  key: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  actions: { display: 'flex', gap: '8px', alignItems: 'center' },
});
