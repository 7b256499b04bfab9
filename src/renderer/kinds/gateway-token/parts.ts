import type { GatewayTokenView } from '../../../shared/ipc/api';
import type { CredentialParts } from '../credential-parts';
import { GatewayTokenFacts } from './facts';
import { GatewayTokenNotices } from './notices';
import { PutInPlace } from './put-in-place';
import { GatewayTokenRenewDialog } from './renew-dialog';

export const gatewayTokenParts: CredentialParts<GatewayTokenView> = {
  sourceRoute: ({ sourceId }) => ({ page: 'edit-gateway', sourceId }),
  Notices: GatewayTokenNotices,
  Facts: GatewayTokenFacts,
  Aside: PutInPlace,
  RenewDialog: GatewayTokenRenewDialog,
};
