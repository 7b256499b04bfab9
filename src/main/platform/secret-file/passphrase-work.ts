import type { CipherReply, CipherRequest, Opened, PassphraseCipher } from './passphrase-cipher';

/**
 * scrypt with N = 2^18, r = 8, as the age program does: about a second and 256 MiB for each guess,
 * twice what OWASP asks for at least (Password Storage Cheat Sheet).
 */
export const WORK_FACTOR = 18;

const SCRYPT_FILE = 'age-encryption.org/v1\n-> scrypt ';

/** Does it here and now, which blocks this process meanwhile. */
export function createPassphraseWork(workFactor = WORK_FACTOR): PassphraseCipher {
  return {
    async seal(text, passphrase) {
      const { Encrypter } = await import('age-encryption');
      const encrypter = new Encrypter();
      encrypter.setScryptWorkFactor(workFactor);
      encrypter.setPassphrase(passphrase);
      return encrypter.encrypt(text);
    },
    open: openUnderPassphrase,
  };
}

/** For the process of its own. Never rejects. */
export async function answerCipherRequest(
  request: CipherRequest,
  cipher = createPassphraseWork(),
): Promise<CipherReply> {
  try {
    if (request.op === 'open') return await cipher.open(request.file, request.passphrase);
    return { outcome: 'sealed', file: await cipher.seal(request.text, request.passphrase) };
  } catch {
    return { outcome: 'failed' };
  }
}

async function openUnderPassphrase(file: Uint8Array, passphrase: string): Promise<Opened> {
  const start = new TextDecoder().decode(file.subarray(0, SCRYPT_FILE.length));
  if (start !== SCRYPT_FILE) return { outcome: 'damaged' };
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return { outcome: 'opened', text: await decrypter.decrypt(file, 'text') };
  } catch (error) {
    // The library tells it in no other way.
    const wrong = error instanceof Error && error.message.startsWith('no identity matched');
    return { outcome: wrong ? 'wrong' : 'damaged' };
  }
}
