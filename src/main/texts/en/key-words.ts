import type { KeyRole } from '../../../shared/domain/model';

/** What the two keys of a service are called in front of "key". */
export const KEYS: { readonly [R in KeyRole]: string } = {
  primary: 'primary',
  secondary: 'secondary',
};
