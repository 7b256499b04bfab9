import type { Problem } from '../../shared/domain/result';
import type { KeychainError, KeychainFault } from '../ports/secret-store';

const SENTENCES: Readonly<Record<KeychainFault, string>> = {
  absent:
    'No keychain answers on this system, so nothing was stored. On Linux, install and start a ' +
    'Secret Service such as gnome-keyring, KWallet or KeePassXC, then try again.',
  locked:
    'The keychain is locked and was not unlocked, so nothing was changed. Unlock it and try again.',
  timeout:
    'The keychain did not answer in time, so nothing was changed. See whether it waits for you ' +
    'behind another window, or restart it, then try again.',
  failed: 'The keychain refused, so nothing was changed. Try again; if it lasts, restart it.',
};

/** What to tell the user when the keychain cannot serve. */
export function keychainProblem(fault: KeychainFault): Problem {
  return { code: `keychain-${fault}`, message: SENTENCES[fault] };
}

/** The same, in the words of the error where it has its own. */
export function problemOf({ fault, told }: KeychainError): Problem {
  const usual = keychainProblem(fault);
  return told === undefined ? usual : { ...usual, message: told };
}
