import type { ApimTokenView } from '../../../shared/ipc/api';
import { RetirementNotice } from '../../components/retirement-notice';
import type { CredentialParts } from '../credential-parts';
import { ApimTokenFacts } from './facts';
import { ApimTokenMark } from './mark';
import { ApimTokenNotices } from './notices';
import { ApimTokenRenewDialog } from './renew-dialog';

export const apimTokenParts: CredentialParts<ApimTokenView> = {
  sourceRoute: ({ sourceId }) => ({ page: 'edit-service', sourceId }),
  Mark: ApimTokenMark,
  Notices: ApimTokenNotices,
  Facts: ApimTokenFacts,
  Aside: RetirementNotice,
  RenewDialog: ApimTokenRenewDialog,
};
