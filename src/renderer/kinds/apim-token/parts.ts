import type { ApimTokenView } from '../../../shared/ipc/api';
import { RetirementNotice } from '../../components/retirement-notice';
import type { CredentialParts } from '../credential-parts';
import { SignedTokenMark } from '../signed-token/mark';
import { ApimTokenFacts } from './facts';
import { ApimTokenNotices } from './notices';
import { ApimTokenRenewDialog } from './renew-dialog';

export const apimTokenParts: CredentialParts<ApimTokenView> = {
  sourceRoute: ({ sourceId }) => ({ page: 'edit-service', sourceId }),
  Mark: SignedTokenMark,
  Notices: ApimTokenNotices,
  Facts: ApimTokenFacts,
  Aside: RetirementNotice,
  RenewDialog: ApimTokenRenewDialog,
};
