import type { CredentialView } from '../../shared/ipc/api';
import { apimTokenParts } from './apim-token/parts';
import type { CredentialParts } from './credential-parts';
import { enteredParts } from './entered/parts';
import { gatewayTokenParts } from './gateway-token/parts';
import { grafanaKeyParts } from './grafana-key/parts';
import { entryOf, type KindViews } from './kind-views';

/** Kinds with parts of their own; what is entered by hand needs none, and no page asks for kinds. */
const PARTS: { readonly [K in keyof KindViews]: CredentialParts<KindViews[K]> } = {
  'apim-token': apimTokenParts,
  'gateway-token': gatewayTokenParts,
  'grafana-key': grafanaKeyParts,
  entered: enteredParts,
};

/** What the pages show and offer of a credential, by its kind. */
export function partsOf(credential: CredentialView): CredentialParts<CredentialView> {
  // The entry is chosen by the credential's own kind, so it takes that credential.
  return PARTS[entryOf(credential)] as CredentialParts<CredentialView>;
}
