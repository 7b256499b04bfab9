import type { ReactNode } from 'react';
import styles from './row-mark.module.css';

interface RowMarkProps {
  readonly hint: string;
  readonly icon: ReactNode;
  readonly intent?: 'warning' | 'error' | 'quiet';
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A short remark in a row: an icon and a word, all of it in the tooltip. */
export function RowMark(props: RowMarkProps) {
  const { hint, icon, intent = 'warning', className = '', children } = props;
  return (
    <span className={`${styles.mark} ${styles[intent]} ${className}`} title={hint}>
      {icon} {children}
    </span>
  );
}
