import type { Credential, Source } from '../model';
import { apimTokenFace } from './apim-token/face';
import { eaKeyFace } from './ea-key/face';
import { gatewayTokenFace } from './gateway-token/face';
import { grafanaKeyFace } from './grafana-key/face';
import type { KindFace } from './kind';
import { otherFace } from './other/face';
import type { CredentialTraits } from './traits';

type Kind = Credential['kind'];
type OfKind<K extends Kind> = Extract<Credential, { kind: K }>;

/** Of each kind, for who only lists: without its form, which reads times and pasted texts. */
const FACES: { readonly [K in Kind]: KindFace<OfKind<K>> } = {
  'apim-token': apimTokenFace,
  'gateway-token': gatewayTokenFace,
  'grafana-key': grafanaKeyFace,
  'ea-key': eaKeyFace,
  other: otherFace,
};

/** Where it is used; `undefined` where its service or connection is gone. */
export function environmentOf<K extends Kind>(
  credential: OfKind<K>,
  source: Source | undefined,
): string | undefined {
  return FACES[credential.kind as K].environment(credential, source);
}

/** What a credential can do; `undefined` where its service or connection is gone. */
export function traitsOf<K extends Kind>(
  credential: OfKind<K>,
  source: Source | undefined,
): CredentialTraits | undefined {
  return FACES[credential.kind as K].traits(credential, source);
}
