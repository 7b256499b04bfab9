import { said } from '../../../texts/said';
import { retirementNotice } from '../../apim';
import type { ApimToken } from '../../model';
import type { CredentialKind } from '../kind';
import { rollToKill } from '../roll-to-kill';
import { apimTokenFace } from './face';

export const apimTokenKind: CredentialKind<ApimToken> = {
  get title() {
    return apimTokenFace.title;
  },
  traits: apimTokenFace.traits,
  leak: (token, source) => ({
    opens: said().kinds.apimOpens(source?.name),
    ...rollToKill(token.keyRole),
  }),
  retirement: () => ({
    text: retirementNotice(),
    instead: said().instead['apim-token'],
    link: 'apim-retirement',
  }),
};
