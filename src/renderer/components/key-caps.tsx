import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  keys: { display: 'inline-flex', gap: '3px', flexShrink: 0 },
  key: {
    minWidth: '14px',
    padding: '0 5px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    textAlign: 'center',
  },
});

interface KeyCapsProps {
  readonly keys: readonly string[];
  /** How they are read out together; absent: one after the other. */
  readonly label?: string;
}

/** A combination of keys, as they are printed on a keyboard. */
export function KeyCaps({ keys, label }: KeyCapsProps) {
  const styles = useStyles();
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
