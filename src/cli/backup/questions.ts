import { createInterface } from 'node:readline/promises';
import { judgePassphrase } from '../../shared/domain/passphrase';
import { ProblemError, unwrap } from '../../shared/domain/result';
import { UsageError } from '../exit-codes';
import { passphraseIn } from '../passphrase';
import { readHidden } from '../secret-input';
import { cliTexts } from '../texts/cli-texts';

export const PASSPHRASE_OPTION = '--backup-passphrase-file';

/** The passphrase of a backup: from the named file, else asked for on the terminal. */
export async function askBackupPassphrase(file: string | undefined): Promise<string> {
  if (file !== undefined) return passphraseIn(file);
  refuseWithoutTerminal();
  return readHidden(`${cliTexts().backup.enterPassphrase} `);
}

/** A new one, typed twice; throws `ProblemError` for one that is too easy to guess. */
export async function newBackupPassphrase(file: string | undefined): Promise<string> {
  if (file !== undefined) {
    const passphrase = passphraseIn(file);
    unwrap(judgePassphrase(passphrase));
    return passphrase;
  }
  refuseWithoutTerminal();
  const texts = cliTexts().backup;
  const passphrase = await readHidden(`${texts.enterNewPassphrase} `);
  unwrap(judgePassphrase(passphrase));
  if ((await readHidden(`${texts.enterAgain} `)) === passphrase) return passphrase;
  throw new ProblemError({
    code: 'passphrase-differs',
    message: texts.passphraseDiffers,
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
  throw new UsageError(cliTexts().backup.noTerminalForPassphrase(PASSPHRASE_OPTION));
}
