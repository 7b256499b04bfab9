import type { ComponentType } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import type { CredentialProps } from './credential-parts';
import { GrafanaKeyMark } from './grafana-key/mark';
import { entryOf, type KindViews } from './kind-views';
import { SignedTokenMark } from './signed-token/mark';

/** Apart from the other parts of a kind: the list needs no more of them. */
const MARKS: { readonly [K in keyof KindViews]?: ComponentType<CredentialProps<KindViews[K]>> } = {
  'apim-token': SignedTokenMark,
  'gateway-token': SignedTokenMark,
  'grafana-key': GrafanaKeyMark,
};

/** Stands before the second line of a credential's row; absent where its kind has nothing to say. */
export function markOf(
  credential: CredentialView,
): ComponentType<CredentialProps<CredentialView>> | undefined {
  // The entry is chosen by the credential's own kind, so it takes that credential.
  return MARKS[entryOf(credential)] as ComponentType<CredentialProps<CredentialView>> | undefined;
}
