/** What is wrong with a part of the encrypted file. */
export type SecretFileFault = 'identity' | 'secrets' | 'gone' | 'empty';
const FAULTS: { readonly [F in SecretFileFault]: string } = {
  identity: 'is cut off, was altered, or is not TokenTray’s',
  secrets: 'is cut off, was altered, or belongs to another identity.age than the one beside it',
  gone: 'is not there',
  empty: 'is empty',
};

/** The encrypted file with the secrets. */
export const secretFile = {
  closed: 'The encrypted file is closed.',
  closedTold: 'The encrypted file with the secrets is closed: unlock TokenTray, then try again.',
  changedElsewhere: 'The passphrase was changed elsewhere.',
  changedElsewhereTold:
    'The passphrase was changed by another TokenTray: unlock this one with the new one.',
  wrongPassphrase: 'That is not the passphrase. Nothing was changed; type it again.',
  damaged: (file: string, fault: SecretFileFault) =>
    `${file} ${FAULTS[fault]}, so nothing was read from it or changed. The copy beside it (the same name with .bak) can stand in for it.`,
  lost: (folder: string) =>
    `The encrypted file is not there: put ${folder} back from a backup. Without one its secrets are lost: go on in TokenTray’s window, or where there is none set "secretsIn" to "keychain" in the file settings.json beside that folder, and enter them again.`,
  noGoodCopy: (file: string) =>
    `Neither ${file} nor a copy beside it is whole and belongs to this passphrase. Nothing was changed: put them back from a backup.`,
  exists: (folder: string) =>
    `There is an encrypted file in ${folder} already. Nothing was changed.`,
  halfChanged: (folder: string) =>
    `The new passphrase is in force, but a copy under the old one could not be replaced in ${folder}. See to the disk, then change the passphrase once more.`,
  notWritten: (file: string) =>
    `${file} did not give back what was written into it, so it was put back as it was. Look after the disk.`,
  notOpened: 'The passphrase did not open what it had closed. Nothing was changed; try again.',
  unreadable: (file: string, reason = 'unknown error') =>
    `${file} cannot be read (${reason}). Allow TokenTray to read it and try again.`,
  notTried:
    'The passphrase could not be tried: the process for it did not come to an end. Nothing was changed. It takes 256 MiB of memory for a moment; free some and try again.',
};
