import { createInterface } from 'node:readline/promises';
import { judgePassphrase } from '../../shared/domain/passphrase';
import { ProblemError, unwrap } from '../../shared/domain/result';
import { UsageError } from '../exit-codes';
import { passphraseIn } from '../passphrase';
import { readHidden } from '../secret-input';

export const PASSPHRASE_OPTION = '--backup-passphrase-file';

/** The passphrase of a backup: from the named file, else asked for on the terminal. */
export async function askBackupPassphrase(file: string | undefined): Promise<string> {
  if (file !== undefined) return passphraseIn(file);
  refuseWithoutTerminal();
  return readHidden("Enter the backup's passphrase (it is not shown): ");
}

/** A new one, typed twice; throws `ProblemError` for one that is too easy to guess. */
export async function newBackupPassphrase(file: string | undefined): Promise<string> {
  if (file !== undefined) {
    const passphrase = passphraseIn(file);
    unwrap(judgePassphrase(passphrase));
    return passphrase;
  }
  refuseWithoutTerminal();
  const passphrase = await readHidden('Enter a new passphrase for the file (it is not shown): ');
  unwrap(judgePassphrase(passphrase));
  if ((await readHidden('Enter it again: ')) === passphrase) return passphrase;
  throw new ProblemError({
    code: 'passphrase-differs',
    message: 'The two are not the same. Nothing was written.',
  });
}

/** What is typed on the terminal behind a question on standard error. */
export async function askLine(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

function refuseWithoutTerminal(): void {
  if (process.stdin.isTTY) return;
  throw new UsageError(
    `There is no terminal to ask for the passphrase. Name a file that holds it with ${PASSPHRASE_OPTION}.`,
  );
}
