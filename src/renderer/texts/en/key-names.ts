/** The two keys of a source within a sentence. */
export const KEY_NAMES = { primary: 'primary key', secondary: 'secondary key' };
export type KeyName = keyof typeof KEY_NAMES;
