import styles from './key-caps.module.css';

interface KeyCapsProps {
  readonly keys: readonly string[];
  /** How they are read out together; absent: one after the other. */
  readonly label?: string;
}

/** A combination of keys, as they are printed on a keyboard. */
export function KeyCaps({ keys, label }: KeyCapsProps) {
  return (
    <span
      className={styles.keys}
      {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
    >
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
