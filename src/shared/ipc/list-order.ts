import type { CredentialView } from './views';

/** What decides where a credential stands in the list as it is first shown. */
export type Listed = Pick<CredentialView, 'name' | 'expiresAt'>;

/** Compares as later than any instant. */
const NO_END = '~';

let collator: Intl.Collator | undefined;

/** By name, as people sort names. */
export function compareNames(a: string, b: string): number {
  // Only where two are compared: the tables behind it take memory.
  collator ??= new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return collator.compare(a, b);
}

/** What ends first comes first, what has no end last; the same ends by name. */
export function compareByExpiry(a: Listed, b: Listed): number {
  // The exact form compares as text.
  const [first, second] = [a.expiresAt ?? NO_END, b.expiresAt ?? NO_END];
  if (first === second) return compareNames(a.name, b.name);
  return first < second ? -1 : 1;
}
