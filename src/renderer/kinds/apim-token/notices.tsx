import type { ApimTokenView } from '../../../shared/ipc/api';
import { useTexts } from '../../texts/use-texts';
import type { NoticesProps } from '../credential-parts';
import { SignedTokenNotices } from '../signed-token/notices';

export function ApimTokenNotices(props: NoticesProps<ApimTokenView>) {
  return <SignedTokenNotices {...props} words={useTexts().credential} />;
}
