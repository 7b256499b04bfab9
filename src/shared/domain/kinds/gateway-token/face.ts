import type { GatewayToken } from '../../model';
import type { KindFace } from '../kind';
import { gatewayTokenTraits } from './traits';

export const gatewayTokenFace: KindFace<GatewayToken> = {
  title: 'Self-hosted gateway token',
  traits: gatewayTokenTraits,
};
