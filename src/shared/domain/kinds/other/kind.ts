import type { OtherCredential } from '../../model';
import { shellQuoted } from '../../shell-quoted';
import type { CredentialKind } from '../kind';
import { otherEntry } from './entry';
import { otherTestCall } from './test-call';

const VARIABLE = 'TOKEN';

export const otherKind: CredentialKind<OtherCredential> = {
  title: 'Other secret',
  traits: (credential) => ({
    sourceName: credential.service,
    environment: credential.environment,
    secretNoun: 'secret',
    ...(credential.secretId === undefined ? {} : { secretId: credential.secretId }),
    renewal: credential.secretId === undefined ? 'date' : 'paste',
    renewable: false,
    header: (secret) => header(credential, secret),
    ...(credential.testUrl === '' ? {} : { curl: curlOf(credential) }),
    variable: VARIABLE,
  }),
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

function header({ scheme }: OtherCredential, secret: string): string {
  return `Authorization: ${scheme === '' ? '' : `${scheme} `}${secret}`;
}

function curlOf(credential: OtherCredential) {
  return (secret?: string): string => {
    const line =
      secret === undefined
        ? `"${header(credential, `\${${VARIABLE}:?holds no secret}`)}"`
        : shellQuoted(header(credential, secret));
    return `printf '%s\\n' ${line} | curl -sS -i -H @- ${shellQuoted(credential.testUrl)}`;
  };
}
