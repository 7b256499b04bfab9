import { Button } from '@fluentui/react-components';
import type { ApimTokenView } from '../../../shared/ipc/api';
import { Notice } from '../../components/notice';
import { useDialogs } from '../../dialogs/use-dialogs';
import { useTexts } from '../../texts/use-texts';
import type { NoticesProps } from '../credential-parts';

/** What one has to know before this token is used. */
export function ApimTokenNotices({ credential, state }: NoticesProps<ApimTokenView>) {
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
        <Notice intent="error" title={texts.expiredTitle} actions={signAgain}>
          {texts.expiredText}
        </Notice>
      )}
      {credential.signedWithOldKey && (
        <Notice intent="warning" title={texts.oldKeyTitle} actions={signAgain}>
          {texts.oldKeyText}
        </Notice>
      )}
    </>
  );
}
