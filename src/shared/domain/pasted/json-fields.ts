import { readCredential } from './credential-value';
import { defined } from './defined';
import type { Found } from './found';

const MOST_FIELDS = 1_000;
const DEEPEST = 20;
const CARRIES_SECRET = /(?:token|key|secret|password|pat|value)$/i;

/**
 * The text fields of pasted JSON, such as the answer of the call that made a key, with the name
 * that stands beside them. Undefined where the text is no JSON object or array.
 */
export function foundInJson(text: string): readonly Found[] | undefined {
  if (!/^[{[]/.test(text)) return undefined;
  try {
    const found: Found[] = [];
    walk(JSON.parse(text), found, 0);
    return found;
  } catch {
    // Not JSON, or nested deeper than a parser goes.
    return undefined;
  }
}

function walk(value: unknown, found: Found[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  const beside: unknown = (value as Readonly<Record<string, unknown>>).name;
  for (const [field, inner] of Object.entries(value)) {
    if (found.length >= MOST_FIELDS) return;
    if (typeof inner !== 'string') walk(inner, found, depth + 1);
    else if (inner !== '' && field !== 'name') {
      const name = typeof beside === 'string' && beside !== '' ? beside : field;
      const certain = CARRIES_SECRET.test(field) && !/\s/.test(inner);
      found.push(defined<Found>({ ...readCredential(inner), wrapping: 'variable', name, certain }));
    }
  }
}
