import type { Problem } from '../../shared/domain/result';
import type { KeychainError, KeychainFault } from '../ports/secret-store';
import { appTexts } from '../texts/app-texts';

/** What to tell the user when the keychain cannot serve. */
export function keychainProblem(fault: KeychainFault): Problem {
  return { code: `keychain-${fault}`, message: appTexts().keychain.problem(fault) };
}

/** The same, in the words of the error where it has its own. */
export function problemOf({ fault, told }: KeychainError): Problem {
  const usual = keychainProblem(fault);
  return told === undefined ? usual : { ...usual, message: told };
}
