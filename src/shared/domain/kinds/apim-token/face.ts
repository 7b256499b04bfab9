import type { ApimToken } from '../../model';
import type { KindFace } from '../kind';
import { apimTokenTraits } from './traits';

export const apimTokenFace: KindFace<ApimToken> = {
  title: 'API Management token',
  traits: apimTokenTraits,
};
