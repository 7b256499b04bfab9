import type { ListEntry } from './list-entry';

/** Those that hold every word somewhere. */
export function filterEntries(
  all: readonly ListEntry[],
  query: string,
  _nowMs: number,
): readonly ListEntry[] {
  const words = query.toLowerCase().split(/\s+/);
  return all.filter(({ name, service, tags, environment }) => {
    const text = [name, service, environment, ...tags].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
