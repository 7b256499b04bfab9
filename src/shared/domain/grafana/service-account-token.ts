import { crc32 } from '../crc32';

const PREFIX = 'glsa_';
const WHOLE = /^(glsa_[0-9A-Za-z]{32})_([0-9a-f]{8})$/;

/**
 * What a text is when it is taken for a service-account token. `mistyped` has the prefix but was
 * cut or changed; a slip of one character never goes unseen.
 */
export type TokenCheck = 'sound' | 'mistyped' | 'other';

/**
 * Checks a token `glsa_{32 characters}_{8 hex}` by itself: the hex is the CRC32 (IEEE) of what
 * stands before it, its bytes in little-endian order. Source: Grafana's `satokengen`.
 */
export function checkServiceAccountToken(text: string): TokenCheck {
  if (!text.startsWith(PREFIX)) return 'other';
  const [, body, checksum] = WHOLE.exec(text) ?? [];
  if (body === undefined || checksum === undefined) return 'mistyped';
  return littleEndianHex(crc32(body)) === checksum ? 'sound' : 'mistyped';
}

function littleEndianHex(value: number): string {
  const bytes = [value, value >>> 8, value >>> 16, value >>> 24];
  return bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
}
