import { TagChips } from '../components/tag-chips';
import { useFirstTexts } from '../texts/use-first-texts';
import styles from './row-tags.module.css';

/** As many as there may be room for. */
const MOST_TAGS = 4;

/** A credential's first tags, where its row has room for them; all of them in the tooltip. */
export function RowTags({ tags }: { readonly tags: readonly string[] }) {
  const texts = useFirstTexts().credentials;
  return (
    <span className={styles.tags} title={tags.join(', ')}>
      <TagChips label={texts.tags} tags={tags.slice(0, MOST_TAGS)} />
    </span>
  );
}
