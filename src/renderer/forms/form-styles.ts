import { makeStyles } from '@fluentui/react-components';

/** A form beside what explains it; below it where the window is narrow. */
export const useFormStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(240px, 340px)',
    gap: '24px 32px',
    alignItems: 'start',
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  fields: { display: 'flex', flexDirection: 'column', gap: '20px', minWidth: 0 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: '20px 16px',
    alignItems: 'start',
  },
  buttons: { display: 'flex', gap: '8px', paddingTop: '4px' },
});
