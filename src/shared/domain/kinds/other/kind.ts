import type { OtherCredential } from '../../model';
import type { CredentialKind } from '../kind';
import { otherEntry } from './entry';
import { otherFace } from './face';
import { otherTestCall } from './test-call';

export const otherKind: CredentialKind<OtherCredential> = {
  ...otherFace,
  leak: ({ service, renewalUrl }) => ({
    opens: `It opens whatever ${service} lets its holder do.`,
    kill: [
      {
        text: `Revoke it at ${service} now.`,
        ...(renewalUrl === '' ? {} : { act: 'open-page' as const }),
      },
      { text: 'Make a new one there and enter it here.', act: 'renew' },
    ],
    notEnough: ['Deleting it only here: it goes on until it ends or is revoked.'],
  }),
  entry: otherEntry,
  facts: ({ service, reference }) => [
    { label: 'Service', value: service },
    ...(reference === '' ? [] : [{ label: 'Held in', value: reference }]),
  ],
  testCall: otherTestCall,
};
