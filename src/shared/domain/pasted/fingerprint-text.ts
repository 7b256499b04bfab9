import type { InspectedKind } from '../recogniser';
import { withoutApimScheme } from './apim-scheme';
import { LONGEST_PASTED, readPasted } from './unwrap';

const APIM: ReadonlySet<InspectedKind> = new Set([
  'apim-sas',
  'apim-compact',
  'gateway-key',
  'apim-token-value',
]);
/** A wrapping in a wrapping, and once more to see that nothing is left. */
const MOST_ROUNDS = 4;

/**
 * The same text for the same credential however it is wrapped: header name, scheme, quotes, blanks
 * and URL-encoding are taken away. It holds the secret: hash it with a key, never store it. `''`
 * where no secret is in the text, which is no credential to look for.
 */
export function fingerprintText(secret: string): string {
  if (secret.length > LONGEST_PASTED) return secret.trim();
  let text = secret;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const read = readPasted(text);
    if (APIM.has(read.inspection.kind)) return decoded(withoutApimScheme(read.secret));
    if (read.secret === '') return round === 0 ? '' : text;
    if (read.secret === text) return text;
    text = read.secret;
  }
  return text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
