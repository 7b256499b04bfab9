import type { Unseen } from './characters';

export const tags = {
  unseen: ({ kind, codePoint, position }: Unseen) =>
    `A tag has ${kind} (${codePoint}) at position ${position}. Remove it: it cannot be seen.`,
  tooLong: (longest: number) =>
    `A tag has more than ${longest} characters. Shorten it, or put a comma between two tags.`,
  tooMany: (most: number) => `More than ${most} tags. Leave some out.`,
};
