import { Button } from '@fluentui/react-components';
import type { SignedTokenView } from '../../../shared/ipc/api';
import { Notice } from '../../components/notice';
import { useDialogs } from '../../dialogs/use-dialogs';
import { useTexts } from '../../texts/use-texts';
import type { NoticesProps } from '../credential-parts';

interface SignedTokenNoticesProps extends NoticesProps<SignedTokenView> {
  /** What its end means, and what a changed key does, for this kind. */
  readonly words: { readonly expiredText: string; readonly oldKeyText: string };
}

/** What one has to know before a token that is signed here is used. */
export function SignedTokenNotices({ credential, state, words }: SignedTokenNoticesProps) {
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
          {words.expiredText}
        </Notice>
      )}
      {credential.signedWithOldKey && (
        <Notice intent="warning" title={texts.oldKeyTitle} actions={signAgain}>
          {words.oldKeyText}
        </Notice>
      )}
    </>
  );
}
