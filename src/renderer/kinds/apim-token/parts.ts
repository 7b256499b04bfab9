import type { ApimTokenView } from '../../../shared/ipc/api';
import type { CredentialParts } from '../credential-parts';
import { RetirementAside } from '../retirement-aside';
import { ApimTokenFacts } from './facts';
import { ApimTokenNotices } from './notices';
import { ApimTokenRenewDialog } from './renew-dialog';

export const apimTokenParts: CredentialParts<ApimTokenView> = {
  sourceRoute: ({ sourceId }) => ({ page: 'edit-service', sourceId }),
  Notices: ApimTokenNotices,
  Facts: ApimTokenFacts,
  Aside: RetirementAside,
  RenewDialog: ApimTokenRenewDialog,
};
