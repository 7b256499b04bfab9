/** Typed before secrets are written in plain text. */
export const PLAIN_EXPORT_WORD = 'plain text';
