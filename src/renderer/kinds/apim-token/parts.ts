import type { ApimTokenView } from '../../../shared/ipc/api';
import type { CredentialParts } from '../credential-parts';
import { RetirementAside } from '../retirement-aside';
import { SignedTokenMark } from '../signed-token/mark';
import { ApimTokenFacts } from './facts';
import { ApimTokenNotices } from './notices';
import { ApimTokenRenewDialog } from './renew-dialog';

export const apimTokenParts: CredentialParts<ApimTokenView> = {
  sourceRoute: ({ sourceId }) => ({ page: 'edit-service', sourceId }),
  Mark: SignedTokenMark,
  Notices: ApimTokenNotices,
  Facts: ApimTokenFacts,
  Aside: RetirementAside,
  RenewDialog: ApimTokenRenewDialog,
};
