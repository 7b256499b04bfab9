import type { Unseen } from './characters';

/** Refusals of a primary or secondary key; none repeats any of it. */
export const signingKey = {
  empty: 'The key is empty. Copy the primary or secondary key from the portal.',
  tooLong: (length: number) =>
    `This has ${length} characters; a signing key has 88. Copy the key again, alone.`,
  lineBreak: 'The key has a line break inside. Copy it again, in one piece and alone.',
  unseen: ({ kind, codePoint, position }: Unseen) =>
    `The key has ${kind} (${codePoint}) at position ${position}. Copy it again.`,
  blank: 'The key has a blank inside. Copy it again, alone.',
};
