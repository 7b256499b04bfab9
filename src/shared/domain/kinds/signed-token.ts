import type { TokenForm } from '../apim';
import type { ApimToken, Credential, GatewayToken } from '../model';

/** A token that is signed here with a key of its source. */
export type SignedToken = ApimToken | GatewayToken;

/** Whether a credential is signed here. */
export function isSignedToken(credential: Credential): credential is SignedToken {
  return credential.kind === 'apim-token' || credential.kind === 'gateway-token';
}

/** What a token is written as. */
export function formOf(token: SignedToken): TokenForm {
  return 'format' in token ? token.format : 'gateway';
}
