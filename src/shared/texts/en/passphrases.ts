/** Refusals of a new passphrase: of the app's lock, and of what is encrypted with one. */
export const passphrases = {
  lockShort: (shortest: number) =>
    `Enter at least ${shortest} characters. Several words are easier to keep in mind.`,
  lockLong: (longest: number) => `Enter at most ${longest} characters.`,

  tooLong: (longest: number) => `A passphrase has at most ${longest} characters.`,
  invisible: 'It holds a character that cannot be typed or seen. Leave it out.',
  edges: 'It begins or ends with a space, which nobody sees. Leave it out.',
  tooShort: (shortest: number) =>
    `Take at least ${shortest} characters; four words that do not go together are good.`,
  common: 'That is among the first that are tried. Take four words that do not go together.',
};
