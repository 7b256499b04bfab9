import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';
import type { CredentialView } from '../../shared/ipc/api';
import { useDialogs } from '../dialogs/use-dialogs';
import { useTexts } from '../texts/use-texts';

interface CredentialNoticesProps {
  readonly credential: CredentialView;
  readonly state: ExpiryState;
}

/** What one has to know before this token is used. */
export function CredentialNotices({ credential, state }: CredentialNoticesProps) {
  const texts = useTexts().credential;
  return (
    <>
      {state === 'expired' && (
        <Notice
          intent="error"
          title={texts.expiredTitle}
          text={texts.expiredText}
          credentialId={credential.id}
        />
      )}
      {credential.signedWithOldKey && (
        <Notice
          intent="warning"
          title={texts.oldKeyTitle}
          text={texts.oldKeyText}
          credentialId={credential.id}
        />
      )}
    </>
  );
}

interface NoticeProps {
  readonly intent: 'error' | 'warning';
  readonly title: string;
  readonly text: string;
  readonly credentialId: string;
}

function Notice({ intent, title, text, credentialId }: NoticeProps) {
  const texts = useTexts().credential;
  const { open } = useDialogs();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {text}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => open({ kind: 'renew', credentialId })}>
          {texts.signAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
