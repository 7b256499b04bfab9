import { judgePassphrase } from '../../shared/domain/passphrase';
import { ok, type Result, refuse } from '../../shared/domain/result';

/** Whether the second typing of a passphrase is the first again. */
export function sameAgain(first: string, second: string, sentence: string): Result<null> {
  return first === second ? ok(null) : refuse('passphrases-differ', sentence);
}

/** The checks of a new passphrase that is typed twice. */
export function newPassphrase(first: string, second: string, differ: string) {
  return { first: judgePassphrase(first), second: sameAgain(first, second, differ) };
}
