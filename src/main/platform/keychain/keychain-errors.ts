import { KeychainError, type KeychainFault } from '../../ports/secret-store';
import { appTexts } from '../../texts/app-texts';

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
    return new KeychainError('absent', appTexts().keychainFaults.noLibsecret);
  }
  const fault = SIGNS.find(([sign]) => sign.test(message))?.[1] ?? 'failed';
  return keychainError(fault);
}

/** `sentence`: another one than is usual for the fault. */
export function keychainError(fault: KeychainFault, sentence?: string): KeychainError {
  return new KeychainError(fault, sentence ?? appTexts().keychainFaults.usual[fault]);
}
