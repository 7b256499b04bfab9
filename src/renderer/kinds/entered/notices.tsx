import { Button } from '@fluentui/react-components';
import type { EnteredView } from '../../../shared/ipc/api';
import { Notice } from '../../components/notice';
import { useNavigation } from '../../navigation/use-navigation';
import { useTexts } from '../../texts/use-texts';
import type { NoticesProps } from '../credential-parts';

/** Says that it has ended, and leads to where a new one is entered. */
export function EnteredNotices({ credential, state }: NoticesProps<EnteredView>) {
  const texts = useTexts().entered;
  const { go } = useNavigation();
  if (state !== 'expired') return null;
  return (
    <Notice
      intent="error"
      title={texts.expiredTitle}
      actions={
        <Button size="small" onClick={() => go({ page: 'replace', credentialId: credential.id })}>
          {texts.replace}
        </Button>
      }
    >
      {texts.expiredText}
    </Notice>
  );
}
