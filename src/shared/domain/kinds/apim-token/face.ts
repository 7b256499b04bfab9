import { saidInLists } from '../../../texts/said-in-lists';
import type { ApimToken } from '../../model';
import type { KindFace } from '../kind';
import { apimTokenTraits } from './traits';

export const apimTokenFace: KindFace<ApimToken> = {
  get title() {
    return saidInLists().kindTitles['apim-token'];
  },
  environment: (_, source) => (source?.kind === 'apim-service' ? source.environment : undefined),
  traits: apimTokenTraits,
};
