import { said } from '../../../texts/said';
import type { EaKey } from '../../model';
import type { CredentialKind } from '../kind';
import { eaKeyEntry } from './entry';
import { eaKeyFace } from './face';
import { eaKeyGuidance, eaLeak, eaRetirement } from './guidance';
import { eaTestCall } from './test-call';

export const eaKeyKind: CredentialKind<EaKey> = {
  get title() {
    return eaKeyFace.title;
  },
  traits: eaKeyFace.traits,
  leak: ({ enrollment }) => eaLeak(enrollment),
  entry: eaKeyEntry,
  facts: (key) => {
    const texts = said().eaKey.facts;
    return [
      { label: texts.enrollment, value: key.enrollment },
      { label: texts.key, value: texts.roles[key.keyRole] },
    ];
  },
  get guidance() {
    return eaKeyGuidance();
  },
  retirement: eaRetirement,
  testCall: eaTestCall,
};
