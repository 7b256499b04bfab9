import { readFileSync } from 'node:fs';
import { keepCopy, replaceFile } from '../files/safe-file';
import type { PassphraseCipher } from './passphrase-cipher';
import { openSecrets } from './secret-document';
import { noGoodCopy, wrongPassphrase } from './secret-file-problems';

/** The two files of the encrypted store; each has a copy beside it, `.bak`. */
export interface SecretFilePaths {
  readonly identityFile: string;
  readonly secretsFile: string;
}

/**
 * Puts good copies in the place of damaged files, which are kept as `.damaged`. The files as they are
 * go first, so that what is whole stays. Throws `ProblemError` with everything as it was where no
 * pair of files and copies opens under the passphrase.
 */
export async function restoreCopies(
  { identityFile, secretsFile }: SecretFilePaths,
  cipher: PassphraseCipher,
  passphrase: string,
): Promise<void> {
  let wrong = false;
  for (const identityFrom of [identityFile, copyOf(identityFile)]) {
    const sealed = contentOf(identityFrom);
    if (sealed === undefined) continue;
    const opened = await cipher.open(sealed, passphrase);
    wrong ||= opened.outcome === 'wrong';
    if (opened.outcome !== 'opened') continue;
    for (const secretsFrom of [secretsFile, copyOf(secretsFile)]) {
      const document = contentOf(secretsFrom);
      if (document === undefined || !(await opens(document, opened.text))) continue;
      if (identityFrom !== identityFile) putBack(sealed, identityFile);
      if (secretsFrom !== secretsFile) putBack(document, secretsFile);
      return;
    }
  }
  throw wrong ? wrongPassphrase() : noGoodCopy(secretsFile);
}

function putBack(content: Uint8Array, file: string): void {
  keepCopy(file, `${file}.damaged`, 'copy');
  replaceFile(file, content);
}

function copyOf(file: string): string {
  return `${file}.bak`;
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

async function opens(document: Uint8Array, text: string): Promise<boolean> {
  try {
    await openSecrets(document, text.match(IDENTITY)?.[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/** As `age-keygen` writes it there may be remarks around it. */
export const IDENTITY = /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/m;
