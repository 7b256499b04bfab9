import { firstInvisible } from '../invisible';
import type { Recognised } from '../recogniser';
import { readLegacyKey } from './legacy-key';
import { checkServiceAccountToken } from './service-account-token';

/**
 * Recognises Grafana's service-account tokens (`glsa_…`) and legacy API keys, with or without
 * `Bearer` before them. Neither tells until when it lives; a legacy key tells its name.
 */
export function recogniseGrafanaKey(value: string): Recognised | undefined {
  const key = value.replace(/^Bearer\s+/i, '');
  const token = checkServiceAccountToken(key);
  if (token !== 'other') {
    return {
      kind: 'grafana-service-account-token',
      title: 'Grafana service-account token',
      remarks:
        token === 'sound'
          ? []
          : ['Its checksum does not fit: it is cut off, mistyped, or something was added.'],
    };
  }
  const facts = readLegacyKey(key);
  if (facts === undefined) return undefined;
  const hidden = firstInvisible(facts.name);
  return {
    kind: 'grafana-api-key',
    title: `Grafana API key of organisation ${facts.orgId}, of the legacy kind`,
    identifier: facts.name,
    remarks:
      hidden === undefined
        ? []
        : [`Its name has ${hidden.kind} (${hidden.codePoint}) at position ${hidden.position}.`],
  };
}
