import { numberWriter, pluralizer } from '../plural';

/** The plural rules of English. */
export const plural = pluralizer('en');

/** 100,000 as people read it. */
export const number = numberWriter('en');

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);
}
