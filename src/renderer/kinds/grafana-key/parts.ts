import type { GrafanaKeyView } from '../../../shared/ipc/api';
import type { CredentialParts } from '../credential-parts';
import { GrafanaKeyAside } from './aside';
import { GrafanaKeyFacts } from './facts';
import { GrafanaKeyMark } from './mark';
import { GrafanaKeyNotices } from './notices';

export const grafanaKeyParts: CredentialParts<GrafanaKeyView> = {
  sourceRoute: ({ sourceId }) => ({ page: 'edit-connection', sourceId }),
  Mark: GrafanaKeyMark,
  Notices: GrafanaKeyNotices,
  Facts: GrafanaKeyFacts,
  Aside: GrafanaKeyAside,
};
