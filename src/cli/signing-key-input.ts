import { checkSigningKey } from '../shared/domain/names';
import { ProblemError, unwrap } from '../shared/domain/result';
import { UsageError } from './exit-codes';
import { warn } from './output';
import { readSecret } from './secret-input';

/** Where the key comes from. */
export type KeySource =
  | { readonly from: 'stdin' }
  | { readonly from: 'env'; readonly name: string };

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]{0,59}$/;
const LONGEST_KEY_BYTES = 64 * 1024;

/** Decides where the key comes from, before anything is read. Throws `UsageError`. */
export function checkKeyFlags(flags: {
  readonly keyStdin?: true;
  readonly keyEnv?: string;
}): KeySource {
  if (flags.keyStdin === true) return { from: 'stdin' };
  if (flags.keyEnv === undefined) {
    throw new UsageError(
      'Say where the key comes from: --key-stdin for standard input, or --key-env NAME for an environment variable.',
    );
  }
  // What is no variable's name may be the key itself: it is not repeated.
  if (!VARIABLE.test(flags.keyEnv)) {
    throw new UsageError(
      '--key-env takes the name of an environment variable (letters, digits and _), not the key itself.',
    );
  }
  return { from: 'env', name: flags.keyEnv };
}

/** Reads the key and says so where blanks around it were removed. Throws `ProblemError`. */
export async function readKey(source: KeySource): Promise<string> {
  const text = source.from === 'stdin' ? await readFromStdin() : readFromEnvironment(source.name);
  const { key, trimmed } = unwrap(checkSigningKey(text));
  if (trimmed) warn('Blanks or line breaks around the key were removed.');
  return key;
}

function readFromStdin(): Promise<string> {
  return readSecret({ what: 'the signing key', longestBytes: LONGEST_KEY_BYTES });
}

function readFromEnvironment(name: string): string {
  const text = process.env[name];
  if (text !== undefined && text !== '') return text;
  throw new ProblemError({
    code: 'key-variable',
    message: `The environment variable ${name} is ${text === undefined ? 'not set' : 'empty'}. Put the key into it and export it.`,
  });
}
