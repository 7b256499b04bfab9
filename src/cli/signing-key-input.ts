import { checkSigningKey } from '../shared/domain/names';
import { ProblemError, unwrap } from '../shared/domain/result';
import { UsageError } from './exit-codes';
import { warn } from './output';
import { readSecret } from './secret-input';
import { cliTexts } from './texts/cli-texts';

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
    throw new UsageError(cliTexts().secretInput.whereFrom);
  }
  // What is no variable's name may be the key itself: it is not repeated.
  if (!VARIABLE.test(flags.keyEnv)) {
    throw new UsageError(cliTexts().secretInput.keyEnvForm);
  }
  return { from: 'env', name: flags.keyEnv };
}

/** Reads the key and says so where blanks around it were removed. Throws `ProblemError`. */
export async function readKey(source: KeySource): Promise<string> {
  const text = source.from === 'stdin' ? await readFromStdin() : readFromEnvironment(source.name);
  const { key, trimmed } = unwrap(checkSigningKey(text));
  if (trimmed) warn(cliTexts().secretInput.blanksRemoved);
  return key;
}

function readFromStdin(): Promise<string> {
  return readSecret({ what: 'signing-key', longestBytes: LONGEST_KEY_BYTES });
}

function readFromEnvironment(name: string): string {
  const text = process.env[name];
  if (text !== undefined && text !== '') return text;
  throw new ProblemError({
    code: 'key-variable',
    message: cliTexts().secretInput.variable(name, text === undefined ? 'unset' : 'empty'),
  });
}
