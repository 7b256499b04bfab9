import { saidInLists } from '../../../texts/said-in-lists';
import type { EaKey } from '../../model';
import { shellQuoted } from '../../shell-quoted';
import type { KindFace } from '../kind';
import { billingPeriodsUrl } from './billing-periods';

const VARIABLE = 'EA_ACCESS_KEY';

export const eaKeyFace: KindFace<EaKey> = {
  get title() {
    return saidInLists().kindTitles['ea-key'];
  },
  environment: ({ environment }) => environment,
  traits: (key) => ({
    sourceName: saidInLists().enrollment(key.enrollment),
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
};
