import { makeStyles, tokens } from '@fluentui/react-components';
import { TagChips } from '../components/tag-chips';
import { useTexts } from '../texts/use-texts';

/** More would push aside what the row is about. */
const SHOWN_TAGS = 2;

const useStyles = makeStyles({
  tags: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 1,
    minWidth: 0,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    '& ul': { flexWrap: 'nowrap' },
  },
  more: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A credential's first tags, and how many more there are. */
export function RowTags({ tags }: { readonly tags: readonly string[] }) {
  const styles = useStyles();
  const texts = useTexts().credentials;
  const rest = tags.length - SHOWN_TAGS;
  return (
    <span className={styles.tags} title={tags.join(', ')}>
      <TagChips label={texts.tags} tags={tags.slice(0, SHOWN_TAGS)} />
      {rest > 0 && <span className={styles.more}>{texts.moreTags(rest)}</span>}
    </span>
  );
}
