import { plural } from '../../../shared/texts/en/english';

export const lock = {
  title: 'TokenTray is locked',
  text: 'Reminders still come. Nothing is copied or shown until you unlock.',
  fileText: 'Your secrets are in an encrypted file. Its passphrase opens it.',
  passphrase: 'Passphrase',
  missing: 'Enter the passphrase.',
  unlock: 'Unlock',
  unlocking: 'Checking…',
  touchId: 'Use Touch ID',
  useCopy: 'Open the copy beside it',
  giveUp: {
    open: 'Go on without it…',
    title: 'Go on without the encrypted file?',
    text: 'The list stays, with every secret marked as missing until you enter it again. From then on secrets are kept in the keychain. If a backup of the file turns up, put it back first: cancel, restore the folder, and unlock.',
    action: 'Go on without it',
    cancel: 'Cancel',
  },
  wait: (seconds: number) =>
    `Too many wrong passphrases. You can try again in ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
  lockNow: 'Lock now',
  shortcut: 'Ctrl+L',
  card: {
    title: 'Lock',
    off: 'Off: whoever sits at this computer while you are away can copy your tokens and keys.',
    on: 'On: copying, showing and changing need your passphrase once TokenTray is locked.',
    file: 'Your secrets are in an encrypted file. Locking closes it; its passphrase opens it again.',
    switchOn: 'Set a passphrase',
    change: 'Change the passphrase',
    switchOff: 'Switch the lock off',
    present: 'Present passphrase',
    next: 'New passphrase',
    nextHint: 'There is no way back without it: it is written down nowhere.',
    again: 'The same once more',
    differs: 'The two are not the same.',
    save: 'Save',
    saving: 'Saving…',
    isOn: 'The lock is on.',
    changed: 'The passphrase is changed.',
    isOff: 'The lock is off.',
    onScreenLock: 'Lock with the screen',
    onScreenLockHint: 'As the screen is locked or the computer goes to sleep.',
    idle: 'Lock after',
    idleHint: 'In which nobody used this computer.',
    idleChoice: (minutes: number) =>
      minutes === 0
        ? 'Never by itself'
        : minutes % 60 === 0
          ? plural(minutes / 60, { one: '# hour', other: '# hours' })
          : plural(minutes, { one: '# minute', other: '# minutes' }),
  },
};
