import type { GatewayTokenView } from '../../../shared/ipc/api';
import { useTexts } from '../../texts/use-texts';
import type { NoticesProps } from '../credential-parts';
import { SignedTokenNotices } from '../signed-token/notices';

export function GatewayTokenNotices(props: NoticesProps<GatewayTokenView>) {
  return <SignedTokenNotices {...props} words={useTexts().gatewayToken} />;
}
