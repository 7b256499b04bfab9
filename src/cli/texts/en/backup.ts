import type { Difference } from '../../../shared/domain/transfer/restore-plan';
import { plural } from '../../../shared/texts/en/english';

/** What becomes of an entry by a restore. */
export type Becomes = keyof typeof becomes;

interface Done {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

const becomes = {
  add: 'add',
  same: 'same',
  change: 'change',
  differs: 'differs',
  remove: 'remove',
  keep: 'keep',
};
const done = ({ added, changed, removed }: Done) =>
  `${added} added, ${changed} changed, ${removed} removed`;

const differences: { readonly [D in Difference]: string } = {
  secret: 'secret',
  name: 'name',
  end: 'end',
  places: 'places',
  details: 'details',
};

/** `export` and `backup …`. */
export const backup = {
  help: {
    passphraseFile: 'holds the passphrase of the backup or export; else it is asked for',
    export: 'write everything into one encrypted file (age), or in plain text',
    newFile: 'the new file',
    plain: 'in plain text',
    yesPlainText: 'plain text is meant; else a word is asked for',
    noHistory: 'without the history',
    force: 'also over a file that is there',
    backup: 'make, list and restore backups',
    now: 'make a backup in the folder chosen in the app; prints its path',
    list: 'list the backups',
    json: 'print them as JSON',
    restore: 'show what a backup or an encrypted export would change, ask, and restore it',
    replace: 'all becomes as in the backup; else nothing here is removed or changed',
    take: 'entries that differ and become as in the backup',
    dryRun: 'only show it',
    yes: 'do not ask',
    undo: 'bring back what was there before a restore',
    name: 'of the backup that was made before it; see: tokentray backup list',
  },

  noFolder: 'no folder for backups is chosen: Settings, Backup in the app',
  origin: {
    own: 'before a restore',
    here: 'this computer',
    elsewhere: 'another computer',
  },

  replaceOrTake: 'Say either --replace, which takes all, or --take.',
  noTerminalForRestore: 'There is no terminal to ask. Say --dry-run to look, or --yes to restore.',
  /** Yes is y or yes in every language: scripts answer it. */
  restoreThis: 'Restore this? [y/N]',
  nothingRestored: 'nothing was restored',
  restored: (counts: Done, undo: string) =>
    `${done(counts)}; undo it with: tokentray backup undo ${undo}`,
  done,
  unknownEntry: 'The backup has no entry of the name that was given with --take.',
  backupOf: (madeAt: string) => `Backup of ${madeAt}`,
  missing: (count: number) =>
    plural(count, {
      one: '# secret was missing when it was made.',
      other: '# secrets were missing when it was made.',
    }),
  becomes,
  differences,

  fileIsThere: 'That file is there already. Name another one, or say --force.',
  exported: 'exported; TokenTray restores it, and age opens it',
  datesOnly: (count: number) =>
    plural(count, {
      one: '# credential had no secret to export: only its date is kept here',
      other: '# credentials had no secret to export: only their dates are kept here',
    }),
  notExported: (count: number) =>
    plural(count, {
      one: '# secret is not in the keychain and so not in the file: TokenTray shows where',
      other: '# secrets are not in the keychain and so not in the file: TokenTray shows where',
    }),
  noTerminalForPlain:
    'There is no terminal to ask whether plain text is meant. Say --yes-plain-text.',
  typeWord: (word: string) => `Every secret will be readable. Type "${word}" to go on:`,
  plainExported: 'every secret stands readable in that file: delete it once it has served',

  enterPassphrase: "Enter the backup's passphrase (it is not shown):",
  enterNewPassphrase: 'Enter a new passphrase for the file (it is not shown):',
  enterAgain: 'Enter it again:',
  passphraseDiffers: 'The two are not the same. Nothing was written.',
  noTerminalForPassphrase: (option: string) =>
    `There is no terminal to ask for the passphrase. Name a file that holds it with ${option}.`,
  keychainWaits: 'the keychain is locked and waits for you: unlock it in its own prompt',
};
