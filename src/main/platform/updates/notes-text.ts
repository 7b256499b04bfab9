const MOST_CHARACTERS = 10_000;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/**
 * Release notes as plain text. GitHub's feed gives them as HTML, other servers as they were written;
 * whatever looks like an element is taken out, and what it meant for lines is kept.
 */
export function notesText(notes: string): string {
  return (
    notes
      // Before anything else, so that a hostile text costs nothing.
      .slice(0, MOST_CHARACTERS * 4)
      .replaceAll(/<(script|style)\b[^>]*>[\s\S]*?(?:<\/\1>|$)/gi, '')
      .replaceAll(/\s*<li\b[^>]*>\s*/gi, '\n- ')
      .replaceAll(/<br\b[^>]*>|<\/?(?:p|div|ul|ol|pre|h[1-6])\b[^>]*>/gi, '\n')
      .replaceAll(/<\/?[a-z!][^>]*>/gi, '')
      .replaceAll(/&(amp|lt|gt|quot|nbsp|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
      // Controls, and marks that turn the direction of what follows.
      .replaceAll(/[^\P{C}\n]/gu, '')
      .replaceAll(/[ \t]+$/gm, '')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()
      .slice(0, MOST_CHARACTERS)
  );
}
