import { pluralizer } from '../plural';

/** The plural rules of English. */
export const plural = pluralizer('en');

const numbers = new Intl.NumberFormat('en-GB');

/** 100,000 as people read it. */
export function number(count: number): string {
  return numbers.format(count);
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);
}
