import type { ReactNode } from 'react';
import styles from './heading.module.css';

interface HeadingProps {
  readonly level: 'h1' | 'h2' | 'h3';
  readonly id?: string;
  readonly size?: 200 | 300 | 400 | 500;
  readonly align?: 'center';
  readonly className?: string;
  readonly title?: string;
  /** It can be given the focus, so that a screen reader says where one is. */
  readonly focusable?: boolean;
  readonly children: ReactNode;
}

/** A heading below the page's own; its rank is its level, its size is free. */
export function Heading(props: HeadingProps) {
  const { level: Level, size = 400, align, className, focusable = false, ...rest } = props;
  const classes = [styles.heading, styles[`size${size}`], align && styles[align], className];
  return (
    <Level
      className={classes.filter(Boolean).join(' ')}
      {...(focusable ? { tabIndex: -1 } : {})}
      {...rest}
    />
  );
}
