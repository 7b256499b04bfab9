import type { Credential, Source } from '../model';
import { apimTokenTraits } from './apim-token';
import { grafanaKeyTraits } from './grafana-key';
import type { CredentialTraits } from './traits';

type TraitsByKind = {
  readonly [K in Credential['kind']]: (
    credential: Extract<Credential, { kind: K }>,
    source: Source | undefined,
  ) => CredentialTraits | undefined;
};

/** The list of kinds: a new one is added here, and nowhere else asks for kinds. */
const TRAITS: TraitsByKind = {
  'apim-token': apimTokenTraits,
  'grafana-key': grafanaKeyTraits,
};

/** What a credential can do; `undefined` where its service or connection is gone. */
export function traitsOf<K extends Credential['kind']>(
  credential: Extract<Credential, { kind: K }>,
  source: Source | undefined,
): CredentialTraits | undefined {
  return TRAITS[credential.kind as K](credential, source);
}
