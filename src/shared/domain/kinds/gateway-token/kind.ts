import { said } from '../../../texts/said';
import type { GatewayToken } from '../../model';
import type { CredentialKind } from '../kind';
import { rollToKill } from '../roll-to-kill';
import { gatewayTokenFace } from './face';

export const gatewayTokenKind: CredentialKind<GatewayToken> = {
  get title() {
    return gatewayTokenFace.title;
  },
  traits: gatewayTokenFace.traits,
  leak: (token) => ({
    opens: said().kinds.gatewayOpens(token.identifier),
    ...rollToKill(token.keyRole),
  }),
};
