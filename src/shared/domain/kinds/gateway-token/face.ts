import { saidInLists } from '../../../texts/said-in-lists';
import type { GatewayToken } from '../../model';
import type { KindFace } from '../kind';
import { gatewayTokenTraits } from './traits';

export const gatewayTokenFace: KindFace<GatewayToken> = {
  get title() {
    return saidInLists().kindTitles['gateway-token'];
  },
  environment: (_, source) => (source?.kind === 'apim-gateway' ? source.environment : undefined),
  traits: gatewayTokenTraits,
};
