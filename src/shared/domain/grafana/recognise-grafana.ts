import { firstInvisible } from '../invisible';
import type { Recognised } from '../recogniser';
import { readLegacyKey } from './legacy-key';
import { checkServiceAccountToken } from './service-account-token';

/** `glsa_`, 32 characters, `_` and 8 more. */
const TOKEN_LENGTH = 46;

/**
 * Recognises Grafana's service-account tokens (`glsa_…`) and legacy API keys. Neither tells until
 * when it lives; a legacy key tells its name.
 */
export function recogniseGrafanaKey(value: string): Recognised | undefined {
  const token = checkServiceAccountToken(value);
  if (token !== 'other') {
    return {
      kind: 'grafana-service-account-token',
      title: 'Grafana service-account token',
      remarks: token === 'sound' ? [] : [mistake(value)],
    };
  }
  const facts = readLegacyKey(value);
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

/** What is wrong with a text that starts as a token does, and what to do. Never repeats any of it. */
function mistake(value: string): string {
  const hidden = firstInvisible(value);
  if (hidden !== undefined) {
    return `It has ${hidden.kind} (${hidden.codePoint}) at position ${hidden.position}. Copy it again.`;
  }
  const { length } = value;
  if (length < TOKEN_LENGTH) {
    return `It is cut off: it has ${length} characters, a whole token ${TOKEN_LENGTH}. Copy it again, to its end.`;
  }
  if (length > TOKEN_LENGTH) {
    return `Something was added: it has ${length} characters, a whole token ${TOKEN_LENGTH}. Copy it again, alone.`;
  }
  return 'A character in it is mistyped: its last eight characters do not fit the rest. Copy it again; Grafana shows a token only once, so where it is lost, make a new one.';
}
