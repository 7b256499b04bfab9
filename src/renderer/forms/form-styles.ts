import { fieldClassNames, makeStyles, tokens } from '@fluentui/react-components';

/** A form beside what explains it; below it where the window is narrow. */
export const useFormStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(240px, 320px)',
    gap: '24px 32px',
    alignItems: 'start',
    '@container (max-width: 719px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  /** Stays in sight beside a long form. */
  aside: {
    position: 'sticky',
    top: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    minWidth: 0,
    '@container (max-width: 719px)': { position: 'static' },
  },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
    minWidth: 0,
    // What a field holds may be wider than the field; it must not widen it.
    [`& .${fieldClassNames.root}`]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  /** Below a choice's name. */
  explained: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  /** What belongs to the choice above it. */
  nested: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    paddingInlineStart: '16px',
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    [`& .${fieldClassNames.root}`]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(190px, 100%), 1fr))',
    gap: '20px 16px',
    alignItems: 'start',
  },
});
