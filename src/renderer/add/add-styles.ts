import { makeStyles } from '@fluentui/react-components';

/** One column to be read from top to bottom. */
export const useAddStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '24px', maxWidth: '760px' },
  section: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
