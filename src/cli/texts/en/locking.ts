/** The lock, the passphrase, and what a session says. */
export const locking = {
  locked: 'TokenTray is locked. Unlock it in its window, or with: tokentray unlock',
  lockedAndNotRunning:
    'TokenTray is locked and does not run, and there is no terminal to ask for its passphrase. Start it and unlock it: tokentray unlock',
  enterPassphrase: "Enter TokenTray's passphrase (it is not shown):",
  wrong: 'That is not the passphrase.',
  wrongAgain: 'That is not the passphrase, so nothing was done.',

  isLocked: 'TokenTray is locked',
  isUnlocked: 'TokenTray is unlocked',
  unlockedAlready: 'TokenTray is unlocked already',
  lockedAgain: 'TokenTray was locked again.',
  notRunning: 'TokenTray does not run, or does not answer. Start it first.',
  off: 'The lock is off: set a passphrase in the settings of TokenTray first.',

  passphraseNeeded: (variable: string) =>
    `The secrets are in an encrypted file, and there is no terminal to ask for its passphrase. Name a file that holds it with --passphrase-file or ${variable}.`,
  othersMayRead: (file: string) =>
    `others may read ${file}, which holds the passphrase: chmod 600 it`,
  passphraseUnreadable: (file: string, code: string | undefined) =>
    `The file with the passphrase cannot be read (${code ?? 'unknown error'}): ${file}`,
  passphraseFileEmpty: (file: string) =>
    `The file that should hold the passphrase has nothing on its first line: ${file}`,

  keychainWaits: 'the keychain is locked and waits for you: unlock it in its own prompt',
  broughtToEnd: 'what was begun is brought to its end; press again to break it off',
  listDamaged: (reason: string, file: string) =>
    `The list of credentials cannot be read: ${reason} Open the app, which offers what to do about ${file}.`,

  noTerminal: (question: string, flag: string) =>
    `${question} There is no terminal to ask: to do it, add ${flag}.`,
  /** Yes is y or yes in every language: scripts answer it. */
  question: (question: string) => `${question} [y/N]`,
};
