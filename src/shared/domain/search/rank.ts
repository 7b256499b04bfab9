import type { SearchQuery } from './query';

/**
 * How well what is found fits the words of a query, for who shows the best few: 0 the name is the
 * words, 1 it begins with them, 2 a word of it begins with the first, 3 the name holds it, 4 it
 * stands elsewhere. 0 for a query without words. `name` is folded, as a table gives it.
 */
export function rankOf(name: string, { conditions }: SearchQuery): number {
  const words = conditions.flatMap((each) =>
    each.type === 'text' && !each.negated ? [each.text] : [],
  );
  const [first] = words;
  if (first === undefined) return 0;
  const phrase = words.join(' ');
  if (name === phrase) return 0;
  if (name.startsWith(phrase)) return 1;
  const at = name.indexOf(first);
  if (at === -1) return 4;
  return at === 0 || /[^\p{L}\p{N}]/u.test(name[at - 1] ?? '') ? 2 : 3;
}
