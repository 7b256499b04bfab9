import { retirementNotice } from '../../apim';
import type { ApimToken } from '../../model';
import type { CredentialKind } from '../kind';
import { rollToKill } from '../roll-to-kill';
import { apimTokenFace } from './face';

export const apimTokenKind: CredentialKind<ApimToken> = {
  ...apimTokenFace,
  leak: (token, source) => ({
    opens:
      `It can read and change everything in ${quotedName(source?.name)} through the direct ` +
      'management API: APIs, products, users, subscriptions and their keys.',
    ...rollToKill(token.keyRole),
  }),
  retirement: () => ({
    text: retirementNotice(),
    instead: 'Azure Resource Manager with Microsoft Entra sign-in',
    link: 'apim-retirement',
  }),
};

function quotedName(name: string | undefined): string {
  return name === undefined ? 'its service' : `“${name}”`;
}
