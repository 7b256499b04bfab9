import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  silent: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Says something to screen readers as it changes. */
export function Announcement({ children }: { readonly children: string }) {
  return (
    <div role="status" className={useStyles().silent}>
      {children}
    </div>
  );
}
