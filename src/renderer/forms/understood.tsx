import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: { minHeight: '20px', marginTop: '6px', color: tokens.colorNeutralForeground2 },
});

/** What has been typed comes to, below its field; said to screen readers as it changes. */
export function Understood({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.box} data-understood>
      <Text size={200}>{children}</Text>
    </div>
  );
}
