export const secrets = {
  card: 'Where secrets are kept',
  where: {
    keychain: 'In the keychain of this computer.',
    file: 'In an encrypted file in TokenTray’s data folder, under your passphrase.',
  },
  useFile: 'Keep secrets in an encrypted file…',
  useKeychain: 'Move to the keychain…',
  change: 'Change passphrase…',
  passphrase: 'Passphrase',
  repeat: 'The same passphrase again',
  needed: 'Type the passphrase.',
  differ: 'The two are not the same.',
  strength: {
    fair: 'Fair: long enough, but a determined guesser may get there. More words are better.',
    good: 'Good.',
    strong: 'Strong.',
  },
  hint: 'At least 12 characters. Four or more words that do not go together are easy to keep in mind.',
  file: {
    title: 'Keep secrets in an encrypted file?',
    protects:
      'It protects keys and tokens from whoever gets the file: a thief of the disk, a backup, another user. It does not protect them from programs that you run while TokenTray is unlocked.',
    noWayBack:
      'There is no way back without the passphrase: nobody can reset it, and without it all keys and tokens in the file are lost. Write it down and keep it apart from this computer.',
    asks: 'TokenTray is locked after each start until you give it; if the lock has a passphrase now, this one takes its place. Reminders go on without it.',
    action: 'Encrypt',
    busy: 'Encrypting…',
    done: 'Secrets are in the encrypted file now.',
  },
  keychain: {
    title: 'Move secrets to the keychain?',
    text: 'All keys and tokens go to the keychain of this computer, and the encrypted file is deleted. TokenTray no longer asks for a passphrase, unless you set one for the lock afterwards.',
    action: 'Move',
    done: 'Secrets are in the keychain now.',
  },
  changing: {
    title: 'Change the passphrase',
    text: 'The file is encrypted anew. A copy of it that was made before, e.g. a backup, still opens with the old passphrase: if that became known, renew the keys too.',
    old: 'Passphrase until now',
    next: 'New passphrase',
    action: 'Change',
    busy: 'Changing…',
    done: 'The passphrase was changed.',
  },
  left: 'Copies in the keychain could not be removed yet. TokenTray tries again at its next start.',
};
