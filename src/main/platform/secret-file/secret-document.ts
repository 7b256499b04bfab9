import { silenceX25519Warning } from './quiet-x25519';

/** A new X25519 key pair of age; `identity` is secret and opens what is sealed for `recipient`. */
export async function newIdentity(): Promise<string> {
  const { generateX25519Identity } = await loadAge();
  return generateX25519Identity();
}

/** All secrets by their ids as JSON, in an age file (age-encryption.org/v1) for these identities. */
export async function sealSecrets(
  secrets: ReadonlyMap<string, string>,
  identities: readonly string[],
): Promise<Uint8Array> {
  const { Encrypter, identityToRecipient } = await loadAge();
  const encrypter = new Encrypter();
  for (const identity of identities) encrypter.addRecipient(await identityToRecipient(identity));
  return encrypter.encrypt(JSON.stringify(Object.fromEntries(secrets)));
}

/** What {@link sealSecrets} sealed; throws where it was for others or is not whole. */
export async function openSecrets(
  file: Uint8Array,
  identity: string,
): Promise<Map<string, string>> {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const value: unknown = JSON.parse(await decrypter.decrypt(file, 'text'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw misshapen();
  const secrets = new Map<string, string>();
  for (const [id, secret] of Object.entries(value)) {
    if (typeof secret !== 'string') throw misshapen();
    secrets.set(id, secret);
  }
  return secrets;
}

function misshapen(): Error {
  return new Error('The file does not hold secrets by their ids.');
}

function loadAge(): Promise<typeof import('age-encryption')> {
  silenceX25519Warning();
  return import('age-encryption');
}
