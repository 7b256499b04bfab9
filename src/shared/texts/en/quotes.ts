export const quotes = {
  around: (text: string) => `“${text}”`,
  /** Where what was typed cannot be repeated, as the subject of a sentence. */
  unsaid: 'This',
};
