import type { KeyRole } from '../../domain/model';

/** What the two keys of a source are called within a sentence. */
export const KEY_ROLES: { readonly [R in KeyRole]: string } = {
  primary: 'primary',
  secondary: 'secondary',
};
