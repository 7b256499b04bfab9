import { UsageError } from './exit-codes';

const SECRET_OPTION =
  /^--?(?:(?:primary-?|secondary-?|signing-?)?key|key-stdin=.*|secret|password|passphrase|token)(?:=.*)?$/is;

/**
 * Refuses an option that would carry a secret: arguments stand in the list of processes, where
 * every user of the machine can read them, and in the shell's history. Throws {@link UsageError},
 * which does not repeat the value.
 */
export function refuseSecretArguments(args: readonly string[]): void {
  if (!args.some((arg) => SECRET_OPTION.test(arg))) return;
  throw new UsageError(
    'A secret is never taken as an argument: other users could read it in the list of processes. ' +
      'Pass it on standard input (a key to sign with: --key-stdin), or name an environment variable that holds the key with --key-env NAME. ' +
      'If it was typed just now, remove it from the shell’s history.',
  );
}
