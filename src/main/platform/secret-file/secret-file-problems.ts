import { ProblemError } from '../../../shared/domain/result';
import { KeychainError } from '../../ports/secret-store';

const CLOSED = 'The encrypted file with the secrets is closed: unlock TokenTray, then try again.';

/** Every call while the passphrase has not been given. */
export function closedError(): KeychainError {
  return new KeychainError('locked', 'The encrypted file is closed.', CLOSED);
}

/** Another TokenTray has put the file under another passphrase. */
export function changedElsewhereError(): KeychainError {
  return new KeychainError(
    'locked',
    'The passphrase was changed elsewhere.',
    'The passphrase was changed by another TokenTray: unlock this one with the new one.',
  );
}

export function failedError(sentence: string): KeychainError {
  return new KeychainError('failed', sentence, sentence);
}

export function wrongPassphrase(): ProblemError {
  return new ProblemError({
    code: 'passphrase-wrong',
    message: 'That is not the passphrase. Nothing was changed; type it again.',
    field: 'passphrase',
  });
}

/** `what` is the end of a sentence, e.g. `is empty`. */
export function damagedSentence(file: string, what: string): string {
  return (
    `${file} ${what}, so nothing was read from it or changed. The copy beside it (the same name with ` +
    '.bak) can stand in for it.'
  );
}

export function damaged(file: string, what: string): ProblemError {
  return new ProblemError({ code: 'secret-file-damaged', message: damagedSentence(file, what) });
}

export function lost(folder: string): ProblemError {
  return new ProblemError({
    code: 'secret-file-missing',
    message:
      `The encrypted file is not there: put ${folder} back from a backup. Without one its secrets ` +
      'are lost: go on in TokenTray’s window, or where there is none set "secretsIn" to "keychain" in the ' +
      'file settings.json beside that folder, and enter them again.',
  });
}

export function noGoodCopy(file: string): ProblemError {
  return new ProblemError({
    code: 'secret-file-no-copy',
    message:
      `Neither ${file} nor a copy beside it is whole and belongs to this passphrase. Nothing was ` +
      'changed: put them back from a backup.',
  });
}
