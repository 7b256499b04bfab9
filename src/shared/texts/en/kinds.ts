import type { KeyRole } from '../../domain/model';
import { KEY_ROLES } from './key-roles';

export const kinds = {
  /** Without a name where its service is gone. */
  apimOpens: (service: string | undefined) =>
    `It can read and change everything in ${service === undefined ? 'its service' : `“${service}”`} through the direct management API: APIs, products, users, subscriptions and their keys.`,
  gatewayOpens: (gatewayId: string) =>
    `Whoever has it can run a gateway as “${gatewayId}” and read its whole configuration: the APIs, their policies and the named values in them, secrets too.`,

  takeOver: (other: KeyRole) =>
    `Let the ${KEY_ROLES[other]} key take over: sign all tokens with it and put them in place.`,
  regenerate: (role: KeyRole) =>
    `Regenerate the ${KEY_ROLES[role]} key in the Azure portal: from then on nothing signed with it is taken.`,
  storeNew: (role: KeyRole) => `Store the new ${KEY_ROLES[role]} key here.`,
  signedGoesOn:
    'Signing it again or deleting it here does not end the old one: it was signed, and nobody keeps a list of it.',
};
