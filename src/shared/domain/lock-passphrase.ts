import { ok, type Result, refuse } from './result';

export const SHORTEST_PASSPHRASE = 8;
export const LONGEST_PASSPHRASE = 500;

/** Whether it may become the app's passphrase: any characters, blanks too, but not too few. */
export function checkPassphrase(passphrase: string, field = 'passphrase'): Result<string> {
  const length = [...passphrase].length;
  if (length < SHORTEST_PASSPHRASE) {
    return refuse(
      'passphrase-short',
      `Enter at least ${SHORTEST_PASSPHRASE} characters. Several words are easier to keep in mind.`,
      field,
    );
  }
  if (length > LONGEST_PASSPHRASE) {
    return refuse('passphrase-long', `Enter at most ${LONGEST_PASSPHRASE} characters.`, field);
  }
  return ok(passphrase);
}
