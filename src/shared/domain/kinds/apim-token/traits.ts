import { authorizationHeader, curlCommand, TOKEN_VARIABLE } from '../../apim-hand-out';
import type { ApimToken, Source } from '../../model';
import type { CredentialTraits } from '../traits';

/** `undefined` where its service is gone. */
export function apimTokenTraits(
  token: ApimToken,
  source: Source | undefined,
): CredentialTraits | undefined {
  if (source?.kind !== 'apim-service') return undefined;
  const { host } = source;
  return {
    sourceName: source.name,
    environment: source.environment,
    secretNoun: 'token',
    secretId: token.secretId,
    renewal: 'sign',
    renewable: source.keySecretIds[token.keyRole] !== undefined,
    header: authorizationHeader,
    curl: (secret) => curlCommand(secret === undefined ? { host } : { host, token: secret }),
    variable: TOKEN_VARIABLE,
  };
}
