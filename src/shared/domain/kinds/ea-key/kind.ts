import type { EaKey } from '../../model';
import { shellQuoted } from '../../shell-quoted';
import type { CredentialKind } from '../kind';
import { eaKeyEntry } from './entry';
import { eaKeyGuidance, eaLeak, eaRetirement } from './guidance';
import { billingPeriodsUrl, eaTestCall } from './test-call';

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
      return `printf '%s\\n' ${header} | curl -sS -i -H @- ${shellQuoted(billingPeriodsUrl(key))}`;
    },
    variable: VARIABLE,
  }),
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
