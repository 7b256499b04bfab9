import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    color: tokens.colorPaletteDarkOrangeForeground1,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    flexShrink: 0,
  },
  error: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  icon: { display: 'flex', fontSize: '14px' },
});

interface RowMarkProps {
  readonly hint: string;
  readonly icon: ReactNode;
  readonly intent?: 'warning' | 'error' | 'quiet';
  readonly className?: string;
  readonly children: ReactNode;
}

/** A short remark in a row: an icon and a word, all of it in the tooltip. */
export function RowMark({ hint, icon, intent = 'warning', className, children }: RowMarkProps) {
  const styles = useStyles();
  return (
    <span
      className={mergeClasses(
        styles.mark,
        intent === 'error' && styles.error,
        intent === 'quiet' && styles.quiet,
        className,
      )}
      title={hint}
    >
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>{' '}
      {children}
    </span>
  );
}
