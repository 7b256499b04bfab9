import { Button, makeStyles } from '@fluentui/react-components';
import type { CredentialView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { TagChips } from '../components/tag-chips';
import { useDialogs } from '../dialogs/use-dialogs';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  notes: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** What the user wrote down about it; not there where nothing was. */
export function NotesCard({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  const texts = useTexts();
  const { open } = useDialogs();
  const { id: credentialId, tags, notes } = credential;
  if (tags.length === 0 && notes === '') return null;
  return (
    <Card
      title={texts.credential.notes}
      aside={
        <Button
          size="small"
          appearance="subtle"
          aria-label={texts.credential.editNotes}
          onClick={() => open({ kind: 'edit-credential', credentialId })}
        >
          {texts.credential.edit}
        </Button>
      }
    >
      {tags.length > 0 && <TagChips label={texts.credentials.tags} tags={tags} />}
      {notes !== '' && (
        <p className={styles.notes} dir="auto">
          {notes}
        </p>
      )}
    </Card>
  );
}
