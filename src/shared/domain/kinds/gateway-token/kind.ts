import type { GatewayToken } from '../../model';
import type { CredentialKind } from '../kind';
import { rollToKill } from '../roll-to-kill';
import { gatewayTokenFace } from './face';

export const gatewayTokenKind: CredentialKind<GatewayToken> = {
  ...gatewayTokenFace,
  leak: (token) => ({
    opens:
      `Whoever has it can run a gateway as “${token.identifier}” and read its whole configuration: ` +
      'the APIs, their policies and the named values in them, secrets too.',
    ...rollToKill(token.keyRole),
  }),
};
