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
