import { ChevronDownRegular } from '@fluentui/react-icons/headless/svg/chevron-down';
import type { ComponentProps, ReactNode } from 'react';
import styles from './plain-button.module.css';

interface PlainButtonProps extends ComponentProps<'button'> {
  readonly appearance?: 'secondary' | 'primary' | 'subtle' | 'transparent';
  readonly size?: 'small' | 'medium';
  /** From the headless icons. Without children the button is as wide as it: give it a label. */
  readonly icon?: ReactNode;
  /** It opens a menu: shows the sign for it. */
  readonly opensMenu?: boolean;
}

/**
 * A button in Fluent's look without Fluent's code, for what the window begins with. Pressed by
 * `aria-pressed`; it sends no form unless `type` says so.
 */
export function PlainButton(props: PlainButtonProps) {
  const { appearance = 'secondary', size = 'medium', icon, opensMenu, className, ...rest } = props;
  const { children } = rest;
  const hasWords = children !== undefined && children !== null && children !== false;
  const classes = [
    styles.button,
    styles[appearance],
    size === 'small' && styles.small,
    icon !== undefined && (hasWords ? styles.withIcon : styles.iconOnly),
    className,
  ];
  return (
    <button
      type="button"
      aria-haspopup={opensMenu ? 'menu' : undefined}
      {...rest}
      className={classes.filter(Boolean).join(' ')}
    >
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
      {opensMenu && (
        <span className={styles.chevron} aria-hidden="true">
          <ChevronDownRegular />
        </span>
      )}
    </button>
  );
}
