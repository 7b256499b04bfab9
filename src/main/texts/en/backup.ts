export const backup = {
  folder: 'Where backups go',
  noFolder: 'No folder for backups is chosen yet. Choose one in the window: Settings, Backup.',
  noPassphrase:
    'Set the recovery passphrase first, in the window: Settings, Backup. Without it a backup could be opened on this computer only.',
  notThere: 'That backup is no longer there. Look at the list again.',
  /** Of a notification. */
  failed: 'TokenTray could not make a backup',
  notOpened:
    'The backup could not be opened again after it was made, so it was not kept. Try again.',

  keyUnfit:
    'What backups are encrypted to does not fit its key in the keychain. Set the recovery passphrase anew, which makes another key.',
  keyGone:
    'The keychain no longer holds the key of the backups. Set the recovery passphrase anew, which makes another key; older backups are opened by the passphrase they were made with.',
  passphraseNotTried:
    'The passphrase did not open what it had closed. Nothing was changed; try again.',
};

export const exports = {
  encrypted: 'Export encrypted',
  ageFile: 'age encrypted file',
  plain: 'Export in plain text',
  notOpened: 'The passphrase did not open what it had closed, so nothing was exported. Try again.',
  wordMissing: (word: string) =>
    `Type “${word}” to say that secrets may stand in a file that anybody can read.`,
};

export const restore = {
  choose: 'Restore a backup',
  backups: 'TokenTray backups',
  allFiles: 'All files',
  gone: 'That backup is no longer open: it is for ten minutes only. Choose it again.',
  notOne:
    'This is no backup of TokenTray: it is neither one of its backups nor a file that age has encrypted. Nothing was changed.',
  wrongPassphrase:
    'That is not the passphrase of this backup: the one counts that was in force when it was made. Nothing was changed.',
  ofAnother:
    'This backup was made before a recovery passphrase was set, so only the computer that made it can open it.',
  withoutSettings:
    'Everything was restored but the preferences, which could not be saved. Look after the disk, and set them in the settings.',
  outdated:
    'Something was changed here since the backup was compared, so nothing was restored. Open the backup again.',
  incomplete: (name: string) =>
    `"${name}" belongs to a service or credential that would not be there, so nothing was restored.`,
  /** In the history. */
  restored: 'restored from a backup',
};
