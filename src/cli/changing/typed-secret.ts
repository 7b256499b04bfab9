import { readSecret } from '../secret-input';

const LONGEST_BYTES = 1024 * 1024;

/** The secret from standard input; from a terminal it is asked for and not shown. */
export function typedSecret(): Promise<string> {
  return readSecret({ what: 'secret', longestBytes: LONGEST_BYTES });
}
