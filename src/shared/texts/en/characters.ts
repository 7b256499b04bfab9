/** A character that cannot be seen, as its group is called, its code point and its place from 1. */
export interface Unseen {
  readonly kind: string;
  readonly codePoint: string;
  readonly position: number;
}

/** "a tab (U+0009) at position 3". */
export function unseen({ kind, codePoint, position }: Unseen): string {
  return `${kind} (${codePoint}) at position ${position}`;
}

/** Characters that cannot be seen, by their groups, as they stand within a sentence. */
export const characters = {
  lineBreak: 'a line break',
  tab: 'a tab',
  direction: 'a character that changes the direction of writing',
  control: 'a control character',
  half: 'half of a character',
  zeroWidth: 'a zero-width character',
};
