import { ProblemError } from '../../../shared/domain/result';
import { KeychainError } from '../../ports/secret-store';
import { appTexts } from '../../texts/app-texts';
import type { SecretFileFault } from '../../texts/en/secret-file';

/** Every call while the passphrase has not been given. */
export function closedError(): KeychainError {
  const { secretFile } = appTexts();
  return new KeychainError('locked', secretFile.closed, secretFile.closedTold);
}

/** Another TokenTray has put the file under another passphrase. */
export function changedElsewhereError(): KeychainError {
  const { secretFile } = appTexts();
  return new KeychainError('locked', secretFile.changedElsewhere, secretFile.changedElsewhereTold);
}

export function failedError(sentence: string): KeychainError {
  return new KeychainError('failed', sentence, sentence);
}

export function wrongPassphrase(): ProblemError {
  return new ProblemError({
    code: 'passphrase-wrong',
    message: appTexts().secretFile.wrongPassphrase,
    field: 'passphrase',
  });
}

export function damaged(file: string, fault: SecretFileFault): ProblemError {
  const message = appTexts().secretFile.damaged(file, fault);
  return new ProblemError({ code: 'secret-file-damaged', message });
}

export function lost(folder: string): ProblemError {
  return new ProblemError({
    code: 'secret-file-missing',
    message: appTexts().secretFile.lost(folder),
  });
}

export function noGoodCopy(file: string): ProblemError {
  return new ProblemError({
    code: 'secret-file-no-copy',
    message: appTexts().secretFile.noGoodCopy(file),
  });
}
