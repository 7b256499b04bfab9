import { pluralizer } from '../plural';

/** The plural rules of English. */
export const plural = pluralizer('en');

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);
}
