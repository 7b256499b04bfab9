/** What counts for the order of what was found. */
export interface Rankable {
  readonly name: string;
  readonly favourite: boolean;
  /** False: there is nothing to copy. */
  readonly heldHere: boolean;
  /** 0 was copied last; `undefined`: not lately. */
  readonly copiedBefore: number | undefined;
}

/**
 * Where a match stands, the lowest first. Enter takes the first, so what was typed decides before
 * what is liked: the very name, then names with a word that begins so, then what was found by
 * service, tag or kind; within each favourites, then names that begin so, then what was copied
 * lately. What holds nothing to copy comes last. `query` is what was typed, without its filters.
 */
export function rankOf(one: Rankable, query: string): number {
  const typed = folded(query);
  const name = folded(one.name);
  const begins = name.startsWith(typed);
  const where = typed === name ? 0 : begins || name.includes(` ${typed}`) ? 1 : 2;
  const lately = Math.min(one.copiedBefore ?? MOST_LATELY, MOST_LATELY);
  return (
    (one.heldHere ? 0 : 8 * STEP) +
    (typed === '' ? 0 : where * 2 * STEP) +
    (one.favourite ? 0 : STEP) +
    (begins ? 0 : HALF) +
    lately
  );
}

const MOST_LATELY = 500;
const HALF = 1_000;
const STEP = 2_000;

/** Words stand after one blank, whatever was between them. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\-_./:]+/g, ' ')
    .trim();
}
