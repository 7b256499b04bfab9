import type { BackupCipher, Unsealed } from '../../ports/backup-cipher';
import type { PassphraseCipher } from '../secret-file/passphrase-cipher';
import { silenceX25519Warning } from '../secret-file/quiet-x25519';

/** The cipher of backups; what a passphrase is worked on by is `passphrases`. */
export function createBackupCipher(passphrases: PassphraseCipher): BackupCipher {
  return {
    async newKey() {
      const { generateX25519Identity, identityToRecipient } = await loadAge();
      const identity = await generateX25519Identity();
      return { identity, recipient: await identityToRecipient(identity) };
    },
    async recipientOf(identity) {
      return (await loadAge()).identityToRecipient(identity);
    },
    async sealForKey(text, recipient) {
      const { Encrypter, armor } = await loadAge();
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipient);
      return armor.encode(await encrypter.encrypt(text));
    },
    openByKey,
    async sealUnderPassphrase(text, passphrase) {
      const { armor } = await loadAge();
      return armor.encode(await passphrases.seal(text, passphrase));
    },
    async openUnderPassphrase(armoured, passphrase) {
      const file = await decoded(armoured);
      if (file === undefined) return { outcome: 'damaged' };
      return passphrases.open(file, passphrase);
    },
  };
}

async function openByKey(armoured: string, identity: string): Promise<Unsealed> {
  const file = await decoded(armoured);
  if (file === undefined) return { outcome: 'damaged' };
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return { outcome: 'opened', text: await decrypter.decrypt(file, 'text') };
  } catch (error) {
    // The library tells it in no other way.
    const wrong = error instanceof Error && error.message.startsWith('no identity matched');
    return { outcome: wrong ? 'wrong' : 'damaged' };
  }
}

/** Only what the encoder would have written: else a changed character could go unseen. */
async function decoded(armoured: string): Promise<Uint8Array | undefined> {
  const { armor } = await loadAge();
  try {
    const file = armor.decode(armoured);
    return armor.encode(file) === armoured ? file : undefined;
  } catch {
    return undefined;
  }
}

function loadAge(): Promise<typeof import('age-encryption')> {
  silenceX25519Warning();
  return import('age-encryption');
}
