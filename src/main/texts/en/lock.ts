export const lock = {
  locked: 'TokenTray is locked. Unlock it in its window first.',
  ownFault: 'TokenTray could not do that because of a fault of its own.',
  /** The system says first which app wants this. */
  touchIdReason: 'unlock TokenTray',
  touchIdRefused: 'Touch ID did not unlock TokenTray. Try again, or enter the passphrase.',
  passphraseOfFile:
    'Your secrets are in an encrypted file, and its passphrase is the one that unlocks.',
  verifierMissing:
    'The keychain no longer holds what the passphrase is checked against: it was removed or ' +
    'changed outside TokenTray. Restore the keychain from your backup.',
  wrong: 'That is not the passphrase.',
  wait: (seconds: number) => `Too many wrong passphrases. Try again in ${seconds} s.`,
};
