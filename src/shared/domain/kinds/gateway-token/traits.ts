import { authorizationHeader } from '../../apim-hand-out';
import type { GatewayToken, Source } from '../../model';
import type { CredentialTraits } from '../traits';

/** `undefined` where its gateway is gone. */
export function gatewayTokenTraits(
  token: GatewayToken,
  source: Source | undefined,
): CredentialTraits | undefined {
  if (source?.kind !== 'apim-gateway') return undefined;
  return {
    sourceName: source.name,
    environment: source.environment,
    secretNoun: 'token',
    secretId: token.secretId,
    renewal: 'sign',
    renewable: source.keySecretIds[token.keyRole] !== undefined,
    header: authorizationHeader,
    variable: 'GATEWAY_TOKEN',
  };
}
