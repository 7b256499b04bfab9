/** Hands `$secret` to the standard input of what follows: `printf` is the shell's own, no process. */
export const SECRET_TO_STDIN = 'printf %s "$secret" |';

/**
 * A command that takes a secret from standard input and does `work` with it as `$secret`: without
 * the line break that many programs print after it, and not at all where none came in, because an
 * empty one would be stored just as readily.
 */
export function withSecretRead(work: string): string {
  return `( secret=$(cat) && : "\${secret:?nothing came in}" && ${work} )`;
}
