import { Button, makeStyles, Text, Toolbar, tokens } from '@fluentui/react-components';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { ArchiveArrowBackRegular } from '@fluentui/react-icons/svg/archive-arrow-back';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { TagRegular } from '@fluentui/react-icons/svg/tag';
import { TagDismissRegular } from '@fluentui/react-icons/svg/tag-dismiss';
import type { CredentialView } from '../../../shared/ipc/api';
import { useTexts } from '../../texts/use-texts';
import type { BulkDeed } from './bulk-model';

const useStyles = makeStyles({
  // It floats over the list, so that selecting does not move the rows.
  place: {
    position: 'sticky',
    bottom: '8px',
    zIndex: 3,
    display: 'flex',
    justifyContent: 'center',
    // At the end of the list it stands below the last row.
    marginTop: '8px',
    pointerEvents: 'none',
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '4px',
    padding: '6px 8px 6px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    pointerEvents: 'auto',
  },
  count: { marginInlineEnd: '8px', whiteSpace: 'nowrap' },
});

interface BulkBarProps {
  readonly selected: readonly CredentialView[];
  onDeed(deed: BulkDeed): void;
  onClear(): void;
}

/** What can be done with all that are selected. */
export function BulkBar({ selected, onDeed, onClear }: BulkBarProps) {
  const styles = useStyles();
  const texts = useTexts().list.bulk;
  const archived = selected.every((each) => each.archived);
  return (
    <div className={styles.place}>
      <Toolbar className={styles.bar} aria-label={texts.bar} size="small">
        <Text weight="semibold" className={styles.count} role="status">
          {texts.selected(selected.length)}
        </Text>
        {selected.some(({ renewable }) => renewable) && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowSyncRegular />}
            onClick={() => onDeed('renew')}
          >
            {texts.renew}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<TagRegular />}
          onClick={() => onDeed('add-tag')}
        >
          {texts.addTag}
        </Button>
        {selected.some(({ tags }) => tags.length > 0) && (
          <Button
            size="small"
            appearance="subtle"
            icon={<TagDismissRegular />}
            onClick={() => onDeed('remove-tag')}
          >
            {texts.removeTag}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={archived ? <ArchiveArrowBackRegular /> : <ArchiveRegular />}
          onClick={() => onDeed(archived ? 'restore' : 'archive')}
        >
          {archived ? texts.restore : texts.archive}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          onClick={() => onDeed('delete')}
        >
          {texts.remove}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={texts.clear}
          title={texts.clear}
          onClick={onClear}
        />
      </Toolbar>
    </div>
  );
}
