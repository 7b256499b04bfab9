import type { GrafanaKeyView } from '../../../shared/ipc/api';
import type { CredentialParts } from '../credential-parts';
import { RetirementAside } from '../retirement-aside';
import { GrafanaKeyFacts } from './facts';
import { KeyTestCard } from './key-test-card';
import { GrafanaKeyNotices } from './notices';
import { WatchedCard } from './watched-card';

export const grafanaKeyParts: CredentialParts<GrafanaKeyView> = {
  sourceRoute: ({ sourceId }) => ({ page: 'edit-connection', sourceId }),
  Notices: GrafanaKeyNotices,
  Facts: GrafanaKeyFacts,
  Elsewhere: WatchedCard,
  Check: KeyTestCard,
  Aside: RetirementAside,
};
