import styles from './tag-chips.module.css';

interface TagChipsProps {
  readonly label: string;
  readonly tags: readonly string[];
}

/** Tags side by side. */
export function TagChips({ label, tags }: TagChipsProps) {
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
