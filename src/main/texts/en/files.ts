/** Where a system says nothing about why. */
const UNKNOWN = 'unknown error';
const KEPT = 'The change was not saved and everything is as it was.';

/** Refusals of the disk; `reason` is the system's own code, where it gives one. */
export const disk = {
  full: (folder: string) => `The disk is full at ${folder}. ${KEPT} Free some space and try again.`,
  readOnly: (folder: string) =>
    `${folder} is on a read-only disk. ${KEPT} Make it writable and try again.`,
  noPermission: (folder: string) =>
    `TokenTray may not write in ${folder}. ${KEPT} Allow it there and try again.`,
  failed: (file: string, reason = UNKNOWN) => `${file} could not be written (${reason}). ${KEPT}`,
  busy: 'TokenTray’s app or its command line is storing something just now, and perhaps waits for the keychain. Nothing was changed: see to that first, then try again.',
  historyBusy: 'Another TokenTray program is writing the history. Try again in a moment.',
};

export const backupFiles = {
  tooLarge: (name: string, megabytes: number) =>
    `${name} is larger than ${megabytes} MB, so it is no backup of TokenTray. Nothing was read.`,
  notWritten: (file: string) =>
    `${file} did not give back what was written into it. Look after the disk, or choose another folder.`,
  folderGone: (folder: string) =>
    `The folder ${folder} is not there. Connect the disk it is on, or choose another folder.`,
  noFile: (name: string) => `${name} is not a file. Choose the backup itself.`,
  unreadable: (file: string, reason = UNKNOWN) =>
    `${file} cannot be read (${reason}). Allow TokenTray to read it, and try again.`,
};

export const calendarFiles = {
  folderGone: (folder: string) =>
    `${folder}, where the calendar is kept, is not there. Bring it back, or choose another folder in the settings.`,
  notOpened:
    'No program on this computer opens calendar files. Save it as a file, and import that into your calendar.',
};

/** Why an archive is none that is read; follows a colon. */
export type ArchiveFault = 'many' | 'encrypted' | 'unreadable' | 'outside' | 'size' | 'damaged';
const ARCHIVE: { readonly [F in ArchiveFault]: string } = {
  many: 'it has too many files in it',
  encrypted: 'it is encrypted',
  unreadable: 'it cannot be read',
  outside: 'it names files outside of itself',
  size: 'it holds more or less than it says',
  damaged: 'it is damaged',
};

export const importFiles = {
  notHere: 'That is no file of this computer.',
  noFile: (name: string) => `“${name}” is no file.`,
  empty: (name: string) => `“${name}” is empty.`,
  tooLarge: (name: string, megabytes: number) =>
    `“${name}” is larger than ${megabytes} MB, which is the most that is read. Split it into several files.`,
  gone: (name: string) => `“${name}” is not there.`,
  notAllowed: (name: string) => `“${name}” may not be read: look at who owns it.`,
  /** `why` is a sentence. */
  unreadable: (name: string, why: string) => `“${name}” cannot be read. ${why}`,
  entryTooLarge: (name: string, megabytes: number) =>
    `${name} in this archive unpacks to more than ${megabytes} MB, which is the most that is read. Export one vault at a time.`,
  noEntry: (name: string) =>
    `There is no ${name} in this archive, so it is no export of 1Password (1PUX). Unpack it, and import the file you want.`,
  archive: (fault: ArchiveFault) =>
    `This archive cannot be read: ${ARCHIVE[fault]}. Export it again.`,
  notTrashed: (name: string) => `“${name}” could not be moved to the trash. Delete it yourself.`,
};

/** Why the file of the metadata cannot be used; each names it. */
export const metadataFile = {
  unreadable: (name: string, reason = UNKNOWN) => `${name} cannot be read (${reason}).`,
  empty: (name: string) => `${name} is empty.`,
  cutOff: (name: string) => `${name} is cut off, or is not JSON.`,
  newer: (name: string, format: number, known: number) =>
    `${name} was written by a newer version of TokenTray (format ${format}; this one knows ${known}). Update TokenTray to use it.`,
  misshapen: (name: string, place: string) =>
    `${name} is not as TokenTray writes it: look at ${place}.`,
  itsStart: 'its start',
  gone: (name: string) => `${name} is gone, but its backup is there.`,
  /** `reason` is one of the sentences above. */
  chooseFirst: (reason: string) =>
    `${reason} Choose first whether to take the backup or to begin anew; nothing is saved until then.`,
  backupUnusable: (reason: string) => `The backup cannot be used either: ${reason}`,
  noBackup: 'There is no backup.',
  busy: 'Another TokenTray is saving just now and does not come to an end, so nothing was changed. Try again; if it lasts, end the other one.',
  wouldBeMisshapen: (place: string) =>
    `TokenTray was about to save something it could not read again, at ${place}. Nothing was saved.`,
};

/** What is wrong with the file of the settings. */
export type SettingsFault = 'empty' | 'cutOff' | 'noSettings';
const SETTINGS: { readonly [F in SettingsFault]: string } = {
  empty: 'is empty',
  cutOff: 'is cut off, or is not JSON',
  noSettings: 'does not hold settings',
};
const damaged = (name: string, what: string) =>
  `${name} ${what}, so the usual settings are in force where it was wrong.`;

export const settingsFile = {
  damaged: (name: string, fault: SettingsFault) => damaged(name, SETTINGS[fault]),
  unreadable: (name: string, reason = UNKNOWN) => damaged(name, `cannot be read (${reason})`),
  wrongValues: (name: string, fields: readonly string[]) =>
    damaged(name, `has values that cannot be right (${fields.join(', ')})`),
  /** Behind what was wrong. */
  keptAs: (wrong: string, copy: string) => `${wrong} The file was kept as ${copy}.`,
  notKept: (wrong: string) =>
    `${wrong} It could not be moved aside, so no change of the settings can be saved.`,
  misshapen: 'A setting has a value that cannot be right. Nothing was changed.',
  unwritable: 'The settings could not be saved: settings.json cannot be read or written.',
};
