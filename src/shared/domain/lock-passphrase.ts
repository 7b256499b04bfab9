import { said } from '../texts/said';
import { ok, type Result, refuse } from './result';

export const SHORTEST_PASSPHRASE = 8;
export const LONGEST_PASSPHRASE = 500;

/** Whether it may become the app's passphrase: any characters, blanks too, but not too few. */
export function checkPassphrase(passphrase: string, field = 'passphrase'): Result<string> {
  const length = [...passphrase].length;
  if (length < SHORTEST_PASSPHRASE) {
    return refuse('passphrase-short', said().passphrases.lockShort(SHORTEST_PASSPHRASE), field);
  }
  if (length > LONGEST_PASSPHRASE) {
    return refuse('passphrase-long', said().passphrases.lockLong(LONGEST_PASSPHRASE), field);
  }
  return ok(passphrase);
}
