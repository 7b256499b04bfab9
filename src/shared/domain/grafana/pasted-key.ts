import { said } from '../../texts/said';
import { firstInvisible } from '../invisible';
import { ok, type Result, refuse } from '../result';
import { isJwt } from './entra-token';
import { type LegacyKeyFacts, readLegacyKey } from './legacy-key';
import { checkServiceAccountToken } from './service-account-token';

/** A key or token as pasted, and what it says of itself. */
export interface PastedKey {
  readonly key: string;
  readonly kind: 'service-account-token' | 'api-key' | 'entra-token' | 'unknown';
  /** Of a legacy API key. */
  readonly facts?: LegacyKeyFacts;
}

const LONGEST_KEY = 20_000;

/**
 * A key or token as pasted, bare or with `Bearer` before it. One that is mistyped is told before
 * any call, as far as it can be. The messages never hold any of it.
 */
export function checkPastedKey(text: string, field = 'key'): Result<PastedKey> {
  const { key: texts } = said().grafana;
  if (text.length > LONGEST_KEY) {
    return refuse('key-too-long', texts.tooLong, field);
  }
  const key = text
    .trim()
    .replace(/^Authorization:\s*/i, '')
    .replace(/^Bearer(?:\s+|$)/i, '');
  if (key === '') {
    return refuse('key-empty', texts.empty, field);
  }
  const hidden = firstInvisible(key);
  if (hidden !== undefined) {
    return refuse('key-invisible', texts.unseen(hidden), field);
  }
  // Node and Chromium refuse a header with anything beyond printable ASCII.
  if (!/^[\x21-\x7e]+$/.test(key)) {
    return refuse('key-characters', texts.characters, field);
  }
  const token = checkServiceAccountToken(key);
  if (token === 'mistyped') {
    return refuse('key-mistyped', texts.mistyped, field);
  }
  if (token === 'sound') return ok({ key, kind: 'service-account-token' });
  const facts = readLegacyKey(key);
  if (facts !== undefined) return ok({ key, kind: 'api-key', facts });
  return ok({ key, kind: isJwt(key) ? 'entra-token' : 'unknown' });
}
