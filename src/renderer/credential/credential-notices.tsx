import { Button } from '@fluentui/react-components';
import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';
import type { CredentialView } from '../../shared/ipc/api';
import { Notice } from '../components/notice';
import { useDialogs } from '../dialogs/use-dialogs';
import { useTexts } from '../texts/use-texts';

interface CredentialNoticesProps {
  readonly credential: CredentialView;
  readonly state: ExpiryState;
}

/** What one has to know before this token is used. */
export function CredentialNotices({ credential, state }: CredentialNoticesProps) {
  const texts = useTexts().credential;
  const { open } = useDialogs();
  const signAgain = (
    <Button size="small" onClick={() => open({ kind: 'renew', credentialId: credential.id })}>
      {texts.signAgain}
    </Button>
  );
  return (
    <>
      {state === 'expired' && (
        <Notice
          intent="error"
          title={texts.expiredTitle}
          actions={credential.kind === 'apim-token' ? signAgain : undefined}
        >
          {texts.expiredText}
        </Notice>
      )}
      {credential.kind === 'apim-token' && credential.signedWithOldKey && (
        <Notice intent="warning" title={texts.oldKeyTitle} actions={signAgain}>
          {texts.oldKeyText}
        </Notice>
      )}
    </>
  );
}
