/** What counts for the order of what was found. */
export interface Rankable {
  /** How well its name fits what was typed, 0 to 4; see `rankOf` of the search. */
  readonly fit: number;
  readonly favourite: boolean;
  /** False: there is nothing to copy. */
  readonly heldHere: boolean;
  /** 0 was copied last; `undefined`: not lately. */
  readonly copiedBefore: number | undefined;
}

const LATELY = 500;

/**
 * Where a match stands, the lowest first. Enter takes the first one, so what was typed decides
 * before what is liked: the very name, then names with a word that begins so, then what was found
 * elsewhere. Within each favourites come first, then names that begin so, then what was copied
 * lately. What holds nothing to copy comes last.
 */
export function quickRank({ fit, favourite, heldHere, copiedBefore }: Rankable): number {
  const place = fit === 0 ? 0 : fit <= 2 ? 1 : 2;
  const steps = [heldHere ? 0 : 1, place, favourite ? 0 : 1, fit];
  const lately = Math.min(copiedBefore ?? LATELY, LATELY);
  return steps.reduce((sum, step) => sum * 8 + step, 0) * (LATELY + 1) + lately;
}
