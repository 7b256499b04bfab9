import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** Each check takes 128 MiB and a good part of a second (RFC 7914). */
const COST_LOG2 = 17;
const BLOCK_SIZE = 8;
const PARALLELISM = 1;
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** Dearer ones come from a later version, perhaps; cheaper ones from nobody who means well. */
const LARGEST_COST_LOG2 = 20;

/** `scrypt$17$8$1$<salt>$<hash>`, both in base64url. */
const FORM = /^scrypt\$(\d{1,2})\$8\$1\$([\w-]{22})\$([\w-]{43})$/;

/** What a passphrase can be checked against later, and cannot be read from. */
export async function makeVerifier(passphrase: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(passphrase, salt, COST_LOG2);
  const parts = [COST_LOG2, BLOCK_SIZE, PARALLELISM, salt.toString('base64url')];
  return `scrypt$${parts.join('$')}$${hash.toString('base64url')}`;
}

/** Whether it is the passphrase of that verifier; `undefined` where that is none. */
export async function matches(passphrase: string, verifier: string): Promise<boolean | undefined> {
  const [, cost = '', salt = '', hash = ''] = FORM.exec(verifier) ?? [];
  const costLog2 = Number(cost);
  if (costLog2 < COST_LOG2 || costLog2 > LARGEST_COST_LOG2) return undefined;
  const expected = Buffer.from(hash, 'base64url');
  const found = await derive(passphrase, Buffer.from(salt, 'base64url'), costLog2);
  return timingSafeEqual(found, expected);
}

function derive(passphrase: string, salt: Buffer, costLog2: number): Promise<Buffer> {
  const options: ScryptOptions = {
    N: 2 ** costLog2,
    r: BLOCK_SIZE,
    p: PARALLELISM,
    // What it takes, and as much again: Node refuses at 32 MiB otherwise.
    maxmem: 2 * 128 * BLOCK_SIZE * 2 ** costLog2,
  };
  return new Promise((resolve, reject) => {
    // Keyboards differ in how they compose the same letter.
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
