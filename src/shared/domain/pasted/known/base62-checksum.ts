import { said } from '../../../texts/said';
import { crc32 } from '../../crc32';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 6;

/**
 * Whether the last six characters are the CRC-32 of those before, in base 62 with leading zeros.
 * Source: GitHub's blog, "Behind GitHub's new authentication token formats" (2021); npm took it over.
 */
function endsInItsChecksum(text: string): boolean {
  let rest = crc32(text.slice(0, -LENGTH));
  let checksum = '';
  for (let place = 0; place < LENGTH; place += 1) {
    checksum = `${DIGITS[rest % DIGITS.length]}${checksum}`;
    rest = Math.floor(rest / DIGITS.length);
  }
  return text.endsWith(checksum);
}

/** What to say of a secret whose checksum is wrong; nothing of a good one. */
export function checksumRemarks(text: string): readonly string[] {
  return endsInItsChecksum(text) ? [] : [said().knownSecrets.mistyped];
}
