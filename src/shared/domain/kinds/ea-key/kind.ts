import type { EaKey } from '../../model';
import { shellQuoted } from '../../shell-quoted';
import type { CredentialKind } from '../kind';
import { eaKeyEntry } from './entry';

const VARIABLE = 'EA_ACCESS_KEY';

export const eaKeyKind: CredentialKind<EaKey> = {
  title: 'Azure EA access key',
  traits: (key) => ({
    sourceName: `Enrollment ${key.enrollment}`,
    environment: key.environment,
    secretNoun: 'key',
    secretId: key.secretId,
    renewal: 'paste',
    renewable: false,
    header: (secret) => `Authorization: bearer ${secret}`,
    curl: (secret) => {
      const header =
        secret === undefined
          ? `"Authorization: bearer \${${VARIABLE}:?holds no key}"`
          : shellQuoted(`Authorization: bearer ${secret}`);
      return `printf '%s\\n' ${header} | curl -sS -i -H @- ${shellQuoted(testUrl(key))}`;
    },
    variable: VARIABLE,
  }),
  leak: (key) => ({
    opens: `It reads what enrollment ${key.enrollment} uses and pays: usage, prices and charges.`,
    kill: [
      { text: 'Generate the same key (primary or secondary) anew in the portal.', link: 'portal' },
      { text: 'Paste the new one here.', act: 'renew' },
    ],
    notEnough: ['Deleting it only here: it goes on until it ends or is generated anew.'],
  }),
  entry: eaKeyEntry,
  facts: (key) => [
    { label: 'Enrollment', value: key.enrollment },
    { label: 'Key', value: key.keyRole },
  ],
};

function testUrl({ enrollment }: EaKey): string {
  return `https://consumption.azure.com/v2/enrollments/${encodeURIComponent(enrollment)}/billingperiods`;
}
