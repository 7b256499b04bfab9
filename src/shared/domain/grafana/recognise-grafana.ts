import { said } from '../../texts/said';
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
  const { recognised: texts } = said().grafana;
  const token = checkServiceAccountToken(value);
  if (token !== 'other') {
    return {
      kind: 'grafana-service-account-token',
      title: texts.token,
      remarks: token === 'sound' ? [] : [mistake(value)],
    };
  }
  const facts = readLegacyKey(value);
  if (facts === undefined) return undefined;
  const hidden = firstInvisible(facts.name);
  return {
    kind: 'grafana-api-key',
    title: texts.legacyKey(facts.orgId),
    identifier: facts.name,
    remarks: hidden === undefined ? [] : [texts.nameUnseen(hidden)],
  };
}

/** What is wrong with a text that starts as a token does, and what to do. Never repeats any of it. */
function mistake(value: string): string {
  const { recognised: texts } = said().grafana;
  const hidden = firstInvisible(value);
  if (hidden !== undefined) return texts.tokenUnseen(hidden);
  const { length } = value;
  if (length < TOKEN_LENGTH) return texts.cutOff(length, TOKEN_LENGTH);
  return length > TOKEN_LENGTH ? texts.added(length, TOKEN_LENGTH) : texts.mistyped;
}
