import { inspectValue } from '../inspect';
import type { InspectedKind } from '../recogniser';
import { withoutApimScheme } from './apim-scheme';
import { LONGEST_PASTED, type Pasted, readPasted } from './unwrap';

const APIM: ReadonlySet<InspectedKind> = new Set([
  'apim-sas',
  'apim-compact',
  'gateway-key',
  'apim-token-value',
]);
/** A wrapping in a wrapping, and once more to see that nothing is left. */
const MOST_ROUNDS = 5;

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
    if (read.secret === '') {
      if (round === 0) return '';
      break;
    }
    const inner = apimValue(read) ?? read.secret;
    if (inner === text) return text;
    text = inner;
  }
  // Wrapped as nobody wraps: taken as it is, so that asking again gives the same.
  return secret.trim();
}

/** What is left of a token of API Management without its scheme, where that is one still. */
function apimValue({ secret, inspection }: Pasted): string | undefined {
  if (!APIM.has(inspection.kind)) return undefined;
  const value = withoutApimScheme(secret);
  return APIM.has(inspectValue(value).kind) ? decoded(value) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
