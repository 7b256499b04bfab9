import type { EaKey } from '../../model';
import type { CredentialKind } from '../kind';
import { eaKeyEntry } from './entry';
import { eaKeyFace } from './face';
import { eaKeyGuidance, eaLeak, eaRetirement } from './guidance';
import { eaTestCall } from './test-call';

export const eaKeyKind: CredentialKind<EaKey> = {
  ...eaKeyFace,
  leak: ({ enrollment }) => eaLeak(enrollment),
  entry: eaKeyEntry,
  facts: (key) => [
    { label: 'Enrollment', value: key.enrollment },
    { label: 'Key', value: key.keyRole },
  ],
  guidance: eaKeyGuidance,
  retirement: () => eaRetirement,
  testCall: eaTestCall,
};
