import { base64Json } from './base64-text';

/** What a legacy API key says of itself; its secret part is left out. */
export interface LegacyKeyFacts {
  readonly name: string;
  readonly orgId: number;
}

const LONGEST_KEY = 4_000;

/**
 * Reads a legacy API key, base64 of `{"k":"…","n":"<name>","id":<organisation>}`; undefined for
 * any other text. It does not tell until when the key lives.
 */
export function readLegacyKey(text: string): LegacyKeyFacts | undefined {
  if (text.length > LONGEST_KEY) return undefined;
  const { k: secret, n: name, id: orgId } = base64Json(text) ?? {};
  if (typeof secret !== 'string' || secret === '') return undefined;
  if (typeof name !== 'string' || name === '') return undefined;
  if (typeof orgId !== 'number' || !Number.isSafeInteger(orgId) || orgId < 1) return undefined;
  return { name, orgId };
}
