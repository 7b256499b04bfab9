import { readFileSync, statSync } from 'node:fs';
import { ProblemError } from '../shared/domain/result';
import { warn } from './output';
import { PASSPHRASE_FILE } from './passphrase-file';
import { readHidden } from './secret-input';
import { cliTexts } from './texts/cli-texts';

/**
 * The passphrase of the encrypted file: the first line of the named file (`/dev/fd/3` names an open
 * descriptor), else asked for on the terminal. Throws `ProblemError` where there is neither.
 */
export async function askPassphrase(): Promise<string> {
  const file = process.env[PASSPHRASE_FILE];
  if (file !== undefined && file !== '') return passphraseIn(file);
  if (process.stdin.isTTY) return readHidden(`${cliTexts().locking.enterPassphrase} `);
  throw new ProblemError({
    code: 'passphrase-needed',
    message: cliTexts().locking.passphraseNeeded(PASSPHRASE_FILE),
  });
}

/** The first line of a file that holds a passphrase; throws `ProblemError`. */
export function passphraseIn(file: string): string {
  let text: string;
  try {
    const found = statSync(file);
    if (process.platform !== 'win32' && found.isFile() && (found.mode & 0o077) !== 0) {
      warn(cliTexts().locking.othersMayRead(file));
    }
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    throw new ProblemError({
      code: 'passphrase-file-unreadable',
      message: cliTexts().locking.passphraseUnreadable(
        file,
        typeof code === 'string' ? code : undefined,
      ),
    });
  }
  const [line = ''] = text.split(/\r?\n/);
  if (line !== '') return line;
  throw new ProblemError({
    code: 'passphrase-file-empty',
    message: cliTexts().locking.passphraseFileEmpty(file),
  });
}
