import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  tags: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    gap: '4px',
    margin: 0,
    padding: 0,
    minWidth: 0,
    listStyleType: 'none',
  },
  tag: {
    display: 'inline-block',
    maxWidth: '140px',
    boxSizing: 'border-box',
    padding: '0 7px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

interface TagChipsProps {
  readonly label: string;
  readonly tags: readonly string[];
}

/** Tags side by side. */
export function TagChips({ label, tags }: TagChipsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.tags} aria-label={label}>
      {tags.map((tag) => (
        <li key={tag} className={styles.tag} title={tag}>
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  );
}
