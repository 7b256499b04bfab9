import { Button } from '@fluentui/react-components';
import type { CredentialView } from '../../shared/ipc/api';
import { Notice } from '../components/notice';
import { useArchive } from '../credentials/use-archive';
import { useTexts } from '../texts/use-texts';

/** Says that it is kept out of the way, and brings it back. */
export function ArchivedNotice({ credential }: { readonly credential: CredentialView }) {
  const { credential: texts, credentials } = useTexts();
  const archive = useArchive();
  if (!credential.archived) return null;
  return (
    <Notice
      intent="info"
      title={credentials.archived}
      about="archived"
      actions={
        <Button size="small" onClick={() => void archive(credential, false)}>
          {texts.restore}
        </Button>
      }
    >
      {texts.archivedText}
    </Notice>
  );
}
