import { type Unseen, unseen } from './characters';

/** What the rules for names are about. */
export type Named = 'name' | 'environment';
export type Identified = 'identifier' | 'gatewayId';

const IDENTIFIED: { readonly [I in Identified]: string } = {
  identifier: 'identifier',
  gatewayId: 'gateway ID',
};

export const names = {
  empty: (what: Named) => `Enter the ${what}.`,
  tooLong: (what: Named, longest: number) =>
    `The ${what} has more than ${longest} characters. Shorten it.`,
  unseen: (what: Named, found: Unseen) =>
    `The ${what} has ${unseen(found)}. Remove it: it cannot be seen.`,
  reserved: (what: Named, typed: string) => `“${typed}” is reserved. Choose another ${what}.`,
  taken: (quoted: string) => `${quoted} is already in use. Choose another name.`,
  thisName: 'This name',

  identifierEmpty: (what: Identified) => `Enter the ${IDENTIFIED[what]}: it stands in the portal.`,
  identifierTooLong: (what: Identified, longest: number) =>
    `The ${IDENTIFIED[what]} has more than ${longest} characters: copy it again from the portal.`,
  identifierUnseen: (what: Identified, found: Unseen) =>
    `The ${IDENTIFIED[what]} has ${unseen(found)}. Remove it.`,
  identifierBlank: (what: Identified) => `The ${IDENTIFIED[what]} has a blank inside. Remove it.`,
  identifierAmpersand: (what: Identified) =>
    `The ${IDENTIFIED[what]} cannot have an &: in a token that separates it from the expiry.`,
};
