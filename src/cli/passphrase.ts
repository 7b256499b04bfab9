import { readFileSync, statSync } from 'node:fs';
import { ProblemError } from '../shared/domain/result';
import { warn } from './output';
import { PASSPHRASE_FILE } from './passphrase-file';
import { readHidden } from './secret-input';

/**
 * The passphrase of the encrypted file: the first line of the named file (`/dev/fd/3` names an open
 * descriptor), else asked for on the terminal. Throws `ProblemError` where there is neither.
 */
export async function askPassphrase(): Promise<string> {
  const file = process.env[PASSPHRASE_FILE];
  if (file !== undefined && file !== '') return passphraseIn(file);
  if (process.stdin.isTTY) return readHidden("Enter TokenTray's passphrase (it is not shown): ");
  throw new ProblemError({
    code: 'passphrase-needed',
    message: `The secrets are in an encrypted file, and there is no terminal to ask for its passphrase. Name a file that holds it with --passphrase-file or ${PASSPHRASE_FILE}.`,
  });
}

/** The first line of a file that holds a passphrase; throws `ProblemError`. */
export function passphraseIn(file: string): string {
  let text: string;
  try {
    const found = statSync(file);
    if (process.platform !== 'win32' && found.isFile() && (found.mode & 0o077) !== 0) {
      warn(`others may read ${file}, which holds the passphrase: chmod 600 it`);
    }
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    throw new ProblemError({
      code: 'passphrase-file-unreadable',
      message: `The file with the passphrase cannot be read (${typeof code === 'string' ? code : 'unknown error'}): ${file}`,
    });
  }
  const [line = ''] = text.split(/\r?\n/);
  if (line !== '') return line;
  throw new ProblemError({
    code: 'passphrase-file-empty',
    message: `The file that should hold the passphrase has nothing on its first line: ${file}`,
  });
}
