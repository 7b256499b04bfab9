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
  if (text.length > LONGEST_KEY) {
    return refuse('key-too-long', 'That is too long for a key or token. Copy it alone.', field);
  }
  const key = text
    .trim()
    .replace(/^Authorization:\s*/i, '')
    .replace(/^Bearer(?:\s+|$)/i, '');
  if (key === '') {
    return refuse('key-empty', 'Enter the key or token: it starts with glsa_ or eyJ.', field);
  }
  const hidden = firstInvisible(key);
  if (hidden !== undefined) {
    return refuse(
      'key-invisible',
      `The key has ${hidden.kind} (${hidden.codePoint}) at position ${hidden.position}. Copy it again.`,
      field,
    );
  }
  // Node and Chromium refuse a header with anything beyond printable ASCII.
  if (!/^[\x21-\x7e]+$/.test(key)) {
    return refuse(
      'key-characters',
      'The key has a blank or a letter that no Grafana key has. Copy it again, alone.',
      field,
    );
  }
  const token = checkServiceAccountToken(key);
  if (token === 'mistyped') {
    return refuse(
      'key-mistyped',
      'This token is not whole: its last eight characters do not fit the rest. Copy it again.',
      field,
    );
  }
  if (token === 'sound') return ok({ key, kind: 'service-account-token' });
  const facts = readLegacyKey(key);
  if (facts !== undefined) return ok({ key, kind: 'api-key', facts });
  return ok({ key, kind: isJwt(key) ? 'entra-token' : 'unknown' });
}
