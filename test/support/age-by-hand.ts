import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  scryptSync,
} from 'node:crypto';

/**
 * Opens age files (https://age-encryption.org/v1) by Node's own primitives: another implementation
 * than the one that the app uses. What it opens is proven by files of the age program; see
 * test/vectors/age.
 */
export function openAge(
  file: string | Uint8Array,
  by: { readonly identity: string } | { readonly passphrase: string },
): Buffer {
  const bytes = typeof file === 'string' ? dearmoured(file) : Buffer.from(file);
  const macLine = bytes.indexOf('\n---') + 1;
  const headerEnd = bytes.indexOf('\n', macLine) + 1;
  const header = bytes.subarray(0, headerEnd).toString('ascii').split('\n');
  if (header[0] !== 'age-encryption.org/v1') throw new Error('No age file.');
  const [, type, first = '', second = ''] = (header[1] ?? '').split(' ');
  const body = unpadded(header[2] ?? '');
  const fileKey =
    'identity' in by
      ? unwrapped(x25519Key(by.identity, unpadded(first)), body)
      : unwrapped(passphraseKey(by.passphrase, unpadded(first), Number(second)), body);
  if (type !== ('identity' in by ? 'X25519' : 'scrypt')) throw new Error(`It is for ${type}.`);
  const mac = createHmac('sha256', derived(fileKey, Buffer.alloc(0), 'header'))
    .update(bytes.subarray(0, macLine + 3))
    .digest();
  if (!mac.equals(unpadded((header[3] ?? '').slice(4)))) throw new Error('The header was altered.');
  return payload(bytes.subarray(headerEnd), fileKey);
}

const CHUNK = 64 * 1024 + 16;

function payload(bytes: Buffer, fileKey: Buffer): Buffer {
  const key = derived(fileKey, bytes.subarray(0, 16), 'payload');
  const chunks: Buffer[] = [];
  for (let at = 16, count = 0; at < bytes.length; at += CHUNK, count += 1) {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(count, 7);
    if (at + CHUNK >= bytes.length) nonce[11] = 1;
    chunks.push(opened(key, nonce, bytes.subarray(at, at + CHUNK)));
  }
  return Buffer.concat(chunks);
}

function x25519Key(identity: string, share: Buffer): Buffer {
  const der = (prefix: string, raw: Buffer) => Buffer.concat([Buffer.from(prefix, 'hex'), raw]);
  const privateKey = createPrivateKey({
    key: der('302e020100300506032b656e04220420', bech32(identity)),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey({
    key: der('302a300506032b656e032100', share),
    format: 'der',
    type: 'spki',
  });
  const recipient = createPublicKey(privateKey)
    .export({ format: 'der', type: 'spki' })
    .subarray(12);
  const shared = diffieHellman({ privateKey, publicKey });
  return derived(shared, Buffer.concat([share, recipient]), 'age-encryption.org/v1/X25519');
}

function passphraseKey(passphrase: string, salt: Buffer, workFactor: number): Buffer {
  const salted = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), salt]);
  const cost = { N: 2 ** workFactor, r: 8, p: 1, maxmem: 1024 * 1024 * 1024 };
  return scryptSync(passphrase, salted, 32, cost);
}

function unwrapped(key: Buffer, body: Buffer): Buffer {
  return opened(key, Buffer.alloc(12), body);
}

function opened(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

function derived(secret: Buffer, salt: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, 32));
}

function unpadded(text: string): Buffer {
  return Buffer.from(text, 'base64');
}

function dearmoured(text: string): Buffer {
  return Buffer.from(text.replace(/-----[^\n]*-----/g, ''), 'base64');
}

/** The 32 bytes of an identity as `age-keygen` writes it; the checksum is not looked at. */
function bech32(text: string): Buffer {
  const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
  const digits = text.trim().toLowerCase().slice('age-secret-key-1'.length, -6);
  let bits = '';
  for (const digit of digits) bits += alphabet.indexOf(digit).toString(2).padStart(5, '0');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
