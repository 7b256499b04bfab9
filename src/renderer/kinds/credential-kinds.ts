import type { CredentialView } from '../../shared/ipc/api';
import { apimTokenParts } from './apim-token/parts';
import type { CredentialParts } from './credential-parts';
import { grafanaKeyParts } from './grafana-key/parts';

type Kind = CredentialView['kind'];
type ViewOf<K extends Kind> = Extract<CredentialView, { kind: K }>;

/** The list of kinds: a new one is added here, and no page asks for kinds. */
const PARTS: { readonly [K in Kind]: CredentialParts<ViewOf<K>> } = {
  'apim-token': apimTokenParts,
  'grafana-key': grafanaKeyParts,
};

/** What the pages show and offer of a credential, by its kind. */
export function partsOf<K extends Kind>(
  credential: Extract<CredentialView, { kind: K }>,
): CredentialParts<ViewOf<K>> {
  return PARTS[credential.kind as K];
}
