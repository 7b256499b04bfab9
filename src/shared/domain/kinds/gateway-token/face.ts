import { said } from '../../../texts/said';
import type { GatewayToken } from '../../model';
import type { KindFace } from '../kind';
import { gatewayTokenTraits } from './traits';

export const gatewayTokenFace: KindFace<GatewayToken> = {
  get title() {
    return said().kinds.titles['gateway-token'];
  },
  traits: gatewayTokenTraits,
};
