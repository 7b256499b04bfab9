import { said } from '../../../texts/said';
import type { ApimToken } from '../../model';
import type { KindFace } from '../kind';
import { apimTokenTraits } from './traits';

export const apimTokenFace: KindFace<ApimToken> = {
  get title() {
    return said().kinds.titles['apim-token'];
  },
  traits: apimTokenTraits,
};
