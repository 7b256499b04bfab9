import { said } from '../../../texts/said';
import type { OtherCredential } from '../../model';
import type { CredentialKind } from '../kind';
import { otherEntry } from './entry';
import { otherFace } from './face';
import { otherTestCall } from './test-call';

export const otherKind: CredentialKind<OtherCredential> = {
  get title() {
    return otherFace.title;
  },
  traits: otherFace.traits,
  leak: ({ service, renewalUrl }) => {
    const texts = said().otherSecret.leak;
    return {
      opens: texts.opens(service),
      kill: [
        {
          text: texts.revoke(service),
          ...(renewalUrl === '' ? {} : { act: 'open-page' as const }),
        },
        { text: texts.makeNew, act: 'renew' },
      ],
      notEnough: [texts.deletedOnlyHere],
    };
  },
  entry: otherEntry,
  facts: ({ service, reference }) => {
    const texts = said().otherSecret.facts;
    return [
      { label: texts.service, value: service },
      ...(reference === '' ? [] : [{ label: texts.reference, value: reference }]),
    ];
  },
  testCall: otherTestCall,
};
