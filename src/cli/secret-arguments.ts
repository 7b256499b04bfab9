import { UsageError } from './exit-codes';
import { quickTexts } from './texts/quick-texts';

const SECRET_OPTION =
  /^--?(?:(?:primary-?|secondary-?|signing-?)?key|key-stdin=.*|secret|password|passphrase|token)(?:=.*)?$/is;

/**
 * Refuses an option that would carry a secret: arguments stand in the list of processes, where
 * every user of the machine can read them, and in the shell's history. Throws {@link UsageError},
 * which does not repeat the value.
 */
export function refuseSecretArguments(args: readonly string[]): void {
  if (!args.some((arg) => SECRET_OPTION.test(arg))) return;
  throw new UsageError(quickTexts().secretArgument);
}
