import { makeStyles } from '@fluentui/react-components';
import { TagChips } from '../components/tag-chips';
import { SLIM_TABLE } from '../lists/table-styles';
import { useTexts } from '../texts/use-texts';

/** As many as there may be room for. */
const MOST_TAGS = 4;

const useStyles = makeStyles({
  // What has no room is wrapped out of sight, whole: the first one, too, below what has no width.
  tags: {
    display: 'flex',
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: 0,
    minWidth: 0,
    height: '20px',
    overflow: 'hidden',
    '& ul::before': { content: '""', width: 0, height: '20px' },
    [SLIM_TABLE]: { display: 'none' },
  },
});

/** A credential's first tags, where its row has room for them; all of them in the tooltip. */
export function RowTags({ tags }: { readonly tags: readonly string[] }) {
  const styles = useStyles();
  const texts = useTexts().credentials;
  return (
    <span className={styles.tags} title={tags.join(', ')}>
      <TagChips label={texts.tags} tags={tags.slice(0, MOST_TAGS)} />
    </span>
  );
}
