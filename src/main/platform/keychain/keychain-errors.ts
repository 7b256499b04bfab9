import { KeychainError, type KeychainFault } from '../../ports/secret-store';

const SENTENCES: Readonly<Record<KeychainFault, string>> = {
  absent:
    'No Secret Service runs in this session. Install and start gnome-keyring, KWallet or KeePassXC.',
  locked: 'The keychain is locked, and its prompt was dismissed or not answered.',
  timeout: 'The keychain did not answer in time.',
  failed: 'The keychain refused.',
};

const SIGNS: readonly (readonly [RegExp, KeychainFault])[] = [
  [/org\.freedesktop\.secrets was not provided|ServiceUnknown|NameHasNoOwner/, 'absent'],
  [/Cannot autolaunch D-Bus|Cannot spawn a message bus|Could not connect: /, 'absent'],
  [/Failed to execute (?:child process|program)|StartServiceByName|Spawn\./, 'absent'],
  [/Timeout was reached|NoReply|did not receive a reply/i, 'timeout'],
  [/is locked|IsLocked|dismissed|cancell?ed|User interaction is not allowed/i, 'locked'],
];

/** The fault behind what the system's library said. Its text is not passed on. */
export function keychainErrorFrom(message: string): KeychainError {
  if (message.includes('libsecret')) {
    return new KeychainError(
      'absent',
      'The library libsecret is missing. Install it (Debian, Ubuntu: apt install libsecret-1-0).',
    );
  }
  const fault = SIGNS.find(([sign]) => sign.test(message))?.[1] ?? 'failed';
  return keychainError(fault);
}

export function keychainError(fault: KeychainFault, sentence = SENTENCES[fault]): KeychainError {
  return new KeychainError(fault, sentence);
}
